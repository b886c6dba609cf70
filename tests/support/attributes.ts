/** Attributes of components in a slide's Markdown. */

/** The files of its `<PythonCell file="a.py, b.py" />`. */
export function filesOf(content: string): string[] {
  const [, files = ''] = /<PythonCell [^>]*\bfile="([^"]+)"/.exec(content) ?? []
  return files.split(',').map(file => file.trim()).filter(Boolean)
}

/** Those of the first `<Name … />`, in the Markdown's own spelling; an attribute without a value is empty. */
export function attributesOf(content: string, name: string): Record<string, string> | undefined {
  const [, list] = new RegExp(`<${name}((?: [\\w-]+(?:="[^"]*")?)+)`).exec(content) ?? []
  return list === undefined
    ? undefined
    : Object.fromEntries([...list.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key!, value]))
}
