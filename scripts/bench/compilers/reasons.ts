/** Why the compiler in the page, which is older, says otherwise than the pinned one; each looked up for the programs that it covers. */

/** `accepted`, or the codes of the errors, of one program. */
export interface Verdicts {
  name: string
  page: string
  native: string
}

interface Reason {
  applies: (verdicts: Verdicts) => boolean
  why: string
}

const REASONS: readonly Reason[] = []

export function reasonFor(verdicts: Verdicts): string | undefined {
  return REASONS.find(({ applies }) => applies(verdicts))?.why
}
