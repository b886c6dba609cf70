import { describe, expect, it } from 'vitest'
import { differing, ofItsPython } from './compare.ts'

const record = { python: '3.11.7', printed: '', value: '6', raised: null, traceback: null }

describe('a record', () => {
  it('differs in what was changed, added or removed', () => {
    expect(differing(record, record)).toEqual([])
    expect(differing(record, { ...record, value: '7' })).toEqual(['value'])
    expect(differing({ value: '6', old: 1 }, { value: '6', fresh: 2 })).toEqual(['old', 'fresh'])
    expect(differing({ labels: [{ line: 1 }] }, { labels: [{ line: 2 }] })).toEqual(['labels'])
  })
})

describe('another Python', () => {
  it('of the same release has to give the same traceback', () => {
    expect(ofItsPython(record, { python: '3.11.12' })).toEqual(['python'])
  })

  it('of another release may write it otherwise; what was raised is compared', () => {
    expect(ofItsPython(record, { python: '3.13.0' })).toEqual(['python', 'traceback'])
    expect(ofItsPython(undefined, { python: '3.13.0' })).toEqual(['python', 'traceback'])
  })
})
