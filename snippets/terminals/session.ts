/**
 * A recorded terminal: `npm run terminals` writes snippets/terminals/*.json, `<Terminal of="…" />` replays them.
 */
import * as v from 'valibot'
import { parseAs } from '../parse.ts'

/** Colours and weights may come with it; a slide has neither a cursor nor a title bar. */
// eslint-disable-next-line no-control-regex
const DRAWABLE = /^(?:\P{Cc}|\u001B\[[\d;]*m)*$/u

const lineSchema = v.object({
  /** When it came, in ms after the command began. */
  atMs: v.pipe(v.number(), v.minValue(0)),
  /** With the escape codes that colour it. */
  text: v.pipe(v.string(), v.regex(DRAWABLE, 'It has a control character that no slide draws')),
})

const stepSchema = v.object({
  command: v.pipe(v.string(), v.nonEmpty()),
  /** Whose machine it runs on, where that is the point: `Robot`. */
  where: v.optional(v.string()),
  exitCode: v.number(),
  lines: v.array(lineSchema),
})

const sessionSchema = v.object({
  schema: v.literal(1),
  name: v.pipe(v.string(), v.nonEmpty()),
  /** What it shows, for users of screen readers. */
  about: v.pipe(v.string(), v.nonEmpty()),
  /** `2026-11-21` */
  day: v.pipe(v.string(), v.isoDate()),
  /** `Linux, x64` */
  system: v.string(),
  /** Program and version, of those that the session runs. */
  tools: v.record(v.string(), v.string()),
  steps: v.pipe(v.array(stepSchema), v.minLength(1)),
})

export type Line = v.InferOutput<typeof lineSchema>
export type Step = v.InferOutput<typeof stepSchema>
export type Session = v.InferOutput<typeof sessionSchema>

/**
 * @param json the file's text
 * @param file its path, for the message
 * @throws TypeError naming the file, what is wrong where, and what to do
 */
export function parseSession(json: string, file: string): Session {
  return parseAs(v.pipe(v.string(), v.parseJson(), sessionSchema), json, file, 'Run: npm run terminals.')
}
