/**
 * The doors from Python to compiled code, a line each: what is written for it, and how it is built. Each is a module `door_<id>` with the
 * same three functions. Two labs measure them, natively only.
 */
import type { Described } from '../lab.ts'

/**
 * How it is made of its files: `none`, they are only copied; `maturin`, as a wheel; `setuptools`, by its setup.py; `library` and
 * `program`, by Cargo, beside its Python; `cffi`, by its build.py over that library; `rustimport`, by its import hook's own command.
 */
export type DoorBuild = 'none' | 'maturin' | 'setuptools' | 'library' | 'cffi' | 'program' | 'rustimport'

export interface Door {
  /** Its folder in labs/doors. */
  id: string
  label: string
  /** What the work behind it is written in. */
  language: Described['language']
  build: DoorBuild
  /** Below labs/doors: the file that a slide shows, with the regions `doubles` and `fib`, first. */
  files: readonly [string, ...string[]]
  /** The packages that whoever uses it has to install besides it. */
  installs?: readonly string[]
  /** What that takes besides: a tool that is on no package index. */
  tools?: string
}

const KERNEL = ['kernel/src/lib.rs', 'kernel/Cargo.toml'] as const
const LIBRARY = [...KERNEL, 'cdylib/src/lib.rs', 'cdylib/Cargo.toml'] as const
const CYTHON = ['cython/door_cython.pyx', 'cython/setup.py'] as const
const MYPYC = ['mypyc/door_mypyc.py', 'mypyc/setup.py'] as const
const NANOBIND = ['nanobind/door_nanobind.cpp', 'nanobind/setup.py'] as const
const PYO3 = ['pyo3/src/lib.rs', 'pyo3/Cargo.toml', 'pyo3/pyproject.toml', ...KERNEL] as const
const HOOK = ['rustimport/door_rustimport.rs', ...KERNEL] as const
const NEEDS_RUST = { installs: ['rustimport'], tools: 'Rust' } as const
const CFFI = ['cffi/door_cffi.py', 'cffi/build.py', ...LIBRARY] as const
const PROGRAM = ['subprocess/door_subprocess.py', 'subprocess/src/main.rs', 'subprocess/Cargo.toml', ...KERNEL] as const

export const DOORS: readonly Door[] = [
  { id: 'python', label: 'Python', language: 'python', build: 'none', files: ['python/door_python.py'] },
  { id: 'mypyc', label: 'mypyc', language: 'python', build: 'setuptools', files: MYPYC },
  { id: 'numba', label: 'Numba', language: 'python', build: 'none', files: ['numba/door_numba.py'], installs: ['numba'] },
  { id: 'cython', label: 'Cython', language: 'python', build: 'setuptools', files: CYTHON },
  { id: 'nanobind', label: 'nanobind, C++', language: 'c++', build: 'setuptools', files: NANOBIND },
  { id: 'subprocess', label: 'subprocess, Rust', language: 'rust', build: 'program', files: PROGRAM },
  { id: 'ctypes', label: 'ctypes, Rust', language: 'rust', build: 'library', files: ['ctypes/door_ctypes.py', ...LIBRARY] },
  { id: 'cffi', label: 'cffi, Rust', language: 'rust', build: 'cffi', files: CFFI, installs: ['cffi'] },
  { id: 'rustimport', label: 'rustimport, Rust', language: 'rust', build: 'rustimport', files: HOOK, ...NEEDS_RUST },
  { id: 'pyo3', label: 'PyO3, Rust', language: 'rust', build: 'maturin', files: PYO3 },
]

/** A lane for each door. `region` is what a slide shows of its file. */
export function doorLanes(region: 'doubles' | 'fib'): Described[] {
  return DOORS.map(({ id, label, language, files }) => ({
    id,
    label,
    name: label,
    language,
    build: language === 'python' ? 'cpython' : 'release',
    runtime: 'native',
    boundary: 'resident',
    role: 'implementation',
    source: `labs/doors/${files[0]}#${region}`,
    ...(id === 'numba' && { needs: ['numpy'] }),
  }))
}
