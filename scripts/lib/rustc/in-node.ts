/** The page's compiler in Node: the same code over the same files, for tests and for `npm run bench -- --rustc`. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PageCompiler } from '../../../components/rust/compiler.ts'
import { ROOT } from '../paths.ts'
import { filesIn, foldersOf } from './layout.ts'

/** Takes half a second. */
export function loadPageCompiler(): PageCompiler {
  const { from } = foldersOf(ROOT)
  const { compiler, libraries } = filesIn(from)
  const unpacked = (path: string) => gunzipSync(readFileSync(join(from, path)))
  const files = new Map(libraries.map(path => [basename(path, '.gz'), unpacked(path)]))
  return new PageCompiler(unpacked(compiler), files, () => performance.now())
}
