/** What this machine is called in a recording. */
import type { Machine } from '../../bench/report/report.ts'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, release, type } from 'node:os'

export function thisSystem(): Machine {
  return { cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), os: systemName() }
}

/** `Debian GNU/Linux 12 (bookworm)` where the system says so, else its kernel. */
function systemName(): string {
  const file = '/etc/os-release'
  const pretty = existsSync(file) ? /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return pretty ?? `${type()} ${release()}`
}
