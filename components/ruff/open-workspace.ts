/** Starts ruff's WebAssembly with the deck's settings, in a worker and in a test alike. */
import { initSync, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web'
import settings from '../../snippets/tooling/ruff.json' with { type: 'json' }

/** @throws Error when `wasm` is no ruff, or it does not know a setting */
export function openWorkspace(wasm: BufferSource): Workspace {
  initSync({ module: wasm })
  return new Workspace(settings, PositionEncoding.Utf16)
}
