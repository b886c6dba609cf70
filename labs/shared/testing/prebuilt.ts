/** The prebuilt modules of wasm/web, for tests in Node. */
import type { Build, KernelsOf } from '../kernels.ts'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const modules = resolve(import.meta.dirname, '../../../public/wasm')

export async function loadPrebuilt<B extends Build>(build: B): Promise<KernelsOf[B]> {
  const module = await import(/* @vite-ignore */ pathToFileURL(resolve(modules, build, 'kernels.js')).href) as KernelsOf[B]
  module.initSync({ module: await readFile(resolve(modules, build, 'kernels_bg.wasm')) })
  return module
}
