import { describe, expect, it } from 'vitest'
import { makeMembers } from './records.ts'

/** The rules, apart from everything that is measured. */
function isValid(record: Record<string, unknown>): boolean {
  const { id, name, email, age, balance, tags } = record
  return Number.isInteger(id) && (id as number) > 0
    && typeof name === 'string' && name.length > 0
    && typeof email === 'string' && /^[^@\s]+@[^\s@][^\s.@]*\.[^\s@]+$/.test(email)
    && Number.isInteger(age) && (age as number) >= 0 && (age as number) <= 150
    && typeof balance === 'number'
    && Array.isArray(tags) && tags.length <= 8
}

describe('the members', () => {
  const { records, valid, ages } = makeMembers(2000, 1)
  const right = (records as Record<string, unknown>[]).filter(isValid)

  it('are valid but for those with a mistake, about one in twenty', () => {
    expect(right).toHaveLength(valid)
    expect(records.length - valid).toBeGreaterThan(50)
    expect(records.length - valid).toBeLessThan(200)
    expect(right.reduce((sum, { age }) => sum + (age as number), 0)).toBe(ages)
  })

  it('make every mistake there is', () => {
    const wrong = (records as Record<string, unknown>[]).filter(record => !isValid(record))
    expect(new Set(wrong.map(mistakeIn))).toEqual(new Set(['missing', 'type', 'age', 'id', 'name', 'tags', 'email']))
  })

  it('begin alike at every size, and differ by seed', () => {
    expect(makeMembers(10, 1).records).toEqual(records.slice(0, 10))
    expect(makeMembers(10, 2).records).not.toEqual(records.slice(0, 10))
  })
})

function mistakeIn(record: Record<string, unknown>): string {
  if (Object.keys(record).length === 5)
    return 'missing'
  if (typeof record.age === 'string')
    return 'type'
  if ((record.age as number) > 150)
    return 'age'
  if ((record.id as number) < 0)
    return 'id'
  if (record.name === '')
    return 'name'
  return (record.tags as string[]).length > 8 ? 'tags' : 'email'
}
