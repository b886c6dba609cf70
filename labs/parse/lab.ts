/**
 * Parse: JSON text to Python objects, by the standard library's parser, written in C; by jiter, written in Rust; and by orjson,
 * whose Rust makes objects of what a parser in C, yyjson, has read.
 */
import type { Implementation } from '../../bench/workload.ts'
import { defineLab } from '../lab.ts'
import { makeParseInput } from './input.ts'

function lane(rung: Pick<Implementation, 'id' | 'label' | 'language' | 'build' | 'source' | 'needs'> & Partial<Implementation>): Implementation {
  return { runtime: 'python', boundary: 'copied', role: 'contender', answers: 'records', ...rung }
}

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
  implementations: [
    lane({ id: 'python-json', label: 'json, standard library', language: 'python', build: 'cpython', source: 'labs/parse/lanes.py#json' }),
    lane({ id: 'jiter-json', label: 'jiter', language: 'rust', build: 'release', source: 'labs/parse/lanes.py#jiter', needs: ['jiter'] }),
    lane({ id: 'orjson-json', label: 'orjson', language: 'rust', build: 'release', source: 'labs/parse/lanes.py#orjson', runtime: 'native' }),
  ],
})
