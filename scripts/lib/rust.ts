/** Finds the Rust tools, and installs what rust-toolchain.toml names. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { CommandError } from './command.ts'
import { ask, run } from './run.ts'

const WASM_PACK = '0.15.1'
const TARGETS = ['wasm32-unknown-unknown', 'wasm32-unknown-emscripten']
const COMPONENTS = ['rustfmt', 'clippy']

/** rustup puts its programs here; a shell opened before it was installed does not know. */
export function addCargoToPath(env: NodeJS.ProcessEnv = process.env): void {
  const bin = join(env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin')
  if (existsSync(bin) && !env.PATH?.split(delimiter).includes(bin))
    env.PATH = [bin, env.PATH].filter(Boolean).join(delimiter)
}

async function hasRustup(): Promise<boolean> {
  addCargoToPath()
  return await ask('rustup', ['--version']) !== undefined
}

const quietly = { env: { RUSTUP_AUTO_INSTALL: '0' } }

/** Whether the pinned toolchain is complete: checked first, because an install needs the network even with nothing to do. */
async function hasToolchain(): Promise<boolean> {
  const targets = await ask('rustup', ['target', 'list', '--installed'], quietly)
  const components = await ask('rustup', ['component', 'list', '--installed'], quietly)
  return TARGETS.every(name => targets?.split('\n').includes(name))
    && COMPONENTS.every(name => components?.split('\n').some(line => line.startsWith(name)))
}

/** The pinned toolchain, installed when it isn't there. False without rustup. */
export async function ensureRust(): Promise<boolean> {
  if (!await hasRustup())
    return false
  if (await hasToolchain())
    return true
  console.log('Installing the Rust toolchain that rust-toolchain.toml names …')
  const { code } = await run('rustup', ['toolchain', 'install', '--no-self-update'])
  if (code !== 0 || !await hasToolchain())
    throw new CommandError('`rustup toolchain install` did not bring the toolchain of rust-toolchain.toml (see above).')
  return true
}

/** wasm-pack, compiled when it isn't there (npm's package downloads a binary, which is not possible everywhere). */
export async function ensureWasmPack(): Promise<void> {
  if (await ask('wasm-pack', ['--version']) !== undefined)
    return
  console.log(`Installing wasm-pack ${WASM_PACK} (compiled from source, one to two minutes) …`)
  const { code } = await run('cargo', ['install', 'wasm-pack', '--locked', '--version', WASM_PACK])
  if (code !== 0)
    throw new CommandError(`\`cargo install wasm-pack --locked --version ${WASM_PACK}\` failed (see above).`)
}
