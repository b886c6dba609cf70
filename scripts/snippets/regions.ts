/** What the Markdown of a slide takes from files, and what it holds itself: read for the checks, never changed. */
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A line `<<< @/path#region`. */
export interface Embed {
  /** Of the Markdown, from 1. */
  line: number
  /** As it is written: `@/wasm/kernels/src/doubles/simd.rs`. */
  path: string
  region?: string
}

/** A block of code that stands in the Markdown itself. */
export interface Fence {
  line: number
  /** What follows the backticks: `mermaid`, `rust {all}`. */
  info: string
}

const EMBED = /^\s*<<<[ \t]*([^\s#{]+)(?:#([\w-]+))?/
const FENCE = /^\s*(`{3,}(?!`)|~{3,}(?!~))([^\n]*)$/
/** Diagrams are drawn from their text; what animates code holds embeds. */
const NO_CODE = /^(?:mermaid\b|md magic-move\b)/

/** Notes are not on the slide; their lines stay, empty, so that the others keep their numbers. */
function withoutComments(markdown: string): string[] {
  return markdown.replace(/<!--[\s\S]*?-->/g, comment => comment.replace(/[^\n]/g, '')).split('\n')
}

/** Everything that is embedded. */
export function embedsIn(markdown: string): Embed[] {
  return withoutComments(markdown).flatMap((text, index) => {
    const [, path, region] = EMBED.exec(text) ?? []
    return path ? [{ line: index + 1, path, ...(region ? { region } : {}) }] : []
  })
}

/** Every fenced block, those within a Magic Move block too. */
export function fencesIn(markdown: string): Fence[] {
  const fences: Fence[] = []
  const open: string[] = []
  for (const [index, text] of withoutComments(markdown).entries()) {
    const [, marks, rest = ''] = FENCE.exec(text) ?? []
    if (!marks)
      continue
    const innermost = open.at(-1)
    if (innermost && rest.trim() === '' && marks.startsWith(innermost)) {
      open.pop()
      continue
    }
    fences.push({ line: index + 1, info: rest.trim() })
    open.push(marks)
  }
  return fences
}

/** How often a region of this name begins and ends: once each, where it can be embedded. */
export function countRegion(code: string, region: string): { begins: number, ends: number } {
  const marks = (word: string) => code
    .split('\n')
    .filter(line => new RegExp(`^\\s*(?://|#|--|<!--|/\\*)\\s*#?${word}\\s+${region}\\s*(?:-->|\\*/)?\\s*$`, 'i').test(line))
    .length
  return { begins: marks('region'), ends: marks('endregion') }
}

function problemOf({ path, region }: Embed, root: string): string | undefined {
  if (!path.startsWith('@/'))
    return `"${path}" has to begin with "@/", the repository's folder`
  const file = path.slice(2)
  if (!statSync(join(root, file), { throwIfNoEntry: false })?.isFile())
    return `there is no file ${file}`
  if (!region)
    return undefined
  const { begins, ends } = countRegion(readFileSync(join(root, file), 'utf8'), region)
  // Slidev shows the whole file in place of a region that it does not find.
  return begins === 1 && ends === 1 ? undefined : `${file} has ${begins} begins and ${ends} ends of a region ${region}, one of each is needed`
}

/** One line for each piece of code that comes from no file, or from a place that is not there. */
export function codeProblems(markdown: string, file: string, root: string): string[] {
  const embeds = embedsIn(markdown).flatMap((embed) => {
    const problem = problemOf(embed, root)
    return problem ? [`${file}:${embed.line}: ${problem}`] : []
  })
  const fences = fencesIn(markdown)
    .filter(({ info }) => !NO_CODE.test(info))
    .map(({ line, info }) => `${file}:${line}: a block of code (${info || 'without a language'}) that comes from no file: embed a region with <<<`)
  return [...embeds, ...fences]
}

/** The Markdown of both decks. */
export const slideFiles = (root: string): string[] => globSync(['slides.md', 'workshop.md', 'slides/**/*.md'], { cwd: root }).sort()
