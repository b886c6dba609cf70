/** The documentation of ruff's rules, a file of the deck: public/ruff/rules.json, which `npm run rules` writes. */
import * as v from 'valibot'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { fetchBytes } from '../../bench/runtimes/python/fetching.ts'

const text = v.pipe(v.string(), v.nonEmpty())

const ruleSchema = v.object({
  code: text,
  /** `unused-import` */
  name: text,
  /** `Fix is sometimes available.` */
  fix: text,
  /** Markdown. */
  explanation: text,
})

export const rulesSchema = v.object({
  /** The ruff that was asked: `ruff 0.16.9`. */
  from: text,
  license: text,
  /** Prefixes of the rules that are in it. */
  select: v.array(text),
  rules: v.array(ruleSchema),
})

export type Rule = v.InferOutput<typeof ruleSchema>
export type Rules = v.InferOutput<typeof rulesSchema>

const REMEDY = 'Run npm run rules, build the deck, then press the rule again.'

/** @throws RuntimeFailure when the file is missing or is not what it should be */
export async function fetchRules(url: URL, fetch?: (url: URL) => Promise<Response>): Promise<Rules> {
  const bytes = await fetchBytes(url, { remedy: REMEDY, fetch })
  const fail = (what: string) => new RuntimeFailure({ what: `The rules cannot be read: ${what}`, where: url.pathname, remedy: REMEDY })
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  }
  catch (error) {
    throw fail((error as Error).message)
  }
  const parsed = v.safeParse(rulesSchema, json)
  if (!parsed.success)
    throw fail(`${v.getDotPath(parsed.issues[0]) ?? 'the file'}: ${parsed.issues[0].message}`)
  return parsed.output
}

/** @throws RuntimeFailure when the rule is not among them */
export function findRule({ rules, from }: Rules, code: string): Rule {
  const found = rules.find(rule => rule.code === code)
  if (!found)
    throw new RuntimeFailure({ what: `There is no documentation of ${code}`, where: from, remedy: 'Look it up at docs.astral.sh/ruff/rules.' })
  return found
}

let fetched: Promise<Rules> | undefined

/** The rules of this deck, fetched at the first need; after a failure the next need fetches them again. */
export function useRules(): Promise<Rules> {
  return fetched ??= fetchRules(new URL(`${import.meta.env.BASE_URL}ruff/rules.json`, location.origin)).catch((error: unknown) => {
    fetched = undefined
    throw error
  })
}
