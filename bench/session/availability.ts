/** Which lanes are never run: those that need another engine than a browser, and those that would take too long. */
import type { Failure } from '../protocol.ts'
import type { Implementation } from '../workload.ts'

/** Why this implementation is not run here at this size; undefined where it is. */
export function reasonNotRun(implementation: Implementation, size: number): Failure | undefined {
  const { label, runtime, largestSize = Number.POSITIVE_INFINITY } = implementation
  if (runtime === 'native')
    return { what: 'runs only outside a browser', where: label, remedy: 'See its recorded figure.', isAbsent: true }
  if (size > largestSize) {
    const what = `takes too long above ${largestSize.toLocaleString('en')}`
    return { what, where: label, remedy: 'Choose a smaller size to see it.', isAbsent: true }
  }
  return undefined
}
