import { globSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { SESSIONS } from '../../scripts/terminals/sessions.ts'
import { readRecording } from './recordings.ts'

const session = {
  schema: 1,
  name: 'x',
  about: 'It is made',
  day: '2026-11-21',
  system: 'Linux, x64',
  tools: { uv: '1.2.3' },
  steps: [{ command: 'make', exitCode: 0, lines: [{ atMs: 1, text: 'made' }] }],
}
const read = (json: string, name = 'x') => readRecording(name, { '/snippets/terminals/x.json': json })

describe('readRecording', () => {
  it('reads a session', () => {
    expect(read(JSON.stringify(session))).toEqual(session)
  })

  it.each([
    ['is cut off', JSON.stringify(session).slice(0, 50), /^snippets\/terminals\/x\.json: the file: .*JSON.* Run: npm run terminals\.$/],
    ['is of another schema', JSON.stringify({ ...session, schema: 2 }), /^snippets\/terminals\/x\.json: schema: /],
    ['has no steps', JSON.stringify({ ...session, steps: [] }), /x\.json: steps: /],
    [
      'has a line without a time',
      JSON.stringify({ ...session, steps: [{ command: 'make', exitCode: 0, lines: [{ text: 'made' }] }] }),
      /steps\.0\.lines\.0\.atMs/,
    ],
    [
      'has a code that is not drawn',
      JSON.stringify(session).replace('made"}', '\\u001B[2Kmade"}'),
      /steps\.0\.lines\.0\.text: It has a control character/,
    ],
    ['is something else', 'null', /x\.json: the file: /],
  ])('says of a file that %s where, and what to do', (_, json, why) => {
    expect(() => read(json)).toThrow(why)
  })

  it('lists what there is when a slide asks for something missing', () => {
    expect(() => read('', 'y')).toThrow('There is no recorded terminal "y". There are: x.')
  })
})

describe('the recordings of the deck', () => {
  const text = (file: string) => readFileSync(file, 'utf8')
  const pinned = (tool: string) => new RegExp(`^${tool}==(.+)$`, 'm').exec(text('scripts/lib/python/requirements.txt'))?.[1]
  const [, pyo3] = /^pyo3 = "(.+)"$/m.exec(text('Cargo.toml'))!
  const [, rustc] = /^channel = "(.+)"$/m.exec(text('rust-toolchain.toml'))!
  const sessions = SESSIONS.map(({ name }) => readRecording(name))

  it('are those that the command makes', () => {
    expect(
      globSync('snippets/terminals/*.json')
        .map(file => file.replace(/^.*[/\\]|\.json$/g, ''))
        .sort(),
    ).toEqual(SESSIONS.map(({ name }) => name).sort())
    expect(sessions.map(({ steps }) => steps.map(({ command, where }) => [command, where])))
      .toEqual(SESSIONS.map(({ steps }) => steps.map(({ command, where }) => [command, where])))
  })

  it('are of the versions that are pinned: otherwise run `npm run terminals`', () => {
    const versions = sessions.flatMap(({ tools }) => Object.entries(tools)).filter(([tool]) => tool !== 'Python')
    expect(versions.filter(([tool, version]) => version !== (tool === 'rustc' ? rustc : pinned(tool)))).toEqual([])
    const added = sessions.flatMap(({ steps }) => steps.flatMap(({ command }) => /cargo add.* pyo3@(\S+)/.exec(command)?.[1] ?? []))
    expect(added).toEqual([pyo3])
  })

  it('went well', () => {
    expect(sessions.flatMap(({ steps }) => steps).filter(({ exitCode }) => exitCode !== 0)).toEqual([])
  })

  it('name nothing of the machine: neither folder nor host, nor how long it took', () => {
    const folder = /(?<![\w.~…])\/(?:root|home|Users|tmp|opt|var|usr|private)\//
    const host = /https?:\/\/(?!localhost:8080|doc\.rust-lang\.org)/
    const duration = /\bin [\d.]+(?:ms|s)\b/
    const written = sessions.flatMap(({ steps }) => steps.flatMap(({ lines }) => lines.map(({ text }) => stripVTControlCharacters(text))))
    expect(written.filter(line => [folder, host, duration].some(ours => ours.test(line)))).toEqual([])
  })
})
