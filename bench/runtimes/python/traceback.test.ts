import type { PythonErrorLike } from './traceback.ts'
import { describe, expect, it } from 'vitest'
import { exceptionLine, isPythonError, pythonFailure, raisedAt, tidyTraceback } from './traceback.ts'

const RAISED = `Traceback (most recent call last):
  File "/lib/python314.zip/_pyodide/_base.py", line 597, in eval_code
    .run(globals, locals)
     ~~~^^^^^^^^^^^^^^^^^
  File "<support>", line 3, in call
    answer = call()
  File "/deck/labs/doubles/python.py", line 12, in count_zip
    return text[0]
           ~~~~^^^
IndexError: string index out of range
`

const PANIC = `Traceback (most recent call last):
  File "<support>", line 3, in call
    answer = call()
pyo3_runtime.PanicException: out of tea
`

describe('a traceback', () => {
  it('keeps the frames of the lab alone', () => {
    expect(tidyTraceback(RAISED)).toBe(`Traceback (most recent call last):
  File "/deck/labs/doubles/python.py", line 12, in count_zip
    return text[0]
           ~~~~^^^
IndexError: string index out of range`)
  })

  it('keeps the exception alone where no frame is left', () => {
    expect(tidyTraceback(PANIC)).toBe('pyo3_runtime.PanicException: out of tea')
  })

  it('names the exception, also of a message of several lines', () => {
    expect(exceptionLine(RAISED)).toBe('IndexError: string index out of range')
    expect(exceptionLine('ValueError: one\ntwo')).toBe('ValueError: one')
    expect(exceptionLine('  File "x.py", line 1\n    def\nSyntaxError: invalid syntax')).toBe('SyntaxError: invalid syntax')
    expect(exceptionLine('strange')).toBe('strange')
  })

  it('tells where it was raised', () => {
    expect(raisedAt(RAISED)).toBe('labs/doubles/python.py, line 12')
    expect(raisedAt('ValueError')).toBeUndefined()
  })
})

it('becomes a lane\'s failure', () => {
  const error = Object.assign(new Error(RAISED), { name: 'PythonError', type: 'IndexError' })
  expect(isPythonError(error)).toBe(true)
  expect(isPythonError(new Error('other'))).toBe(false)
  expect(pythonFailure(error as PythonErrorLike, 'It is left out.')).toMatchObject({
    what: 'IndexError: string index out of range',
    where: 'labs/doubles/python.py, line 12',
    remedy: 'It is left out.',
    detail: expect.stringContaining('count_zip'),
  })
})
