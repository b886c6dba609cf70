/** Runs all snippets and compares the results with the recorded ones, or records them again. */
import type { PythonRecord, RustRecord } from '../../snippets/records.ts'
import type { Tally } from '../lib/tally.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { CommandError } from '../lib/command.ts'
import { inRoot, ROOT } from '../lib/paths.ts'
import { add, attempt, failure, NOTHING } from '../lib/tally.ts'
import { differing, ofItsPython } from './compare.ts'
import { pythonRecordOf, pythonSnippets, rustRecordOf, rustSnippets } from './files.ts'
import { runCells } from './python.ts'
import { compileSnippet, rustcVersion } from './rustc.ts'

export type Mode = 'check' | 'write'

/** Compiles each Rust snippet and runs those that are to run. */
export async function checkRust(mode: Mode): Promise<Tally> {
  const rustc = await rustcVersion()
  if (!rustc)
    return failure('Rust snippets: there is no rustc. Install rustup: https://rustup.rs.')
  const results: Tally[] = []
  for (const file of rustSnippets(ROOT)) {
    results.push(await attempt(file, async () => {
      const { record, isTextComparable } = await compileSnippet(file, rustc)
      settle(rustRecordOf(file), record, mode, isTextComparable ? [] : ['rendered'])
      console.log(`${file}: ${record.outcome === 'runs' ? 'runs' : `refused, ${record.code}`}`)
    }))
  }
  return add(...results)
}

/** Runs each Python snippet with the environment's Python. */
export async function checkPython(mode: Mode): Promise<Tally> {
  const files = pythonSnippets(ROOT)
  let records: PythonRecord[] = []
  const ran = await attempt('Python snippets', async () => {
    records = await runCells(files)
  })
  if (ran.failed > 0)
    return ran
  const results = await Promise.all(files.map((file, index) => attempt(file, async () => {
    const path = pythonRecordOf(file)
    settle(path, records[index]!, mode, mode === 'check' ? ofItsPython(committedIn(path), records[index]!) : [])
    console.log(`${file}: ${records[index]!.raised ?? records[index]!.value ?? 'runs'}`)
  })))
  return add(NOTHING, ...results)
}

/** Compares with the committed record, all but some fields; or writes it. */
function settle(path: string, record: RustRecord | PythonRecord, mode: Mode, except: readonly string[] = []): void {
  const committed = committedIn(path)
  const kept = committed ? Object.fromEntries(except.map(field => [field, committed[field]])) : {}
  const found = { ...record, ...kept }
  if (mode === 'write')
    writeFileSync(inRoot(path), `${JSON.stringify(found, null, 2)}\n`)
  else if (!committed)
    throw new CommandError(`${path} is missing. Run: npm run snippets.`)
  else if (differing(committed, found).length > 0)
    throw new CommandError(`${path} says otherwise in ${differing(committed, found).join(', ')}. If that is meant, run: npm run snippets.`)
}

function committedIn(path: string): Record<string, unknown> | undefined {
  const full = inRoot(path)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) as Record<string, unknown> : undefined
}
