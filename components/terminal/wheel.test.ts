import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSession } from '../../snippets/terminals/session.ts'
import { jobsOf, partsOf, wheelIn } from './wheel.ts'

const says = (file: string) => partsOf(file).slice(1).map(part => part.says)

describe('partsOf', () => {
  it('takes a name apart, and nothing is lost', () => {
    const file = 'accounts-0.1.0-cp311-cp311-manylinux_2_34_x86_64.whl'
    expect(`${partsOf(file).map(({ text }) => text).join('-')}.whl`).toBe(file)
  })

  it.each([
    [
      'a-1-cp311-cp311-manylinux_2_34_x86_64.whl',
      ['CPython 3.11', 'of CPython 3.11 alone; abi3 would serve later ones', 'Linux with glibc 2.34 or newer, x86_64'],
    ],
    [
      'a-1-cp39-abi3-musllinux_1_2_aarch64.whl',
      ['CPython 3.9', 'stable: later versions with a GIL too', 'Linux with musl 1.2 or newer, aarch64'],
    ],
    ['a-1-cp314-cp314t-macosx_11_0_arm64.whl', ['CPython 3.14', 'of CPython 3.14 without a GIL alone', 'macOS 11.0 or newer, arm64']],
    ['a-1-cp314-cp314-win_amd64.whl', ['CPython 3.14', 'of CPython 3.14 alone; abi3 would serve later ones', 'Windows, amd64']],
    [
      'a-1-cp314-cp314-pyemscripten_2026_0_wasm32.whl',
      ['CPython 3.14', 'of CPython 3.14 alone; abi3 would serve later ones', 'Pyodide in a browser, platform of 2026'],
    ],
    ['a-1-py3-none-any.whl', ['any Python 3', 'no compiled code', 'every platform']],
  ])('%s', (file, expected) => {
    expect(says(file)).toEqual(expected)
  })

  it('refuses what is no wheel', () => {
    expect(() => partsOf('accounts-0.1.0.tar.gz')).toThrow('accounts-0.1.0.tar.gz is not the name of a wheel')
  })
})

it('the recorded release names its wheel', () => {
  const session = parseSession(readFileSync('snippets/terminals/release.json', 'utf8'), 'release.json')
  expect(wheelIn(session)).toMatch(/^accounts-0\.1\.0-cp3\d+-cp3\d+-\w+\.whl$/)
  expect(() => wheelIn({ ...session, steps: session.steps.slice(0, 1) })).toThrow('names no wheel')
})

it('the workflow\'s jobs are those that build for targets', () => {
  const jobs = jobsOf(readFileSync('snippets/packaging/.github/workflows/CI.yml', 'utf8'))
  expect(jobs.map(({ name }) => name)).toEqual(['linux', 'musllinux', 'windows', 'macos'])
  expect(jobs.at(-1)!.targets).toEqual(['x86_64', 'aarch64'])
  expect(() => jobsOf('on: push\njobs:\n  sdist:\n')).toThrow('no target')
})
