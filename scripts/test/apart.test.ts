import process from 'node:process'
import { expect, it, vi } from 'vitest'
import { run } from '../lib/run.ts'
import { apart } from './apart.ts'

it('shows what ran beside something else in one piece, when it is over, programs\' output included', async () => {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const others = apart(async () => {
    process.stdout.write('one\n')
    await run(process.execPath, ['-e', 'console.log("two")'])
    process.stdout.write('three\n')
    return 3
  })
  process.stdout.write('meanwhile\n')
  expect(await others()).toBe(3)
  write.mockRestore()
  expect(written).toEqual(['meanwhile\n', 'one\ntwo\nthree\n'])
})
