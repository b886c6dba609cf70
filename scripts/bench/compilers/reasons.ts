/** Why the compiler in the page, which is older, says otherwise than the pinned one; each looked up for the programs that it covers. */

/** `accepted`, or the codes of the errors, of one program. */
export interface Verdicts {
  name: string
  page: string
  native: string
}

interface Reason {
  applies: (page: readonly string[], native: readonly string[]) => boolean
  why: string
}

/** What older compilers say besides, of code that an error before it has left without a type or a lifetime. */
const FOLLOWING = ['no code', 'E0599']

const REASONS: readonly Reason[] = [
  {
    applies: (page, native) => new Set(native).isSubsetOf(new Set(page)) && new Set(page).isSubsetOf(new Set([...native, ...FOLLOWING])),
    why: 'The same error; the older compiler goes on to errors that follow from it, and the newer one leaves those out.',
  },
  {
    applies: (page, native) => sameCodes(page.map(code => code === 'E0412' ? 'E0425' : code), native),
    why: 'The same errors; a type that is not found had a code of its own, E0412, and now has that of other names, E0425.',
  },
]

function sameCodes(some: readonly string[], others: readonly string[]): boolean {
  return new Set(some).symmetricDifference(new Set(others)).size === 0
}

/** `no code` stands for errors without one. */
const codesOf = (verdict: string): string[] => verdict.match(/no code|\S+/g) ?? []

export function reasonFor({ page, native }: Verdicts): string | undefined {
  return REASONS.find(({ applies }) => applies(codesOf(page), codesOf(native)))?.why
}
