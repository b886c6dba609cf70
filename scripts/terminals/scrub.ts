/** Takes out of what a program wrote all that is this machine's alone: folders, hosts, how long it took. */

export interface Machine {
  /** The folder that the session ran in; shown as `~`. */
  folder: string
  /** Where the local index was, with its port. */
  index?: string
}

/** What the local index is called in a recording: pypiserver's own port. */
export const INDEX = 'http://localhost:8080'

// eslint-disable-next-line no-control-regex
const TOOK = /(?<=[ \t]|\u001B\[[\d;]*m)in \d+(?:\.\d+)?(?:ms|s|m \d+s)(?![\w.])/g
// eslint-disable-next-line no-control-regex
const PATH_BEFORE_PROGRAM = /(?<=^|[\s`'"(]|\u001B\[[\d;]*m)(?:\/[\w.+-]+)+(?=\/bin\/)/g
// eslint-disable-next-line no-control-regex
const TEMPORARY = /(?<=^|[\s`'"(]|\u001B\[[\d;]*m)\/(?:private\/)?(?:tmp|var\/folders)(?:\/[\w.+-]+)+/g
/** A registry has mirrors; these addresses are documentation, and this machine's own index. */
const FOREIGN_HOST = /https?:\/\/(?!localhost\b|doc\.rust-lang\.org\b)[\w.-]+(?::\d+)?/g
/** Neither of the deck's fonts has them. */
const PICTURES = /(?:\p{Extended_Pictographic}\uFE0F?\u200D?)+ ?/gu

export function scrub(text: string, { folder, index }: Machine): string {
  const named = (index ? text.replaceAll(index, INDEX) : text)
    .replaceAll(`file://${folder}`, '~')
    .replaceAll(folder, '~')
  return named
    .replace(PATH_BEFORE_PROGRAM, '…')
    .replace(TEMPORARY, '…')
    .replace(FOREIGN_HOST, 'https://…')
    .replace(PICTURES, '')
    .replace(TOOK, '')
    .trimEnd()
}
