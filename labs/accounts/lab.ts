/**
 * Accounts: an object with a state, and deposits and withdrawals on it: a call for each, or one for all.
 *
 * The object is that of "pyo3-example-accounts" (bast, 2021), where money is a float and nothing is checked; here it is whole cents.
 */
import { bridge, defineLab, javascript, pyo3, python, rust } from '../lab.ts'
import { makeAccountsInput } from './input.ts'

const inPython = 'labs/accounts/python.py'
const inJavaScript = 'labs/accounts/javascript.js'
const forPython = 'wasm/python/src/accounts.rs'
const forJavaScript = 'wasm/web/src/accounts.rs'

export const accounts = defineLab({
  id: 'accounts',
  title: 'Pay into an account and take out of it',
  unit: 'changes',
  sizes: [10, 1e3, 1e5],
  maxSize: 1e6,
  defaultSize: 1e3,
  defaultSeed: 1,
  baseline: 'python-calls',
  makeInput: makeAccountsInput,
  executables: () => import('./executables.ts'),
  answers: 'balance',
  implementations: [
    python({ id: 'python-calls', label: 'Python object', form: 'calls', source: `${inPython}#class` }),
    python({ id: 'python-apply', label: 'Python object', form: 'one call', source: `${inPython}#apply` }),
    pyo3({ id: 'pyo3-calls', label: 'PyO3 object', form: 'calls', source: `${forPython}#class` }),
    pyo3({ id: 'pyo3-list', label: 'PyO3', form: 'one call, list', source: `${forPython}#apply`, boundary: 'copied' }),
    pyo3({ id: 'pyo3-array', label: 'PyO3', form: 'one call, array', source: `${forPython}#apply`, boundary: 'copied' }),
    bridge({ id: 'bridge-calls', label: 'Over JavaScript', form: 'calls', source: 'labs/shared/python/bridge.ts#account' }),
    javascript({ id: 'js-calls', label: 'JS object', form: 'calls', source: `${inJavaScript}#class` }),
    javascript({ id: 'js-apply', label: 'JS object', form: 'one call', source: `${inJavaScript}#apply` }),
    rust({ id: 'rust-calls', label: 'Wasm object', form: 'calls', build: 'labs', source: `${forJavaScript}#class` }),
    rust({ id: 'rust-apply', label: 'Wasm object', form: 'one call', build: 'labs', source: `${forJavaScript}#apply`, boundary: 'copied' }),
  ],
})
