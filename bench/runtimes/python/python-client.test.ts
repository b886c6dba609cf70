/** The page's side of Python, with a worker whose thread is this one. */
import type { StartUp } from './python-api.ts'
import type { PythonServed } from './python-server.ts'
import { expose } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../../protocol.ts'
import { carryFailures } from '../transfer.ts'
import { createPythonRuntime } from './python-client.ts'

const READY: StartUp = { step: 'ready', loadedBytes: 9, totalBytes: 9 }
const BROKEN = { what: 'It does not start', where: 'public/python', remedy: 'Run: npm start', isFatal: true }

/** Answers at once, or never, or breaks. */
class FakePython implements Partial<PythonServed> {
  #listener: (startUp: StartUp) => void = () => {}
  watch(listener: (startUp: StartUp) => void) { this.#listener = listener }

  async start() {
    this.#listener({ ...READY, step: 'importing' })
    this.#listener(READY)
  }

  async runCell(code: string, onOutput?: (piece: string) => void) {
    if (code === 'loop')
      await new Promise(() => {})
    if (code === 'break')
      throw new RuntimeFailure(BROKEN)
    onOutput?.('printed')
    return { output: 'printed', omittedLines: 0, elapsedMs: 1, value: code }
  }
}

class LocalWorker {
  static made: LocalWorker[] = []
  terminated = false
  readonly #channel = new MessageChannel()
  constructor() {
    LocalWorker.made.push(this)
    carryFailures()
    expose(new FakePython(), this.#channel.port1)
    this.#channel.port2.start()
  }

  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.#channel.port2.postMessage(message, transfer)
  }

  addEventListener(type: string, listener: EventListener) {
    type === 'message' && this.#channel.port2.addEventListener(type, listener)
  }

  removeEventListener(type: string, listener: EventListener) {
    type === 'message' && this.#channel.port2.removeEventListener(type, listener)
  }

  terminate() {
    this.terminated = true
    this.#channel.port1.close()
  }
}

function connected() {
  LocalWorker.made = []
  const python = createPythonRuntime(() => new LocalWorker() as unknown as Worker)
  const steps: string[] = []
  python.onStartUp(({ step }) => steps.push(step))
  return { python, steps }
}

afterEach(() => LocalWorker.made.forEach(worker => worker.terminate()))

describe('python on the page', () => {
  it('starts at the first use, once, and tells how far it has come', async () => {
    const { python, steps } = connected()
    expect(python.startUp.step).toBe('idle')
    const started = python.start()
    expect(python.isStarting).toBe(true)
    await started
    await expect.poll(() => python.startUp).toEqual(READY)
    expect(python.isStarting).toBe(false)
    expect(steps).toEqual(['fetching', 'importing', 'ready'])
    await python.start()
    expect(LocalWorker.made).toHaveLength(1)
  })

  it('runs a cell and hands on what it prints', async () => {
    const { python } = connected()
    const pieces: string[] = []
    expect(await python.runCell('1 + 1', piece => pieces.push(piece))).toMatchObject({ value: '1 + 1', output: 'printed' })
    await expect.poll(() => pieces).toEqual(['printed'])
  })

  it('stops an endless cell, and runs the next one in a new worker', async () => {
    const { python } = connected()
    const endless = python.runCell('loop')
    python.terminate()
    await expect(endless).rejects.toMatchObject({ failure: { what: 'The worker was stopped' } })
    expect(python.startUp.step).toBe('idle')
    expect(await python.runCell('2')).toMatchObject({ value: '2' })
    expect(LocalWorker.made.map(({ terminated }) => terminated)).toEqual([true, false])
  })

  it('drops a Python that broke, says why, and starts another', async () => {
    const { python } = connected()
    await expect(python.runCell('break')).rejects.toMatchObject({ failure: BROKEN })
    expect(python.startUp).toMatchObject({ step: 'failed', failure: BROKEN })
    expect(LocalWorker.made[0]!.terminated).toBe(true)
    expect(await python.runCell('3')).toMatchObject({ value: '3' })
  })

  it('unsubscribes', async () => {
    const { python } = connected()
    const heard: StartUp[] = []
    python.onStartUp(startUp => heard.push(startUp))()
    await python.start()
    expect(heard).toEqual([])
  })
})
