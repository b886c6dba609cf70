/** `npm run bench -- --compilers`: whether the compiler in the page and the pinned rustc say the same of 200 programs. */
import type { Target } from '../targets.ts'
import type { Program } from './programs.ts'
import type { Verdicts } from './reasons.ts'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toDiagnosis } from '../../../snippets/diagnosis.ts'
import { CommandError } from '../../lib/command.ts'
import { inRoot, ROOT } from '../../lib/paths.ts'
import { ask, run } from '../../lib/run.ts'
import { loadPageCompiler } from '../../lib/rustc/in-node.ts'
import { programsFrom } from './programs.ts'
import { reasonFor } from './reasons.ts'

const ACCEPTED = 'accepted'

/** The codes of its errors, each once; a syntax error has none. */
function verdictOf(codes: readonly (string | undefined)[]): string {
  return codes.length === 0 ? ACCEPTED : [...new Set(codes.map(code => code ?? 'no code'))].sort().join(' ')
}

async function nativeVerdict(file: string, folder: string): Promise<string> {
  const args = ['--error-format=json', '--edition', '2024', '--emit=metadata', '-o', join(folder, 'program.rmeta'), file]
  const { output } = await run('rustc', args, { cwd: ROOT, show: false })
  const found = output.split('\n').filter(Boolean).flatMap(line => toDiagnosis(JSON.parse(line), file) ?? [])
  return verdictOf(found.filter(({ level }) => level === 'error').map(({ code }) => code))
}

async function compare(programs: readonly Program[], folder: string): Promise<Verdicts[]> {
  const compiler = loadPageCompiler()
  const file = join(folder, 'program.rs')
  const verdicts: Verdicts[] = []
  for (const { name, text } of programs) {
    writeFileSync(file, text)
    const { diagnoses } = compiler.check({ text })
    const page = verdictOf(diagnoses.filter(({ level }) => level === 'error').map(({ code }) => code))
    verdicts.push({ name, page, native: await nativeVerdict(file, folder) })
  }
  return verdicts
}

/** @throws CommandError without the pinned rustc */
export async function compareCompilers(count: number): Promise<Target[]> {
  const rustc = (await ask('rustc', ['--version']))?.split(' ')[1]
  if (!rustc)
    throw new CommandError('There is no rustc to compare with. Install rustup: https://rustup.rs.')
  const files = globSync('snippets/*/*.rs', { cwd: ROOT, exclude: ['**/*.check.rs'] }).sort()
  const snippets = files.map(name => ({ name, text: readFileSync(inRoot(name), 'utf8') }))
  const folder = mkdtempSync(join(tmpdir(), 'compilers-'))
  try {
    const verdicts = await compare(programsFrom(snippets, count), folder)
    return tell(verdicts, rustc)
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(verdicts: readonly Verdicts[], rustc: string): Target[] {
  const differing = verdicts.filter(({ page, native }) => page !== native)
  const refused = verdicts.filter(({ native }) => native !== ACCEPTED).length
  const unexplained = differing.filter(verdict => !reasonFor(verdict))
  console.log(`${verdicts.length} programs, of which rustc ${rustc} refuses ${refused}. Different in the page: ${differing.length}\n`)
  for (const verdict of differing) {
    const { name, page, native } = verdict
    console.log(`  ${name}\n    page: ${page}; rustc ${rustc}: ${native}\n    ${reasonFor(verdict) ?? 'No reason is known.'}`)
  }
  const otherVerdicts = differing.filter(({ page, native }) => (page === ACCEPTED) !== (native === ACCEPTED))
  const none = (what: string, found: readonly Verdicts[]): Target => ({ what, value: found.length, limit: 0, unit: '', wanted: 'at most' })
  return [
    none('programs that one compiler accepts and the other does not', otherVerdicts),
    none('differences without a known reason', unexplained),
  ]
}
