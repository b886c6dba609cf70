import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository's folder. */
export const ROOT = resolve(import.meta.dirname, '../..')

export const inRoot = (...path: string[]): string => join(ROOT, ...path)

/** A program that a locked package brings. */
export const packageBin = (name: string): string => inRoot('node_modules', '.bin', name)

export function packageVersion(name: string): string {
  return (JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
}

/** Of the files among these paths. */
export function bytesOf(paths: readonly string[]): number {
  return paths.map(path => statSync(path)).reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}
