/** Parts a program's own words on standard error from rustc's and Miri's, which are JSON, a line each. */
import type { RustcDiagnostic } from '../../snippets/diagnosis.ts'

const DIAGNOSTIC = '{"$message_type":"diagnostic"'
/** Some lines of it are told apart by their beginning. */
const ADVICE = 'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace'

/** Characters of the last words. */
const LAST_WORDS = 500

export class Messages {
  readonly diagnostics: RustcDiagnostic[] = []
  /** The end of what else was written: there the compiler says why it gives up. */
  lastWords = ''
  readonly #onText: (text: string) => void
  readonly #decoder = new TextDecoder()
  /** A line that has no end yet, and may become JSON. */
  #open = ''

  /** @param onText gets what the program wrote, in order */
  constructor(onText: (text: string) => void) {
    this.#onText = (text) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS)
      onText(text)
    }
  }

  write(bytes: Uint8Array): void {
    const lines = (this.#open + this.#decoder.decode(bytes, { stream: true })).split('\n')
    this.#open = lines.pop()!
    lines.forEach(line => this.#line(`${line}\n`))
    // Only the beginning of a diagnostic has to wait for its end.
    if (!this.#open.startsWith(DIAGNOSTIC.slice(0, this.#open.length)) && !ADVICE.startsWith(this.#open)) {
      this.#onText(this.#open)
      this.#open = ''
    }
  }

  end(): void {
    if (this.#open)
      this.#line(this.#open)
    this.#open = ''
  }

  #line(line: string): void {
    if (line.trimEnd() === ADVICE)
      return
    const diagnostic = line.startsWith(DIAGNOSTIC) ? parsed(line) : undefined
    if (diagnostic)
      this.diagnostics.push(diagnostic)
    else
      this.#onText(line)
  }
}

/** A program may have written the beginning of one. */
function parsed(line: string): RustcDiagnostic | undefined {
  try {
    return JSON.parse(line) as RustcDiagnostic
  }
  catch {
    return undefined
  }
}
