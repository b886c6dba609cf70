/** What the page's address says of Python's start: `?python=later`, `?python=no-snapshot`, or both, `later,no-snapshot`. */

export interface PythonOptions {
  /** Python starts when something needs it, and not by itself. */
  startsLater: boolean
  /** Off: Python starts the long way, to see what the snapshot saves. */
  useSnapshot: boolean
}

/** @param search the address's query; words that are none of these two say nothing */
export function readPythonOptions(search: string): PythonOptions {
  const words = new URLSearchParams(search).getAll('python').flatMap(list => list.split(',')).map(word => word.trim())
  return { startsLater: words.includes('later'), useSnapshot: !words.includes('no-snapshot') }
}
