/** The table of doors against the folders, and what was recorded of them against its schema. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDoorColumns } from './door-columns.ts'
import { DOORS } from './doors.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const inDoors = (...path: string[]) => resolve(ROOT, 'labs/doors', ...path)
const RECORDED = resolve(ROOT, 'public/recorded/doors-columns.json')

describe('the doors', () => {
  it('list every file that somebody wrote for them, and none that is not there', () => {
    const listed = new Set(DOORS.flatMap(({ files }) => files))
    const written = globSync('*/**/*.{py,pyx,rs,cpp,toml}', { cwd: inDoors() }).filter(file => !file.includes('__pycache__'))
    expect([...listed].sort()).toEqual(written.sort())
  })

  it('are each in a folder of its own name, as a module or a crate of it', () => {
    for (const { id, files } of DOORS) expect(dirname(files[0]).split('/')[0]).toBe(id)
  })
})

describe('what is recorded of them', () => {
  const recorded = existsSync(RECORDED) ? JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, unknown> : {}

  it('is read', () => {
    expect(parseDoorColumns(recorded).doors.map(({ id }) => id)).toEqual(DOORS.map(({ id }) => id))
  })

  it.each([
    [{ schema: 2 }, 'schema: '],
    [{ doors: [] }, 'doors: '],
    [{ flags: undefined }, 'flags: '],
  ])('is refused with %j, and the field is named', (change, field) => {
    expect(() => parseDoorColumns({ ...recorded, ...change })).toThrow(field)
  })
})
