/** The sessions that are recorded: what is typed in each, and where. */

export interface TypedStep {
  command: string
  /** Folder below the session's own. */
  in?: string
  where?: string
}

export interface SessionPlan {
  name: string
  about: string
  /** Of the versions that are noted. */
  tools: readonly ('uv' | 'maturin' | 'rustc' | 'Python' | 'pytest' | 'pypiserver')[]
  /** The project of snippets/packaging, in a folder `accounts` under version control. */
  project?: boolean
  /** Files and folders of this repository, and where they are put below the session's folder. */
  copies?: readonly { from: string, to: string }[]
  /** A package index on this machine. */
  index?: boolean
  steps: readonly TypedStep[]
}

const PUBLISH = 'uv publish --publish-url http://localhost:8080/'
const INSTALL = 'uv pip install --default-index http://localhost:8080/simple/ accounts'
const IMPORT = 'from match_kernels import ten_lines; print(ten_lines.count_doubles(\'committee\'))'

export const SESSIONS: readonly SessionPlan[] = [
  {
    name: 'uv-project',
    about: 'uv makes a project, adds pydantic to it, runs it and builds its wheel',
    tools: ['uv', 'Python'],
    steps: [
      { command: 'uv init hello && cd hello' },
      { command: 'uv add pydantic', in: 'hello' },
      { command: 'uv run hello', in: 'hello' },
      { command: 'uv build', in: 'hello' },
    ],
  },
  {
    name: 'profile',
    about: 'A program is profiled: the functions that take longest stand first',
    tools: ['Python'],
    copies: [{ from: 'snippets/cases/close_polygons.py', to: 'close_polygons.py' }],
    steps: [{ command: 'python -m cProfile -s tottime close_polygons.py | head -n 12' }],
  },
  {
    name: 'ten-lines',
    about: 'The module of ten lines is built into an environment, and imported by its Python',
    tools: ['maturin', 'uv', 'rustc', 'Python'],
    copies: ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'wasm'].map(from => ({ from, to: `match/${from}` })),
    steps: [
      { command: 'cd match && uv venv' },
      { command: 'maturin develop --uv --release', in: 'match/wasm/python' },
      { command: `.venv/bin/python -c "${IMPORT}"`, in: 'match' },
    ],
  },
  {
    name: 'maturin-new',
    about: 'maturin makes a Rust module for Python, which is brought to the newest PyO3, built and called',
    tools: ['maturin', 'uv', 'rustc', 'Python'],
    steps: [
      { command: 'maturin new --bindings pyo3 hello && cd hello' },
      { command: 'grep pyo3 Cargo.toml', in: 'hello' },
      { command: 'cargo add --quiet pyo3@0.30.1 && grep pyo3 Cargo.toml', in: 'hello' },
      { command: 'uv venv && maturin develop --uv', in: 'hello' },
      { command: '.venv/bin/python -c "import hello; print(hello.sum_as_string(2, 3))"', in: 'hello' },
    ],
  },
  {
    name: 'maturin-develop',
    about: 'The account project is built into an environment and tested there',
    tools: ['maturin', 'uv', 'rustc', 'Python', 'pytest'],
    project: true,
    steps: [
      { command: 'uv venv && uv pip install pytest', in: 'accounts' },
      { command: 'maturin develop --uv', in: 'accounts' },
      { command: '.venv/bin/pytest', in: 'accounts' },
    ],
  },
  {
    name: 'release',
    about: 'A tag is pushed, wheel and sdist are built, published, installed and used',
    tools: ['maturin', 'uv', 'rustc', 'Python', 'pypiserver'],
    project: true,
    index: true,
    steps: [
      { command: 'git tag v0.1.0 && git push origin v0.1.0', in: 'accounts', where: 'You' },
      { command: 'maturin build --release --sdist --out dist', in: 'accounts', where: 'Robot' },
      { command: PUBLISH, in: 'accounts', where: 'Index' },
      { command: `uv venv && ${INSTALL}`, in: 'elsewhere', where: 'Anyone' },
      { command: '.venv/bin/python two_accounts.py', in: 'elsewhere', where: 'Anyone' },
    ],
  },
]
