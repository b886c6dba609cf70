import { describe, expect, it } from 'vitest'
import { relative } from '../answers/agreement.ts'
import { createRandom } from '../statistics/random.ts'
import { chooseIterations, runBatch, timeFirstCall, warmUp } from './sampler.ts'

/** A machine on which time passes only by calls, and a clock that shows it in grains. */
class Machine {
  nowMs = 0
  calls = 0
  pauses = 0
  readonly grainMs: number
  readonly #callMs: (call: number) => number

  constructor(callMs: number | ((call: number) => number), grainMs = 0.005) {
    this.#callMs = typeof callMs === 'number' ? () => callMs : callMs
    this.grainMs = grainMs
  }

  readonly clock = () => Math.floor(this.nowMs / this.grainMs + 1e-9) * this.grainMs

  readonly pause = async () => {
    this.pauses++
    this.nowMs += 0.05
  }

  readonly answer = 42

  readonly run = () => {
    this.nowMs += this.#callMs(this.calls++)
    return this.answer
  }
}

describe('timeFirstCall', () => {
  it('gives the answer and the time', async () => {
    const { answer, firstCallMs } = await timeFirstCall(new Machine(3), { clock: () => 0, grainMs: 1 })
    expect({ answer, firstCallMs }).toEqual({ answer: 42, firstCallMs: 1 })
    const machine = new Machine(3)
    expect((await timeFirstCall(machine, machine)).firstCallMs).toBeCloseTo(3, 9)
    expect(machine.calls).toBe(1)
  })
})

describe('runBatch', () => {
  it('gives the time per call', async () => {
    const machine = new Machine(0.022)
    expect(await runBatch(machine, 1000, machine.clock)).toBeCloseTo(0.022, 9)
    expect(machine.calls).toBe(1000)
  })

  it('leaves the repeating to an implementation that does it itself', async () => {
    const machine = new Machine(0.5)
    const repeat = (calls: number) => {
      machine.nowMs += calls * 0.25
      return machine.answer
    }
    expect(await runBatch({ run: machine.run, repeat, answer: 42 }, 100, machine.clock)).toBeCloseTo(0.25, 9)
    expect(machine.calls).toBe(0)
  })

  it('holds every answer against the first, as closely as the workload asks for', async () => {
    const machine = new Machine(1)
    const run = () => {
      machine.run()
      return new Float64Array([machine.calls === 1 ? 0.6 : 0.6000000000000001])
    }
    const agrees = relative(1e-9, 'threads add in an order of their own')
    expect(await runBatch({ run, answer: [0.6], agrees }, 2, machine.clock)).toBeCloseTo(1, 9)
    await expect(runBatch({ run, answer: [0.6] }, 2, machine.clock)).rejects.toThrow(
      'It answered a list of 1 (0.6) at first, and a list of 1 (0.6000000000000001) later',
    )
  })

  it('waits for what other threads do', async () => {
    const machine = new Machine(0.5)
    const repeatAsync = async (calls: number) => {
      await Promise.resolve()
      machine.nowMs += calls * 0.125
      return machine.answer
    }
    const sampled = { run: machine.run, repeatAsync, answer: 42 }
    expect(await runBatch(sampled, 100, machine.clock)).toBeCloseTo(0.125, 9)
    expect(await timeFirstCall(sampled, machine)).toEqual({ answer: 42, firstCallMs: expect.closeTo(0.125, 9) })
    expect(machine.calls).toBe(0)
    await expect(runBatch({ ...sampled, answer: 41 }, 1, machine.clock)).rejects.toThrow('It answered 41 at first, and 42 later')
  })

  it('refuses a time of zero', async () => {
    const machine = new Machine(0.000_02, 1)
    await expect(runBatch(machine, 100, machine.clock)).rejects.toThrow('About 100 calls took 0 ms')
  })

  it('refuses an implementation that later answers differently', async () => {
    const machine = new Machine(1)
    await expect(runBatch({ run: machine.run, answer: 41 }, 10, machine.clock)).rejects.toThrow('It answered 41 at first, and 42 later')
  })
})

describe('chooseIterations', () => {
  it.each([
    { callMs: 0.000_02, grainMs: 0.005, batchMs: 10 },
    { callMs: 0.000_02, grainMs: 1, batchMs: 100 },
    { callMs: 0.022, grainMs: 0.1, batchMs: 10 },
    { callMs: 0.022, grainMs: 1, batchMs: 100 },
    { callMs: 2.7, grainMs: 0.005, batchMs: 10 },
  ])('makes a batch of $batchMs ms of calls of $callMs ms by a clock of $grainMs ms', async ({ callMs, grainMs, batchMs }) => {
    const machine = new Machine(callMs, grainMs)
    const iterations = await chooseIterations(machine, machine)
    expect(iterations * callMs).toBeGreaterThanOrEqual(batchMs - grainMs)
    expect(iterations * callMs).toBeLessThan(batchMs * 1.5 + callMs)
    expect(machine.nowMs).toBeLessThan(4 * batchMs)
  })

  it.each([10, 33, 300])('calls once what takes %d ms', async (callMs) => {
    const machine = new Machine(callMs)
    expect(await chooseIterations(machine, machine)).toBe(1)
    expect(machine.calls).toBe(1)
  })

  it('gives up on a clock that has stopped', async () => {
    await expect(chooseIterations({ run: () => 1, answer: 1 }, { clock: () => 0, grainMs: 1 }, 2 ** 29))
      .rejects
      .toThrow('The clock is too coarse or has stopped')
  })
})

describe('warmUp', () => {
  it('accepts a steady implementation after two windows of 50 ms', async () => {
    const machine = new Machine(0.022)
    const { iterations, settled } = await warmUp(machine, machine)
    expect(settled).toBe(true)
    expect(iterations * 0.022).toBeGreaterThanOrEqual(10)
    expect(iterations * 0.022).toBeLessThan(15)
    expect(machine.nowMs).toBeGreaterThanOrEqual(100)
    expect(machine.nowMs).toBeLessThan(130)
    expect(machine.pauses).toBeGreaterThan(20)
  })

  it('goes on until the optimised code has landed', async () => {
    const machine: Machine = new Machine(() => machine.nowMs < 70 ? 0.06 : 0.022)
    const { iterations, settled } = await warmUp(machine, machine)
    expect(settled).toBe(true)
    expect(machine.nowMs).toBeGreaterThan(150)
    expect(iterations * 0.022).toBeGreaterThanOrEqual(10)
  })

  it('says when it was still getting faster at the limit', async () => {
    const machine: Machine = new Machine(() => 0.06 * Math.exp(-machine.nowMs / 300))
    const { settled } = await warmUp(machine, machine)
    expect(settled).toBe(false)
    expect(machine.nowMs).toBeGreaterThanOrEqual(200)
    expect(machine.nowMs).toBeLessThan(250)
  })

  it('ends at the limit on a machine that is never quiet', async () => {
    const random = createRandom(1)
    const machine = new Machine(() => 0.5 + random.below(1000) / 500)
    await warmUp(machine, machine)
    expect(machine.nowMs).toBeLessThan(250)
  })

  it.each([
    [33, 4, 1],
    [300, 4, 1],
    [5000, 1, 1],
  ])('calls what takes %d ms %d times, and makes batches of %d', async (callMs, calls, iterations) => {
    const machine = new Machine(callMs)
    expect(await warmUp(machine, machine)).toEqual({ settled: true, iterations })
    expect(machine.calls).toBe(calls)
  })

  it.each([0.000_02, 0.022, 2.7])('needs no fine clock for calls of %d ms', async (callMs) => {
    const machine = new Machine(callMs, 1)
    const { iterations } = await warmUp(machine, machine)
    expect(iterations * callMs).toBeGreaterThanOrEqual(99)
    expect(iterations * callMs).toBeLessThan(160)
  })
})
