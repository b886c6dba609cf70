/** What an attendee needs for the exercise that is done outside of the page, and how to get what is missing. */
import { ask } from '../lib/run.ts'

interface Tool {
  name: string
  command: readonly [string, ...string[]]
  /** What to do where it is missing. */
  remedy: string
}

const TOOLS: readonly Tool[] = [
  { name: 'rustc', command: ['rustc', '--version'], remedy: 'Install rustup: https://rustup.rs' },
  { name: 'cargo', command: ['cargo', '--version'], remedy: 'Comes with rustup' },
  { name: 'Python', command: ['python3', '--version'], remedy: 'Install Python 3.11 or newer: https://www.python.org' },
  { name: 'maturin', command: ['maturin', '--version'], remedy: 'pip install maturin; npm run exercises brings its own' },
]

export interface FoundTool extends Tool {
  /** In its own words; undefined where it is missing. */
  version?: string
}

export async function findTools(): Promise<FoundTool[]> {
  return Promise.all(TOOLS.map(async tool => ({ ...tool, version: await ask(tool.command[0], tool.command.slice(1)) })))
}

/** A table, a tool a row. */
export function toolsText(found: readonly FoundTool[]): string {
  const rows = found.map(({ name, version, remedy }) => `  ${name.padEnd(8)}  ${version?.split('\n')[0] ?? `missing. ${remedy}`}`)
  const isComplete = found.every(({ version }) => version !== undefined)
  const last = isComplete
    ? 'Everything is there for exercises/module.'
    : 'Only exercises/module needs them; its functions can be written in the page as well.'
  return ['For the workshop\'s exercises:', ...rows, last].join('\n')
}
