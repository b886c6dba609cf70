import { expect, it } from 'vitest'
import { PrintQueue } from './live-print.ts'

function measurement(log: string[], name: string) {
  let end!: (error?: Error) => void
  const over = new Promise<void>((resolve, reject) => end = error => error ? reject(error) : resolve())
  const start = () => {
    log.push(name)
    return over
  }
  return { start, end }
}

it('begins a measurement when the one before is over, even if that failed', async () => {
  const queue = new PrintQueue()
  const log: string[] = []
  const [one, other] = [measurement(log, 'one'), measurement(log, 'other')]
  const [first, second] = [queue.measure('one', one.start), queue.measure('other', other.start)]
  await Promise.resolve()
  expect(log).toEqual(['one'])
  one.end(new Error('no runtime'))
  await first
  expect(log).toEqual(['one', 'other'])
  other.end()
  await second
})

it('measures once what two slides show', async () => {
  const queue = new PrintQueue()
  const log: string[] = []
  const one = measurement(log, 'one')
  const asked = [queue.measure('one', one.start), queue.measure('one', one.start)]
  one.end()
  await Promise.all(asked)
  expect(log).toEqual(['one'])
})
