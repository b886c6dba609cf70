import { describe, expect, it } from 'vitest'
import { Messages } from './messages.ts'

const DIAGNOSTIC = '{"$message_type":"diagnostic","message":"moved","level":"error","code":null,"spans":[],"children":[]}\n'

function read(pieces: string[]) {
  let text = ''
  const messages = new Messages(piece => text += piece)
  pieces.forEach(piece => messages.write(new TextEncoder().encode(piece)))
  messages.end()
  return { text, found: messages.diagnostics.map(({ message }) => message) }
}

describe('standard error', () => {
  it('is parted into the program\'s words and rustc\'s, however it is cut', () => {
    const whole = `careful\n${DIAGNOSTIC}no newline at the end`
    for (const pieces of [[whole], [...whole], [whole.slice(0, 20), whole.slice(20)]])
      expect(read(pieces)).toEqual({ text: 'careful\nno newline at the end', found: ['moved'] })
  })

  it('keeps what only begins like rustc\'s words', () => {
    expect(read(['{"$message_type":"diagnostic" is how they begin\n', '{"a": 1}\n']))
      .toEqual({ text: '{"$message_type":"diagnostic" is how they begin\n{"a": 1}\n', found: [] })
  })

  it('drops the advice after a panic', () => {
    const advice = 'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n'
    const panic = 'thread \'main\' panicked at main.rs:1:1:\nno\n'
    expect(read([panic, advice])).toEqual({ text: panic, found: [] })
  })
})
