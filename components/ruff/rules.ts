/** The documentation of ruff's rules, a file of the deck: public/ruff/rules.json, which `npm run rules` writes. */
import { RuntimeFailure } from '../../bench/protocol.ts'
import { fetchBytes } from '../../bench/runtimes/python/fetching.ts'

export interface Rule {
  code: string
  /** `unused-import` */
  name: string
  /** `Fix is sometimes available.` */
  fix: string
  /** What ruff says of it. */
  html: string
}

export interface Rules {
  /** The ruff that was asked: `ruff 0.16.9`. */
  from: string
  license: string
  /** Prefixes of the rules that are in it. */
  select: string[]
  rules: Rule[]
}

/** @throws RuntimeFailure when the rule is not among them */
export function findRule({ rules, from }: Rules, code: string): Rule {
  const found = rules.find(rule => rule.code === code)
  if (!found) {
    throw new RuntimeFailure({
      what: `There is no documentation of ${code}`,
      where: from,
      remedy: 'Look it up at docs.astral.sh/ruff/rules.',
    })
  }
  return found
}

/**
 * The rules of this deck. Fetched at each press: the browser has the file at hand after the first.
 *
 * @throws RuntimeFailure when the file is missing or is no JSON
 */
export async function fetchRules(): Promise<Rules> {
  const url = new URL(`${import.meta.env.BASE_URL}ruff/rules.json`, location.origin)
  const remedy = 'Run npm run rules, build the deck, then press the rule again.'
  const bytes = await fetchBytes(url, { remedy })
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Rules
  }
  catch (error) {
    throw new RuntimeFailure({ what: `The rules cannot be read: ${(error as Error).message}`, where: url.pathname, remedy })
  }
}
