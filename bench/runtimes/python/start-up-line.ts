import type { StartUp } from './python-api.ts'

/** The progress of Python's start, in words for a status; nothing where there is nothing to wait for. */
export function startUpLine({ step, loadedBytes, totalBytes }: StartUp): string | undefined {
  switch (step) {
    case 'fetching':
      return totalBytes > 0 ? `Starting Python: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB` : 'Starting Python'
    case 'starting':
      return 'Starting Python: the interpreter'
    case 'importing':
      return 'Starting Python: importing match_kernels'
    default:
      return undefined
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
