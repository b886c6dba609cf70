/** What `npm audit --json` says. */

interface Audit {
  metadata?: { vulnerabilities?: { total?: number } }
  vulnerabilities?: Record<string, { severity: string, range?: string }>
}

export interface Audited { outcome: 'passed' | 'failed' | 'skipped', words: string }

/**
 * @param stdout its JSON
 * @param output all that it said, for a registry that cannot be asked
 */
export function readNpmAudit(stdout: string, output: string): Audited {
  const { metadata, vulnerabilities = {} } = parsed(stdout)
  const total = metadata?.vulnerabilities?.total
  if (total === undefined) {
    const why = /audit endpoint returned an error|E[A-Z]{4,}|\d{3} [A-Z]\w+ [^-\n]+/.exec(output)?.[0].trim() ?? 'no answer'
    return { outcome: 'skipped', words: `skipped, this registry cannot be asked (${why})` }
  }
  if (total === 0)
    return { outcome: 'passed', words: 'no known weakness' }
  const each = Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${name} ${range ?? ''} (${severity})`)
  return { outcome: 'failed', words: `${total} known weaknesses: ${each.join(', ')}` }
}

function parsed(text: string): Audit {
  try {
    return JSON.parse(text) as Audit
  }
  catch {
    return {}
  }
}
