/** Picks from what `ruff rule --all` says the rules that a cell of the deck selects, and sets their documentation as HTML. */
import MarkdownIt from 'markdown-it'
import { highlight } from '../../components/editor/highlighter.ts'

interface RuffRule {
  /** `null` for the newest ones, which have a name only. */
  code: string | null
  name: string
  fix: string
  explanation: string
}

const { escapeHtml } = MarkdownIt().utils
const markdown = MarkdownIt({
  highlight: (code, language) => language.startsWith('py')
    ? highlight(code, 'Python')
        .map(({ text, classes }) => classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text))
        .join('')
    : '',
})
// Nothing on a slide leads out of it, and the deck's type has no italics: of a link its name is left, of emphasis its words.
for (const mark of ['link', 'em', 'strong'])
  markdown.renderer.rules[`${mark}_open`] = markdown.renderer.rules[`${mark}_close`] = () => ''

/**
 * The file's text: rules in the order of their codes, a line each, so that a change of one is a change of a line.
 *
 * @param json what `ruff rule --all --output-format json` prints
 * @param version what `ruff --version` prints
 * @param select prefixes of codes, as `lint.select` has them
 */
export function bundleRules(json: string, version: string, select: readonly string[]): string {
  const rules = (JSON.parse(json) as RuffRule[])
    .flatMap(({ code, name, fix, explanation }) =>
      code && isSelected(code, select) ? [{ code, name, fix, html: markdown.render(explanation) }] : [])
    .sort((a, b) => a.code < b.code ? -1 : 1)
  const head = { from: version, license: 'MIT License, Copyright (c) 2022 Charles Marsh', select }
  return `${JSON.stringify(head).slice(0, -1)},"rules":[\n${rules.map(rule => JSON.stringify(rule)).join(',\n')}\n]}\n`
}

/** `F` selects `F401` and not `FBT001`: letters make up a linter's name. `C4` selects `C401`. */
export function isSelected(code: string, select: readonly string[]): boolean {
  return select.some(prefix => code.startsWith(prefix) && /^\d*$/.test(code.slice(prefix.length)))
}
