/** The code that a slide's cell begins with: the files of snippets/cells. */

export const SNIPPETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(import.meta.glob<string>('/snippets/cells/*.py', { query: '?raw', import: 'default', eager: true }))
    .map(([path, code]) => [path.slice(1), code.trimEnd()]),
)

/** @throws RangeError naming the files that there are */
export function readSnippet(file: string): string {
  const code = SNIPPETS[file]
  if (code === undefined)
    throw new RangeError(`There is no "${file}". There are: ${Object.keys(SNIPPETS).join(', ')}.`)
  return code
}

/**
 * The files of an attribute, parted by commas.
 *
 * @throws RangeError when it names none
 */
export function filesOf(attribute: string): string[] {
  const files = attribute.split(',').map(file => file.trim()).filter(Boolean)
  if (files.length === 0)
    throw new RangeError('No file is named.')
  return files
}
