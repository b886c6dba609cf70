import type { Input, Runtime } from '../protocol.ts'
import type { WorkloadExecutables } from './executables.ts'
import { expose } from 'comlink'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RuntimeFailure, TWIN } from '../protocol.ts'
import { ServedRuntime } from './served-runtime.ts'
import { carryFailures } from './transfer.ts'
import { createWorkerRuntime } from './worker-client.ts'

const disposed = vi.fn()

const sum: WorkloadExecutables = {
  makeInput: ({ size }) => {
    const bytes = new Uint8Array(size).fill(3)
    return { bytes, expected: { sum: 3 * size } }
  },
  prepare(implementation, bytes) {
    if (implementation === 'missing')
      throw new RuntimeFailure({ what: 'The module is truncated', where: 'sum.wasm', remedy: 'Build it again.' })
    if (implementation === 'traps')
      return { run: () => { throw new Error('unreachable') } }
    if (implementation === 'elsewhere')
      return { run: () => 0, answer: () => bytes.reduce((total, byte) => total + byte, 0) }
    return { run: () => bytes.reduce((total, byte) => total + byte, 0), dispose: disposed }
  },
}

/** Every reading is 1 ms later. */
function served(): ServedRuntime {
  let now = 0
  return new ServedRuntime({ sum }, { clock: () => now++, pause: async () => {}, host: 'Test 1', isolated: false })
}

const spec = { workload: 'sum', size: 100, seed: 1 }

describe('the runtime in the worker', () => {
  it('tells what it is, with the grain of its own clock', async () => {
    expect(await served().facts()).toEqual({ host: 'Test 1', isolated: false, timerGrainMs: 1 })
  })

  it('makes the input, and checks and times implementations on it', async () => {
    const runtime = served()
    expect(await runtime.load(spec)).toMatchObject({ bytes: 100, expected: { sum: 300 }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await runtime.firstCall('loop')).toEqual({ answer: 300, firstCallMs: 1 })
    expect(await runtime.round([{ executable: 'loop', iterations: 4 }])).toEqual([0.25])
  })

  it('checks what an implementation calls its answer', async () => {
    const runtime = served()
    await runtime.load(spec)
    expect(await runtime.firstCall('elsewhere')).toMatchObject({ answer: 300 })
  })

  it('makes answers of arrays, of large integers and of what another language returned', async () => {
    const prepare: WorkloadExecutables['prepare'] = implementation => implementation === 'array'
      ? { run: () => new Float64Array([1, Number.NaN]) }
      : { run: () => 2n ** 60n, answer: () => 'proxy', read: returned => returned === 'proxy' ? [7] : 0 }
    const makeInput = () => ({ bytes: new Uint8Array(1), expected: { list: new Uint32Array([1, 2]), large: 2n ** 60n } })
    let now = 0
    const runtime = new ServedRuntime(
      { sum: { makeInput, prepare } },
      { clock: () => now++, pause: async () => {}, host: 'Test 1', isolated: false },
    )
    expect((await runtime.load(spec)).expected).toEqual({ list: [1, 2], large: { integer: '1152921504606846976' } })
    expect((await runtime.firstCall('array')).answer).toEqual([1, { number: 'NaN' }])
    expect((await runtime.firstCall('foreign')).answer).toEqual([7])
  })

  it('gives back what implementations took, before the next input', async () => {
    disposed.mockClear()
    const runtime = served()
    await runtime.load(spec)
    await runtime.firstCall('loop')
    await runtime.load({ ...spec, size: 7 })
    expect(disposed).toHaveBeenCalledOnce()
    await expect(runtime.round([{ executable: 'loop', iterations: 1 }])).rejects.toThrow('firstCall: has to come before')
  })

  it('prepares an implementation twice where it is asked for a twin, and gives both back', async () => {
    disposed.mockClear()
    const runtime = served()
    await runtime.load(spec)
    await runtime.firstCall('loop')
    await runtime.firstCall(`loop${TWIN}`)
    expect(await runtime.round([{ executable: 'loop', iterations: 4 }, { executable: `loop${TWIN}`, iterations: 2 }])).toEqual([0.25, 0.5])
    await runtime.load(spec)
    expect(disposed).toHaveBeenCalledTimes(2)
  })

  it('names the implementation when its twin fails', async () => {
    const runtime = served()
    await runtime.load(spec)
    await expect(runtime.firstCall(`traps${TWIN}`)).rejects.toMatchObject({ failure: { implementation: 'traps', what: 'unreachable' } })
  })

  it.each([
    ['traps', { what: 'unreachable', where: 'traps' }],
    ['missing', { what: 'The module is truncated', where: 'sum.wasm' }],
  ])('says that it is %s that failed', async (implementation, failure) => {
    const runtime = served()
    await runtime.load(spec)
    await expect(runtime.firstCall(implementation)).rejects.toMatchObject({ failure: { implementation, ...failure } })
  })

  it('refuses an unknown workload, and an input that memory cannot hold', async () => {
    await expect(served().load({ ...spec, workload: 'product' })).rejects.toMatchObject({
      failure: { what: 'There is no workload product', remedy: 'It has sum.' },
    })
    await expect(served().load({ ...spec, size: 2 ** 53 })).rejects.toMatchObject({ failure: { remedy: 'Choose a smaller size.' } })
  })
})

/** A worker whose thread is this one. */
class LocalWorker {
  static created: LocalWorker[] = []
  terminated = false
  readonly #channel = new MessageChannel()
  readonly #events = new EventTarget()

  constructor() {
    LocalWorker.created.push(this)
    carryFailures()
    expose(served(), this.#channel.port1)
    this.#channel.port2.start()
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port2.postMessage(message, transfer)
  }

  addEventListener(type: string, listener: EventListener): void {
    (type === 'message' ? this.#channel.port2 : this.#events).addEventListener(type, listener)
  }

  removeEventListener(type: string, listener: EventListener): void {
    (type === 'message' ? this.#channel.port2 : this.#events).removeEventListener(type, listener)
  }

  fail(type: string, message?: string): void {
    this.#events.dispatchEvent(Object.assign(new Event(type), { message }))
  }

  terminate(): void {
    this.terminated = true
    this.#channel.port1.close()
  }
}

function connected(): Runtime {
  LocalWorker.created = []
  return createWorkerRuntime(() => new LocalWorker() as unknown as Worker)
}

describe('the runtime on the page', () => {
  afterEach(() => LocalWorker.created.forEach(worker => worker.terminate()))

  it('asks the worker', async () => {
    const runtime = connected()
    expect(LocalWorker.created).toHaveLength(0)
    const input: Input = await runtime.load(spec)
    expect(input.expected).toEqual({ sum: 300 })
    expect(await runtime.firstCall('loop')).toMatchObject({ answer: 300 })
    expect(await runtime.round([{ executable: 'loop', iterations: 2 }])).toEqual([0.5])
    expect(LocalWorker.created).toHaveLength(1)
  })

  it('gets failures whole', async () => {
    const runtime = connected()
    await runtime.load(spec)
    const error = await runtime.firstCall('missing').catch((error: unknown) => error)
    expect(error).toBeInstanceOf(RuntimeFailure)
    expect((error as RuntimeFailure).failure).toEqual({
      what: 'The module is truncated',
      where: 'sum.wasm',
      remedy: 'Build it again.',
      implementation: 'missing',
    })
  })

  it('leaves no question open when it is terminated, and starts a new worker at the next', async () => {
    const runtime = connected()
    const pending = runtime.load(spec)
    runtime.terminate()
    expect(LocalWorker.created[0]!.terminated).toBe(true)
    await expect(pending).rejects.toMatchObject({ failure: { what: 'The worker was stopped' } })
    expect(await runtime.facts()).toMatchObject({ host: 'Test 1' })
    expect(LocalWorker.created).toHaveLength(2)
  })

  it.each([
    ['error', 'SyntaxError: oops', 'SyntaxError: oops'],
    ['error', undefined, 'The worker could not be loaded'],
    ['messageerror', undefined, 'A message could not be read'],
  ])('fails what is open when the worker has an %s (%s)', async (type, message, what) => {
    const runtime = connected()
    const pending = runtime.facts()
    LocalWorker.created[0]!.fail(type, message)
    await expect(pending).rejects.toMatchObject({ failure: { what } })
    expect(LocalWorker.created[0]!.terminated).toBe(true)
  })

  it('does not let a worker of the past fail its successor', async () => {
    const runtime = connected()
    await runtime.facts()
    runtime.terminate()
    const pending = runtime.facts()
    LocalWorker.created[0]!.fail('error', 'late')
    expect(await pending).toMatchObject({ host: 'Test 1' })
  })

  it('says so when there can be no worker', async () => {
    const runtime = createWorkerRuntime(() => {
      throw new Error('blocked')
    })
    await expect(runtime.facts()).rejects.toThrow('blocked')
  })
})
