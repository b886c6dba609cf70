/** Brings public/wasm up to its sources when that is possible here, and reports which files the deck will run. */
import { existsSync } from 'node:fs'
import process from 'node:process'
import { inRoot } from './paths.ts'
import { run } from './run.ts'
import { ensureRust, ensureWasmPack } from './rust.ts'

async function rebuild(): Promise<boolean> {
  try {
    if (!await ensureRust())
      return false
    await ensureWasmPack()
    return (await run(process.execPath, ['scripts/wasm.ts'])).code === 0
  }
  catch (error) {
    console.log((error as Error).message)
    return false
  }
}

/** Never fails: the deck runs with the files that there are, and says on the slide when one is missing. */
export async function ensureWasm(): Promise<void> {
  const { code } = await run(process.execPath, ['scripts/wasm.ts', '--check'], { show: false })
  if (code === 0)
    console.log('wasm: the prebuilt files in public/wasm match their sources.')
  else if (await rebuild())
    console.log('wasm: rebuilt from its sources.')
  else if (existsSync(inRoot('public', 'wasm')))
    console.log('wasm: the sources have changed, but Rust is not usable here: the prebuilt files in public/wasm are used.')
  else
    console.log('wasm: no files in public/wasm, and Rust is not usable here: the labs will run JavaScript only.')
}
