import { describe, expect, it } from 'vitest'
import { Turns } from './exclusive.ts'

/** Something that runs until it is stopped or ends. */
function owner(turns: Turns, name: string, log: string[]) {
  let end = Promise.withResolvers<void>()
  const turn = turns.exclusive(name, () => {
    log.push(`${name} stopped`)
    end.resolve()
  })
  const start = () => turn.take(() => {
    log.push(`${name} runs`)
    end = Promise.withResolvers()
    return end.promise
  })
  return { start, end: () => end.resolve(), turn }
}

const NAMES = ['lab', 'growth', 'cell', 'ruff', 'rust']

describe('a turn', () => {
  it.each(NAMES.flatMap(one => NAMES.filter(other => other !== one).map(other => [one, other])))(
    'of %s is ended by %s',
    async (one, other) => {
      const [turns, log] = [new Turns(), [] as string[]]
      const [first, second] = [owner(turns, one!, log), owner(turns, other!, log)]
      const over = first.start()
      void second.start()
      await over
      expect(log).toEqual([`${one} runs`, `${one} stopped`, `${other} runs`])
      expect(turns.owner).toBe(other)
    },
  )

  it('ends with what was done in it, however that ends, and nobody is stopped then', async () => {
    const [turns, log] = [new Turns(), [] as string[]]
    const lab = owner(turns, 'lab', log)
    const over = lab.start()
    expect(turns.owner).toBe('lab')
    lab.end()
    await over
    expect(turns.owner).toBeUndefined()
    await expect(lab.turn.take(() => Promise.reject(new Error('no runtime')))).rejects.toThrow('no runtime')
    expect(turns.owner).toBeUndefined()
    void owner(turns, 'cell', log).start()
    expect(log).toEqual(['lab runs', 'cell runs'])
  })

  it('goes on when its owner begins something else, and ends with that', async () => {
    const [turns, log] = [new Turns(), [] as string[]]
    const turn = turns.exclusive('lab', () => log.push('stopped'))
    const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = turn.take(() => one.promise)
    const second = turn.take(() => other.promise)
    one.resolve()
    await first
    expect(turns.owner).toBe('lab')
    other.resolve()
    await second
    expect(turns.owner).toBeUndefined()
    expect(log).toEqual([])
  })
})
