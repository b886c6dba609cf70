import { expect, it } from 'vitest'
import { shortName, treeOf } from './stacks.ts'

const BEGINNING = '0x7f43 (libc.so.6);<module> (profile_lane.py:77);profiled (profile_lane.py:49);find_best (python.py:80)'
const NATIVE = 'match_kernels/_native.cpython-311-x86_64-linux-gnu.so'

it('keeps what is below the lane\'s call: lines of a function together, compiled code by its language', () => {
  const tree = treeOf([
    `${BEGINNING};find_close (python.py:51) 30`,
    `${BEGINNING};find_close (python.py:52) 20`,
    `${BEGINNING};find_close (python.py:52);math_hypot (mathmodule.c:2780);vector_norm (mathmodule.c:2634) 10`,
    `${BEGINNING};dispatcher_vectorcall (numpy/_core/_multiarray_umath.so);norm (numpy/linalg/_linalg.py:2700) 10`,
    `${BEGINNING};norm (numpy/linalg/_linalg.py:2700);array_dot (numpy/_core/_multiarray_umath.so);cblas (numpy/_core/x.so) 5`,
    `${BEGINNING};find_close (numpy.py:44);0x7f12 (libopenblas.so) 5`,
    `${BEGINNING};<pyo3::instance::Bound<pyo3::types::any::PyAny> as pyo3::types::any::PyAnyMethods>::getattr::<&str> (${NATIVE}) 20`,
    '_find_and_load (<frozen importlib._bootstrap>:1176) 40',
    '',
  ].join('\n'))
  expect(tree).toEqual({
    samples: 100,
    below: [{
      name: 'find_best',
      in: 'python',
      samples: 100,
      below: [
        { name: 'find_close', in: 'python', samples: 65, below: [{ name: 'math_hypot', in: 'c', samples: 10, below: [] }] },
        { name: 'getattr', in: 'rust', samples: 20, below: [] },
        { name: 'norm', in: 'numpy', samples: 15, below: [{ name: 'array_dot', in: 'numpy', samples: 5, below: [] }] },
      ],
    }],
  })
})

it('counts to its caller what is below a hundredth', () => {
  const { below: [best] } = treeOf(`${BEGINNING} 995\n${BEGINNING};rare (python.py:1) 5`)
  expect(best).toMatchObject({ samples: 1000, below: [] })
})

it('refuses stacks of which none is the lane\'s', () => {
  expect(() => treeOf('<module> (x.py:1) 3')).toThrow('none of them is below profiled()')
})

it.each([
  ['_native::polygons::polygons::__pyfunction_close_of_tuples', 'close_of_tuples'],
  ['<(f64, f64) as pyo3::conversion::FromPyObject>::extract', 'extract'],
  ['pyo3::impl_::extract_argument::extract_argument::<alloc::vec::Vec<pyo3::instance::Bound<PyAny>>, true>', 'extract_argument'],
  ['kernels::polygons::outer::outer', 'outer'],
])('of %s tells %s', (path, name) => {
  expect(shortName(path)).toBe(name)
})
