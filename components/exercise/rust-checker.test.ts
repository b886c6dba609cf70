import { describe, expect, it } from 'vitest'
import { RAN, SimulatedCompiler } from '../rust/testing/simulated-compiler.ts'
import { answerOfRun, rustChecker } from './rust-checker.ts'

const span = { line: 3, column: 1, endLine: 3, endColumn: 2, label: null, primary: true }

function refused(labels: (typeof span)[]) {
  const error = { level: 'error' as const, code: 'E0382', message: 'use of moved value', labels, notes: [] }
  return { ...RAN, ending: 'refused' as const, diagnoses: [error] }
}

describe('the answer to a program in Rust', () => {
  it('is right when the check has returned, and only then', () => {
    expect(answerOfRun({ ...RAN, output: 'printed\n123\n' }, '123').passed).toBe(true)
    expect(answerOfRun({ ...RAN, output: 'printed\n' }, '123')).toEqual({ passed: false, message: 'It ended before the check did.' })
  })

  it('names the line that rustc refuses, or that the check could not use it', () => {
    expect(answerOfRun(refused([span]), '1').message).toBe('Line 3: error[E0382]: use of moved value')
    expect(answerOfRun(refused([]), '1').message).toBe('error[E0382]: use of moved value, where the check uses it')
  })

  it('is the message of a panic', () => {
    expect(answerOfRun({ ...RAN, ending: 'panicked', output: 'the text was copied\n' }, '1'))
      .toEqual({ passed: false, message: 'the text was copied' })
  })
})

describe('the check of a program in Rust', () => {
  it('hides a main after the text, whose token cannot be known', async () => {
    const compiler = new SimulatedCompiler()
    const checking = rustChecker(compiler, 'fn check() {}', () => () => {}).check('fn own() {}')
    const [asked] = compiler.asked
    expect(asked).toMatch(/^run fn own\(\) \{\}\n\nfn check\(\) \{\}\n\nfn main\(\) \{/)
    const [, token] = /println!\("\{\}", "(\d+)"\)/.exec(asked!)!
    compiler.answer({ ...RAN, output: `${token}\n` })
    expect(await checking).toEqual({ passed: true, message: 'Every answer is right.' })
  })

  it('ends the compiler with a program that does not end, and says so', async () => {
    const compiler = new SimulatedCompiler()
    let expire = () => {}
    const checking = rustChecker(compiler, '', (_, callback) => {
      expire = callback
      return () => {}
    }).check('loop {}')
    expire()
    expect(await checking).toEqual({ passed: false, message: 'It had not ended after 20 seconds.' })
    expect(compiler.terminated).toBe(1)
  })

  it('passes on that there is no compiler', async () => {
    const compiler = new SimulatedCompiler()
    const checking = rustChecker(compiler, '', () => () => {}).check('fn own() {}')
    compiler.fail(new Error('404'))
    await expect(checking).rejects.toThrow('404')
  })
})
