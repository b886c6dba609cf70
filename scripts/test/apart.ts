/** Keeps the output of what runs beside something else together: two checks at once would print into each other's lines. */
import { AsyncLocalStorage } from 'node:async_hooks'
import process from 'node:process'

const kept = new AsyncLocalStorage<string[]>()
let isDiverted = false

function divert(): void {
  isDiverted = true
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
    stream.write = (...args: unknown[]) => {
      const output = kept.getStore()
      if (!output)
        return write(...args)
      output.push(String(args[0]))
      return true
    }
  }
}

/** Begins `work` and returns a function that waits for its end, then shows what it wrote and gives its result. */
export function apart<T>(work: () => Promise<T>): () => Promise<T> {
  if (!isDiverted)
    divert()
  const output: string[] = []
  const ended = kept.run(output, work)
  return async () => {
    try {
      return await ended
    }
    finally {
      process.stdout.write(output.join(''))
    }
  }
}
