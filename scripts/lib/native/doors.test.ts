import { describe, expect, it } from 'vitest'
import { linesOf } from './door-columns.ts'
import { missingCompilers } from './doors.ts'

describe('what the doors are built with', () => {
  const having = (...there: string[]) => async (program: string) =>
    there.includes(program) ? program === 'python' ? 'True' : '1.0' : undefined

  it('is named where it is missing, with how to get it', async () => {
    expect(await missingCompilers({ python: 'python' }, having('cc', 'c++', 'cargo', 'python'))).toEqual([])
    expect(await missingCompilers({ python: 'python' }, having('cargo'))).toEqual([
      'a C compiler named cc (Debian: apt-get install gcc)',
      'a C++ compiler named c++ (Debian: apt-get install g++)',
      'Python.h, the headers of this Python (Debian: apt-get install python3-dev)',
    ])
  })
})

describe('lines that somebody wrote', () => {
  it('are counted without comments, docstrings, marks of regions and empty lines', () => {
    expect(linesOf('"""A module."""\n\n# region one\nimport os\n\ndef f():\n    """Says\n    it."""\n    return os\n', 'a.py')).toBe(3)
    expect(linesOf('//! A crate.\n\n// #region one\n/// Says it.\nfn f() {} // there\n', 'a.rs')).toBe(1)
  })

  it('have those that a tool reads from a comment', () => {
    expect(linesOf('# cython: boundscheck=False\n# says nothing\nx = 1\n', 'a.pyx')).toBe(2)
    expect(linesOf('// rustimport:pyo3\n//\n//: [dependencies]\n//: pyo3 = "1"\n//:\nfn f() {}\n', 'a.rs')).toBe(4)
  })
})
