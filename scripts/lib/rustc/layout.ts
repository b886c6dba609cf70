/** Which files of the compiler's package the slides need, and where they go. */
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CommandError } from '../command.ts'

export interface RustcFolders {
  /** The package `@live-codes/wasm-rustc`. */
  from: string
  /** What the deck serves below /rustc/. */
  out: string
}

export function foldersOf(root: string): RustcFolders {
  return { from: join(root, 'node_modules/@live-codes/wasm-rustc'), out: join(root, 'public/rustc') }
}

export const INDEX = 'index.json'

/** The standard library and what its metadata names. Left out: `test`, `proc_macro`, and what only they need. */
const LIBRARIES = [
  ...['addr2line', 'adler', 'alloc', 'cfg_if', 'compiler_builtins', 'core', 'gimli', 'hashbrown', 'libc', 'memchr'],
  ...['miniz_oxide', 'object', 'panic_unwind', 'rustc_demangle', 'rustc_std_workspace_alloc', 'rustc_std_workspace_core'],
  ...['rustc_std_workspace_std', 'std', 'std_detect', 'unwind'],
]

export interface RustcFiles {
  compiler: string
  libraries: string[]
  /** Day of the compiler's build. */
  builtOn: string
}

/**
 * By their paths in the package.
 *
 * @throws CommandError naming what is not there
 */
export function filesIn(folder: string): RustcFiles {
  const one = (pattern: string): string => {
    const found = globSync(pattern, { cwd: folder })
    if (found.length !== 1)
      throw new CommandError(`${folder} has ${found.length} files ${pattern}, and one is expected. Run: npm ci`)
    return found[0]!
  }
  const compiler = one('bin/miri.opt.*.wasm.gz')
  const seconds = Number(/\d+/.exec(basename(compiler))![0])
  return {
    compiler,
    libraries: LIBRARIES.map(name => one(`lib/rustlib/x86_64-unknown-linux-gnu/lib/lib${name}-*.rlib.gz`)),
    builtOn: new Date(seconds * 1000).toISOString().slice(0, 10),
  }
}
