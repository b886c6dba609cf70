/**
 * Parse: JSON text to Python objects, by the standard library's parser, written in C; by jiter, written in Rust; and by orjson,
 * whose Rust makes objects of what a parser in C, yyjson, has read.
 */
import { defineLab, pyo3, python } from '../lab.ts'
import { makeParseInput } from './input.ts'

const inLanes = 'labs/parse/lanes.py'

export const parse = defineLab({
  id: 'parse',
  title: 'Parse JSON into Python objects',
  unit: 'records',
  sizes: [100, 1e3, 1e4],
  maxSize: 1e5,
  defaultSize: 1e4,
  defaultSeed: 1,
  baseline: 'python-json',
  makeInput: makeParseInput,
  answers: 'records',
  implementations: [
    python({ id: 'python-json', label: 'json', form: 'standard library', source: `${inLanes}#json`, boundary: 'copied' }),
    pyo3({ id: 'jiter-json', label: 'jiter', source: `${inLanes}#jiter`, needs: ['jiter'], boundary: 'copied' }),
    pyo3({ id: 'orjson-json', label: 'orjson', source: `${inLanes}#orjson`, needs: ['orjson'], runtime: 'native', boundary: 'copied' }),
  ],
})
