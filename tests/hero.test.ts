/** The number in a title is the number in large type beside the chart: the same pair, the same rounding. From the recordings. */
import type { Report } from '../bench/report/report.ts'
import type { Claim } from '../components/chart/claim.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseReport } from '../bench/report/report.ts'
import { claimForCall, claimForLadder, claimForPair, claimForRace, claimForWays } from '../components/chart/claim.ts'
import { claimForPeers } from '../components/chart/peers-claim.ts'
import { findingOf } from '../components/chart/sentence.ts'
import { ladderView } from '../components/chart/view.ts'
import { labs } from '../labs/index.ts'
import { attributesOf } from './support/attributes'
import { readDeck, ROOT } from './support/deck'

type Attributes = Record<string, string>

function recordingOf(name: string): Report | undefined {
  const file = join(ROOT, 'public', 'recorded', `${name}.json`)
  return existsSync(file) ? parseReport(readFileSync(file, 'utf8'), name) : undefined
}

const listOf = (ids = ''): string[] => ids.split(',').map(id => id.trim())

function titleOf({ kind, lanes, 'on-text': onText = '' }: Attributes, report: Report | undefined): Claim | undefined {
  const ids = listOf(lanes)
  const named = (id: string) => ({ id, name: id })
  switch (kind) {
    case 'ladder': return claimForLadder(report, ids, onText)
    case 'race': return claimForRace(report, ids[0]!, ids[1]!)
    case 'ways': return claimForWays(report, ids)
    case 'call': return claimForCall(report, ids)
    case 'pair': return claimForPair(report, named(ids[0]!), named(ids[1]!))
    case 'peers': return claimForPeers(report, named(ids[0]!), named(ids[1]!), ids.slice(2))
  }
}

/** At the last click. */
function largeOf({ of, show, climb, against, emphasis, hero, recording }: Attributes, report: Report | undefined): string | undefined {
  const baseline = recording && report?.comparisons[0]?.baseline
  const lab = { ...labs[of!]!, ...(baseline && { baseline }) }
  const shown = show ? listOf(show) : report?.implementations.map(({ id }) => id)
  const last = lab.implementations.map(({ id }) => id).filter(id => shown?.includes(id)).at(-1)
  return findingOf(
    ladderView(lab, undefined, report, { shown, against, hero, emphasis: emphasis ?? (climb === undefined ? shown?.[0] : last) }),
  ).large
}

const { slides } = await readDeck()
const charts = slides.flatMap(({ no, content }) => {
  const [title, lab] = [attributesOf(content, 'MeasuredClaim'), attributesOf(content, 'Lab') ?? attributesOf(content, 'RecordedLab')]
  return title && lab ? [{ no, title, lab }] : []
})

it('are all charts whose title is measured', () => {
  expect(charts.length).toBeGreaterThan(10)
})

it.each(charts)('slide $no: $title.kind of $title.lanes', ({ title, lab }) => {
  const report = recordingOf(title.recording ?? title.of!)
  const [claim, large] = [titleOf(title, report), largeOf(lab, report)]
  const ratios = claim?.text.match(/[\d.,]+×/g) ?? []
  expect(large === undefined ? [] : ratios.filter(ratio => ratio === large)).toHaveLength(ratios.length > 0 ? 1 : 0)
})
