/** Picks from what `ruff rule --all` says the rules that a cell of the deck selects. */

interface RuffRule {
  /** `null` for the newest ones, which have a name only. */
  code: string | null
  name: string
  fix: string
  explanation: string
}

/**
 * The file's text: rules in the order of their codes, a line each, so that a change of one is a change of a line.
 *
 * @param json what `ruff rule --all --output-format json` prints
 * @param version what `ruff --version` prints
 * @param select prefixes of codes, as `lint.select` has them
 */
export function bundleRules(json: string, version: string, select: readonly string[]): string {
  const rules = (JSON.parse(json) as RuffRule[])
    .flatMap(({ code, name, fix, explanation }) => code && isSelected(code, select) ? [{ code, name, fix, explanation }] : [])
    .sort((a, b) => a.code < b.code ? -1 : 1)
  const head = { from: version, license: 'MIT License, Copyright (c) 2022 Charles Marsh', select }
  return `${JSON.stringify(head).slice(0, -1)},"rules":[\n${rules.map(rule => JSON.stringify(rule)).join(',\n')}\n]}\n`
}

/** `F` selects `F401` and not `FBT001`: letters make up a linter's name. `C4` selects `C401`. */
export function isSelected(code: string, select: readonly string[]): boolean {
  return select.some(prefix => code.startsWith(prefix) && /^\d*$/.test(code.slice(prefix.length)))
}
