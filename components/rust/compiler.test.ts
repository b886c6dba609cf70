/** The page's compiler, run in Node: the same module, files and arguments as in the worker. */
import { describe, expect, it } from 'vitest'
import { loadPageCompiler } from '../../scripts/lib/rustc/in-node.ts'
import { headingOf } from './words.ts'

const compiler = loadPageCompiler()
const check = (text: string) => compiler.check({ text }).diagnoses.map(headingOf)
const inMain = (body: string) => `fn main() {\n${body}\n}`

describe('rustc in the page', () => {
  it('says which it is', () => {
    expect(compiler.version()).toMatch(/^1\.\d+\./)
  })

  it('checks borrows, and explains the code', () => {
    const text = inMain('let mut v = vec![1];\nlet first = &v[0];\nv.push(2);\nprintln!("{first}");')
    const { diagnoses, errors } = compiler.check({ text })
    expect(errors).toBe(1)
    expect(diagnoses).toMatchObject([{ code: 'E0502', explanation: expect.stringContaining('borrowed') }])
    expect(diagnoses[0]!.labels.map(({ line }) => line).sort()).toEqual([3, 4, 5])
  })

  it('names syntax, a crate that is not there, and a macro without end', () => {
    expect(check('fn main( {')).toEqual(['error: this file contains an unclosed delimiter'])
    expect(check('extern crate rand;\nfn main() {}')).toEqual(['error[E0463]: can\'t find crate for `rand`'])
    const bomb = 'macro_rules! m { ($($x:tt)*) => { m!($($x)* a) } }\nfn main() { m!() }'
    expect(check(bomb)[0]).toMatch(/recursion limit reached while expanding `m!`/)
  })

  it('does not point to what is appended', () => {
    const { diagnoses } = compiler.check({ text: 'fn one() {}', appended: 'fn main() { let _: i32 = one(); }' })
    expect(diagnoses).toMatchObject([{ code: 'E0308', labels: [] }])
  })

  it('says that it ran out of stack, and checks the next one', () => {
    const deep = `let x = ${'('.repeat(20_000)}1${')'.repeat(20_000)};`
    expect(() => check(inMain(deep))).toThrow(/nested too deeply for a page/)
    expect(check(inMain('println!("one");'))).toEqual([])
  })
})

describe('miri in the page', () => {
  it('runs a program with its streams in order, and gives its exit code', () => {
    const pieces: string[] = []
    const text = inMain('println!("one");\neprintln!("two");\nstd::process::exit(3);')
    const ran = compiler.run({ text }, piece => pieces.push(piece))
    expect(ran).toMatchObject({ ending: 'exited', exitCode: 3, output: 'one\ntwo\n' })
    expect(pieces.join('')).toBe('one\ntwo\n')
  })

  it('checks a text by what is appended, and leaves a panic its message alone', () => {
    const appended = 'fn main() { assert_eq!(half(8), 4); }'
    const right = compiler.run({ text: 'fn half(x: i32) -> i32 { x / 2 }', appended })
    expect(right).toMatchObject({ ending: 'exited', exitCode: 0, output: '' })
    const wrong = compiler.run({ text: 'fn half(x: i32) -> i32 { x }', appended })
    expect(wrong).toMatchObject({ ending: 'panicked', exitCode: 101, diagnoses: [] })
    const message = 'thread \'main\' panicked at main.rs:2:13:\nassertion `left == right` failed\n  left: 8\n right: 4'
    expect(wrong.output.trim()).toBe(message)
  })

  it('finds undefined behaviour that rustc lets pass', () => {
    const text = inMain('let p: *const i32;\n{ let x = 1;\np = &x; }\nprintln!("{}", unsafe { *p });')
    expect(check(text)).toEqual([])
    const { ending, diagnoses } = compiler.run({ text })
    expect(ending).toBe('faulty')
    expect(diagnoses[0]!.message).toMatch(/^Undefined Behavior: .* dangling/)
    expect(diagnoses[0]!.labels[0]).toMatchObject({ line: 5, primary: true })
  })

  it.each([
    ['a file', 'println!("{:?}", std::fs::read("/etc/passwd"));', /^`open` is not to be had in this page/],
    ['input', 'let _ = std::io::stdin().read_line(&mut String::new());', /^`read` from stdin is not to be had in this page/],
    ['the working folder', 'println!("{:?}", std::env::current_dir());', /^`getcwd` is not to be had in this page/],
    ['a lock that it holds', 'let m = std::sync::Mutex::new(1);\nlet _a = m.lock();\nlet _b = m.lock();', /^deadlock/],
  ])('says what happened to a program that wants %s, at its own line', (_, body, message) => {
    const { ending, diagnoses } = compiler.run({ text: inMain(body) })
    expect(ending).toBe('faulty')
    expect(diagnoses[0]!.message).toMatch(message)
    expect(diagnoses[0]!.labels[0]!.line).toBe(body.split('\n').length + 1)
    expect(diagnoses[0]!.notes.map(note => note.message).join()).not.toMatch(/-Zmiri|inside `/)
  })

  it.each([
    ['bit by bit', 'println!("start");\nlet mut all = vec![];\nloop { all.push(vec![0u8; 10_000_000]) }', 'exhausted'],
    ['at once', 'println!("start");\nlet _all = vec![0u8; 600_000_000];', 'faulty'],
  ])('stops a program that wants more memory than there is, %s', (_, body, ending) => {
    expect(compiler.run({ text: inMain(body) })).toMatchObject({ ending, output: 'start\n' })
  })

  it('has an environment without variables, and threads', () => {
    const text = inMain('let t = std::thread::spawn(|| std::env::vars().count());\nprintln!("{}", t.join().unwrap());')
    expect(compiler.run({ text })).toMatchObject({ ending: 'exited', exitCode: 0, output: '0\n' })
  })

  it('cuts long output and says by how much', () => {
    const text = inMain('let line = "x".repeat(9_999);\nfor _ in 0..10 { println!("{line}"); }')
    const { output, omittedLines, exitCode } = compiler.run({ text })
    expect(exitCode).toBe(0)
    expect(output).toHaveLength(65_536)
    expect(omittedLines).toBe(4)
  })
})
