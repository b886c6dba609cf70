/** Runs test runners and reads what they say of each test: JUnit's XML, which all of them write but cargo. */
import type { RunOptions } from '../lib/run.ts'
import type { Tally } from '../lib/tally.ts'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { DomUtils, parseDocument } from 'htmlparser2'
import { inRoot } from '../lib/paths.ts'
import { run } from '../lib/run.ts'
import { add, failure, NOTHING, PASSED, SKIPPED } from '../lib/tally.ts'

/**
 * Runs a test runner that writes a JUnit report.
 *
 * @param name of the report's file; two that run at the same time need two names
 * @param start the program and its arguments, given the path of the report that it is to write
 */
export async function runTests(
  name: string,
  start: (report: string) => [program: string, args: string[], options?: RunOptions],
): Promise<Tally> {
  const report = inRoot('.cache', 'reports', `${name}.xml`)
  mkdirSync(inRoot('.cache', 'reports'), { recursive: true })
  rmSync(report, { force: true })
  const { code } = await run(...start(report))
  return withExitCode(readJUnit(readIfThere(report)), name, code)
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  }
  catch {
    return ''
  }
}

/** A runner that ended badly has failed, even if it names no test that did. */
export function withExitCode(tally: Tally, runner: string, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? add(tally, failure(`${runner} ended with exit code ${code}, see its output above`)) : tally
}

function firstLine(text: string): string {
  const [line = ''] = stripVTControlCharacters(text).trim().split('\n')
  return line
}

/** The test cases of a report. */
export function readJUnit(xml: string): Tally {
  return add(...DomUtils.getElementsByTagName('testcase', parseDocument(xml, { xmlMode: true })).map((test) => {
    const name = `${test.attribs.classname} > ${test.attribs.name}`
    const outcome = (tag: string) => DomUtils.getElementsByTagName(tag, test.children, false)[0]
    const failed = outcome('failure') ?? outcome('error')
    const line = (why: { attribs: Record<string, string | undefined> }) => `${name}: ${firstLine(why.attribs.message ?? '')}`
    const tally = failed ? failure(line(failed)) : outcome('skipped') ? SKIPPED : PASSED
    const retried = outcome('flakyFailure') ?? outcome('flakyError')
    return { ...tally, flaky: retried ? [line(retried)] : [], times: [{ name, ms: Number(test.attribs.time ?? 0) * 1000 }] }
  }))
}

/** The lines in which `cargo test` sums up each of its programs: only a nightly Rust says more. */
export function readCargo(output: string): Tally {
  const text = stripVTControlCharacters(output)
  const results = [...text.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm)]
  const sum = (group: number) => results.reduce((total, match) => total + Number(match[group]), 0)
  const failures = [...text.matchAll(/^test (.+?) \.\.\. FAILED$/gm)].map(([, name = '']) => name)
  return { ...NOTHING, passed: sum(1), failed: sum(2), skipped: sum(3), failures }
}
