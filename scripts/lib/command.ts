/** What every command has in common: options, --help, exit codes (1 failed, 2 asked for something that isn't there). */
import process from 'node:process'
import { parseArgs } from 'node:util'

export interface Option {
  type: 'string' | 'boolean'
  /** What stands for the value in --help: `N`, `FILE`. */
  value?: string
  help: string
}

export interface Command<T extends Record<string, Option> = Record<string, Option>> {
  /** As it is typed: `npm run bench`. */
  name: string
  summary: string
  options: T
}

export type Values<T extends Record<string, Option>> = {
  -readonly [K in keyof T]?: T[K]['type'] extends 'boolean' ? boolean : string
}

/** The user asked for something that doesn't exist: exit code 2. */
export class UsageError extends Error {}

/** The command could not do its work, for a reason that the message states in full: exit code 1. */
export class CommandError extends Error {}

export function helpText({ name, summary, options }: Command): string {
  const rows = Object.entries({ ...options, help: { type: 'boolean', help: 'Print this.' } as Option })
    .map(([key, { value, help }]) => [`--${key}${value ? ` ${value}` : ''}`, help])
  const width = Math.max(...rows.map(([left]) => left!.length))
  return [
    summary,
    '',
    `Usage: ${name} [-- OPTIONS]`,
    '',
    ...rows.map(([left, right]) => `  ${left!.padEnd(width)}  ${right}`),
  ].join('\n')
}

/** Throws a {@link UsageError} that lists what there is. Every switch can be negated: `--no-open`. */
export function readOptions<T extends Record<string, Option>>(command: Command<T>, args: string[]): Values<T> & { help?: boolean } {
  const options = Object.fromEntries(
    [...Object.entries(command.options), ['help', { type: 'boolean' }] as const].map(([key, { type }]) => [key, { type }]),
  )
  try {
    return parseArgs({ args, options, allowNegative: true }).values as Values<T> & { help?: boolean }
  }
  catch (error) {
    const known = [...Object.keys(command.options), 'help'].map(key => `--${key}`).join(', ')
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
export function reportError(error: unknown, log: (line: string) => void = console.error): 1 | 2 {
  if (error instanceof UsageError) {
    log(error.message)
    return 2
  }
  log(error instanceof CommandError ? error.message : `Unexpected: ${error instanceof Error ? error.stack : String(error)}`)
  return 1
}

/** Reads the options, prints --help, runs `main` and sets the exit code. `main` may return a code of its own. */
export async function runCommand<T extends Record<string, Option>>(
  command: Command<T>,
  main: (values: Values<T>) => Promise<number | void>,
): Promise<void> {
  try {
    const values = readOptions(command, process.argv.slice(2))
    if (values.help)
      console.log(helpText(command))
    else
      process.exitCode = await main(values) ?? 0
  }
  catch (error) {
    process.exitCode = reportError(error)
  }
}
