import { describe, expect, it } from 'vitest'
import { fromRecord, recordedCell, recordedLine } from './recorded.ts'
import { SNIPPETS } from './snippets.ts'

const record = { python: '3.11.7', printed: '', value: null, raised: null, traceback: null }

describe('a recorded cell', () => {
  it.each(Object.keys(SNIPPETS))('is there for %s, and names the Python that ran it', (file) => {
    const recorded = recordedCell(file)
    expect(recordedLine(recorded)).toMatch(/^RECORDED · CPython 3\.\d+\.\d+, outside of a browser$/)
    expect([recorded.state.output, recorded.state.value, recorded.state.traceback].some(Boolean), 'shows something').toBe(true)
  })

  it('looks like a run that is over', () => {
    expect(fromRecord({ ...record, printed: 'tea\n', value: '6' }).state)
      .toEqual({ status: 'done', output: 'tea\n', omittedLines: 0, value: '6' })
  })

  it('has failed where it raised, with the whole traceback', () => {
    const traceback = 'Traceback (most recent call last):\n  File "<cell>", line 1, in <module>\nValueError: no'
    expect(fromRecord({ ...record, raised: 'ValueError: no', traceback }).state)
      .toEqual({ status: 'failed', output: '', omittedLines: 0, traceback })
    expect(recordedCell('snippets/cells/errors.py').state.traceback).toMatch(
      /^Traceback[\s\S]*, line 3, in <module>\n[\s\S]*\nValueError: -1 has no real square root$/,
    )
  })

  it('that is not there is named, with what brings it', () => {
    expect(() => recordedCell('snippets/cells/elven.py')).toThrow(/^snippets\/cells\/elven\.output\.json: .*npm run snippets/)
  })
})
