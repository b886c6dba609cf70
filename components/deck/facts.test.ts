import { describe, expect, it } from 'vitest'
import { citationsOf, factIds, factsToRecheck, parseFacts } from './facts.ts'

const HEAD = '# Facts\n\n| id | fact | who | title | year | read | checked | slides |\n|---|---|---|---|---|---|---|---|\n'
const STABLE = '| rust-1-0 | Rust 1.0 came out. | Rust blog | [Announcing](https://example.org/1) | 2015 | primary | 2026-11-21 | |'
const EDITION = '| rust-2024 | An edition came out. | Rust blog | [News](https://example.org/2) | 2025 | primary | 2026-11-21 | |'
const PEP = '| pep | A PEP. | PEP 1 | Purpose | 2000 | secondary | 2026-11-20 | |'

describe('parseFacts', () => {
  it('reads each row with its link', () => {
    expect(parseFacts(`${HEAD}${STABLE}\n${PEP}\n`)).toEqual([
      {
        id: 'rust-1-0',
        fact: 'Rust 1.0 came out.',
        who: 'Rust blog',
        title: 'Announcing',
        url: 'https://example.org/1',
        year: 2015,
        read: 'primary',
        checked: '2026-11-21',
      },
      { id: 'pep', fact: 'A PEP.', who: 'PEP 1', title: 'Purpose', url: undefined, year: 2000, read: 'secondary', checked: '2026-11-20' },
    ])
  })

  it.each([
    ['| pep | A PEP. | PEP 1 |', 'line 5: it has 3 cells, and needs 8'],
    [PEP.replace('| pep', '| Pep 1'), 'line 5: "Pep 1": id: '],
    [PEP.replace('A PEP.', ''), 'line 5: "pep": fact: '],
    [PEP.replace('2000', 'soon'), '"pep": year: '],
    [PEP.replace('secondary', 'hearsay'), '"pep": read: '],
    [PEP.replace('2026-11-20', 'today'), '"pep": checked: '],
    [`${PEP}\n${PEP}`, 'line 6: the id "pep" is there twice'],
  ])('refuses %s', (rows, message) => {
    expect(() => parseFacts(HEAD + rows)).toThrow(message)
  })
})

describe('factsToRecheck', () => {
  it('lists what the deck shows and a release may change, and neither history nor figures', () => {
    const tool = '| tool | Tool 2.1.0 is out. | Tool | Releases | 2026 | primary | 2026-11-21 | |'
    const figure = '| figure | It takes 0.3 to 0.5 ms. | us | Measured | 2026 | primary | 2026-11-21 | |'
    const facts = parseFacts(`${HEAD}${STABLE}\n${EDITION}\n${tool}\n${tool.replace('| tool', '| spare')}\n${figure}\n`)
    expect(factsToRecheck(facts, new Set(['rust-1-0', 'rust-2024', 'tool', 'figure'])).map(({ id }) => id)).toEqual(['tool'])
  })
})

describe('citationsOf', () => {
  it('names a source once, with its years in order, and links only what is one page', () => {
    const [edition, stable, pep] = parseFacts(`${HEAD}${EDITION}\n${STABLE}\n${PEP}`)
    expect(citationsOf([edition!, stable!, pep!])).toEqual([
      { who: 'Rust blog', years: [2015, 2025], url: undefined },
      { who: 'PEP 1', years: [2000], url: undefined },
    ])
    expect(citationsOf([stable!])).toEqual([{ who: 'Rust blog', years: [2015], url: 'https://example.org/1' }])
  })
})

describe('factIds', () => {
  it('parts an attribute by commas', () => {
    expect(factIds('rust-1-0, pep ,')).toEqual(['rust-1-0', 'pep'])
  })
})
