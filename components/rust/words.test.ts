import type { RustState } from './rust-state.ts'
import { describe, expect, it } from 'vitest'
import { IDLE } from './rust-state.ts'
import { FACTS } from './testing/simulated-compiler.ts'
import { compilerLine, cutLine, headingOf, rustStatusLine } from './words.ts'

const error = { level: 'error' as const, code: 'E0382', message: 'moved', labels: [], notes: [] }
const line = (state: Partial<RustState>, text = 'a') => rustStatusLine({ ...IDLE, code: 'a', ...state }, text)

describe('the status line', () => {
  it.each<[Partial<RustState>, string]>([
    [{ status: 'loading' }, 'Loading the Rust compiler'],
    [{ status: 'loading', loadedBytes: 12e6, totalBytes: 51e6 }, 'Loading the Rust compiler: 12 of 51 MB'],
    [{ status: 'checked', diagnoses: [error], errors: 1, checkMs: 170 }, 'rustc refuses it: E0382, in 0.17 s'],
    [{ status: 'checked', diagnoses: [{ ...error, code: undefined }], errors: 3 }, 'rustc refuses it: syntax and 2 more errors'],
    [{ status: 'checked', warnings: 1 }, 'It compiles, with 1 warning'],
    [{ status: 'stopped' }, 'Stopped'],
    [{ status: 'stopped', overdue: 'run' }, 'Stopped: the program had not ended after 20 seconds'],
    [{ status: 'stopped', overdue: 'check' }, 'Stopped: rustc had not finished after 20 seconds'],
    [{ status: 'done', ending: 'exited', exitCode: 0 }, 'It ran: exit code 0'],
    [{ status: 'done', ending: 'exited', exitCode: 3 }, 'It ended with exit code 3'],
    [{ status: 'done', ending: 'panicked', exitCode: 101 }, 'It panicked: exit code 101'],
    [{ status: 'done', ending: 'faulty', diagnoses: [error], errors: 1 }, 'Miri stopped it: moved'],
    [{ status: 'done', ending: 'exhausted' }, 'Stopped: it wanted more than the 512 MB that there are for it'],
    [{ status: 'failed', failure: { what: 'Gone', where: '/rustc', remedy: 'Run npm start.' } }, 'Gone (/rustc). Run npm start.'],
  ])('of %j', (state, expected) => expect(line(state)).toBe(expected))

  it('never tells an old result of a new text', () => {
    expect(line({ status: 'done', ending: 'exited', exitCode: 0 }, 'b')).toBe('Edited. Checked at the next pause.')
  })
})

it('who spoke, what was left out, and what rustc says first', () => {
  expect(compilerLine(FACTS)).toBe('rustc 1.78.0-dev (June 2024)')
  expect(cutLine(0)).toBeUndefined()
  expect(cutLine(1200)).toBe('… cut at 64 KB: 1,200 more lines')
  expect(headingOf(error)).toBe('error[E0382]: moved')
  expect(headingOf({ ...error, code: undefined })).toBe('error: moved')
})
