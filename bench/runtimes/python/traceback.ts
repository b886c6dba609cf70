/** Python's exceptions as a slide shows them: the traceback without internal frames. */
import type { Failure } from '../../protocol.ts'

/** What Pyodide throws for a Python exception: its message is the whole traceback. */
export interface PythonErrorLike extends Error {
  /** `ValueError` */
  type: string
}

export function isPythonError(error: unknown): error is PythonErrorLike {
  return error instanceof Error && error.name === 'PythonError' && 'type' in error
}

/** Frames of the interpreter's own files, and of what calls a lab's code. */
const INTERNAL = /^ {2}File "(?:\/lib\/python\d+\.zip\/_pyodide\/|<support>)/

/** A traceback without internal frames; without its head too, where no other frame is left. */
export function tidyTraceback(traceback: string): string {
  const kept: string[] = []
  let isInternal = false
  for (const line of traceback.trimEnd().split('\n')) {
    const startsFrame = line.startsWith('  File ')
    if (startsFrame)
      isInternal = INTERNAL.test(line)
    else if (!line.startsWith(' '))
      isInternal = false
    if (!isInternal)
      kept.push(line)
  }
  const hasFrame = kept.some(line => line.startsWith('  File '))
  return (hasFrame ? kept : kept.filter(line => !line.startsWith('Traceback '))).join('\n')
}

/** The exception itself: the last line that is not indented and names a type. */
export function exceptionLine(traceback: string): string {
  const lines = traceback.trimEnd().split('\n')
  return lines.findLast(line => /^[\w.]+(?:Error|Exception|Exit|Interrupt|Warning|Group)\b/.test(line)) ?? lines.at(-1)!
}

/** Where the exception was raised: `labs/doubles/python.py, line 12`. */
export function raisedAt(traceback: string): string | undefined {
  const [, file, line] = [...traceback.matchAll(/^ {2}File "([^"]+)", line (\d+)/gm)].at(-1) ?? []
  return file && `${file.replace(/^\/deck\//, '')}, line ${line}`
}

/** A Python exception as the failure of its lane. */
export function pythonFailure(error: PythonErrorLike, remedy: string): Failure {
  const detail = tidyTraceback(error.message)
  return { what: exceptionLine(detail), where: raisedAt(detail) ?? 'Python', remedy, detail }
}
