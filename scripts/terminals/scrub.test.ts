import { expect, it } from 'vitest'
import { scrub } from './scrub.ts'

const machine = { folder: '/tmp/terminal-x1/work', index: 'http://127.0.0.1:41234' }

it.each([
  ['its folder', 'Initialized project at `/tmp/terminal-x1/work/hello`', 'Initialized project at `~/hello`'],
  ['its folder as an address', ' hello @ file:///tmp/terminal-x1/work/hello', ' hello @ ~/hello'],
  ['where its Python lies', 'Found CPython at /opt/me/.venv/bin/python', 'Found CPython at …/bin/python'],
  ['a coloured folder', 'at: \u001B[36m/opt/me/bin/python3\u001B[39m', 'at: \u001B[36m…/bin/python3\u001B[39m'],
  ['but not where the session\'s own lies', 'CPython at /tmp/terminal-x1/work/a/.venv/bin/python', 'CPython at ~/a/.venv/bin/python'],
  ['temporary folders', 'from /tmp/.tmpAb1/accounts-0.1.0', 'from …'],
  ['hosts', 'from https://pypi.internal.example:8443/simple/', 'from https://…/simple/'],
  ['the local index\'s port', 'to http://127.0.0.1:41234/', 'to http://localhost:8080/'],
  ['but not the documentation', 'see https://doc.rust-lang.org/cargo', 'see https://doc.rust-lang.org/cargo'],
  ['what it took', 'target(s) in 33.35s', 'target(s)'],
  ['what it took, coloured', '\u001B[2min 404ms\u001B[0m\u001B[0m', '\u001B[2m\u001B[0m\u001B[0m'],
  ['what it took, in minutes', 'target(s) in 1m 03s', 'target(s)'],
  ['but not what only sounds so', 'in 3steps, within 4s', 'in 3steps, within 4s'],
  ['pictures', '📦 Built wheel, ⚠️ careful', 'Built wheel, careful'],
])('takes out %s', (_, written, left) => {
  expect(scrub(written, machine)).toBe(left)
})
