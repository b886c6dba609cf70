/** How far Python's start has come, in words: one line for a status. */
import type { StartUp } from '../../bench/runtimes/python/python-api.ts'

const BYTES_PER_MB = 1e6

/** `Starting Python: fetching 12.1 of 46.0 MB`, `Python is ready`; without a full stop, so that a sentence may follow. */
export function startUpLine({ step, loadedBytes, totalBytes, failure }: StartUp): string {
  switch (step) {
    case 'idle': return 'Python is not started'
    case 'fetching': return totalBytes > 0 ? `Starting Python: fetching ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB` : 'Starting Python'
    case 'starting': return 'Starting Python: the interpreter'
    case 'importing': return 'Starting Python: importing match_kernels'
    case 'ready': return 'Python is ready'
    case 'failed': return failure ? `Python did not start: ${failure.what} (${failure.where})` : 'Python did not start'
  }
}

function megabytes(bytes: number): string {
  return (bytes / BYTES_PER_MB).toFixed(1)
}
