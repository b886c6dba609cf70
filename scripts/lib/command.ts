/** What every command has in common: options, --help, exit codes (1 failed, 2 asked for something that isn't there). */
import process from 'node:process'
import { parseArgs } from 'node:util'

interface Option {
  type: 'string' | 'boolean'
  /** What stands for the value in --help: `N`, `FILE`. */
  value?: string
  help: string
}

type Options = Readonly<Record<string, Option>>

export type Values<T extends Options> = {
  -readonly [K in keyof T]?: T[K]['type'] extends 'boolean' ? boolean : string
}

interface About<T extends Options> {
  /** As it is typed: `npm run bench`. */
  name: string
  summary: string
  /** What may be typed beside the options, for --help: `check [NAME]`. Without it, nothing. */
  positionals?: string
  options: T
}

export interface Command extends About<Options> {
  /** May answer with an exit code of its own. */
  main: (values: any, positionals: readonly string[]) => Promise<number | void>
}

/** A command; its `main` gets its options' values by name, and what else was typed. */
export function defineCommand<const T extends Options>(
  about: About<T>,
  main: (values: Values<T>, positionals: readonly string[]) => Promise<number | void>,
): Command {
  return { ...about, main }
}

const HELP: Options = { help: { type: 'boolean', help: 'Print this.' } }

/** The user asked for something that doesn't exist: exit code 2. */
export class UsageError extends Error {}

/** The command failed, for a reason that the message states in full: exit code 1. */
export class CommandError extends Error {}

function helpText({ name, summary, positionals, options }: Command): string {
  const rows = Object.entries({ ...options, ...HELP })
    .map(([key, { value, help }]) => [`--${key}${value ? ` ${value}` : ''}`, help] as const)
  const width = Math.max(...rows.map(([left]) => left.length))
  const usage = positionals ? `${name} -- ${positionals} [OPTIONS]` : `${name} [-- OPTIONS]`
  return [summary, '', `Usage: ${usage}`, '', ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')
}

/** Every switch can be negated: `--no-open`. Throws a {@link UsageError} that lists what there is. */
function readOptions(command: Command, args: readonly string[]) {
  const options = { ...command.options, ...HELP }
  try {
    const allowPositionals = command.positionals !== undefined
    const { values, positionals } = parseArgs({ args: [...args], options, allowNegative: true, allowPositionals })
    return { values: { ...values }, positionals }
  }
  catch (error) {
    const known = Object.keys(options).map(key => `--${key}`).join(', ')
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. Options: ${known}.`)
  }
}

/** A whole number from an option's text, or `undefined` when the option is absent. */
export function wholeNumber(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined)
    return undefined
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max)
    throw new UsageError(`--${name} is a whole number from ${min} to ${max}, not "${text}".`)
  return value
}

/** One of the names that exist, or a {@link UsageError} that lists them. */
export function oneOf<T extends string>(what: string, name: string, known: readonly T[]): T {
  if (!known.includes(name as T))
    throw new UsageError(`No ${what} is called "${name}". There is: ${known.join(', ')}.`)
  return name as T
}

/** The exit code for an error, after saying what happened. */
export function reportError(error: unknown): 1 | 2 {
  const isUsage = error instanceof UsageError
  const isExpected = isUsage || error instanceof CommandError
  console.error(isExpected ? error.message : `Unexpected: ${error instanceof Error ? error.stack : String(error)}`)
  return isUsage ? 2 : 1
}

/** Reads the options, prints --help or runs the command; the exit code. */
export async function execute(command: Command, args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(command, args)
    if (!values.help)
      return await command.main(values, positionals) ?? 0
    console.log(helpText(command))
    return 0
  }
  catch (error) {
    return reportError(error)
  }
}

/** What the file of a command ends with: runs it as it was typed. */
export async function runCommand(command: Command): Promise<void> {
  process.exitCode = await execute(command, process.argv.slice(2))
}
