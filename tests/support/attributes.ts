/** Attributes of components in a slide's Markdown. */

/** The files of its `<PythonCell file="a.py, b.py" />`. */
export function filesOf(content: string): string[] {
  const [, files = ''] = /<PythonCell [^>]*\bfile="([^"]+)"/.exec(content) ?? []
  return files.split(',').map(file => file.trim()).filter(Boolean)
}
