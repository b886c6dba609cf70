import { describe, expect, it } from 'vitest'
import { programsFrom } from './programs.ts'
import { reasonFor } from './reasons.ts'

const BODY = ['let mut all = vec![1];', 'let one = &all[0];', 'all.push(2);', 'println!("{one}");']
const SNIPPET = { name: 'a.rs', text: ['fn main() {', ...BODY.map(line => `    ${line}`), '}'].join('\n') }

describe('the programs', () => {
  const programs = programsFrom([SNIPPET], 20)

  it('are the snippets first, then their mutants, all different and the same each time', () => {
    expect(programs[0]).toEqual(SNIPPET)
    expect(programs).toHaveLength(20)
    expect(new Set(programs.map(({ text }) => text)).size).toBe(20)
    expect(programsFrom([SNIPPET], 20)).toEqual(programs)
  })

  it('say what slipped', () => {
    const all = programsFrom([SNIPPET], 1000)
    expect(all.find(({ name }) => name === 'a.rs, line 3: without &')?.text).toContain('let one = all[0];')
    expect(all.find(({ name }) => name === 'a.rs, line 3: after the next one')?.text).toMatch(/push\(2\);\n {4}let one/)
  })
})

describe('a difference', () => {
  const of = (page: string, native: string) => reasonFor({ name: '', page, native })

  it('is explained where the older compiler says more, or calls it otherwise', () => {
    expect(of('E0106 no code', 'E0106')).toMatch(/follow from it/)
    expect(of('E0412 E0433', 'E0425 E0433')).toMatch(/E0412/)
  })

  it('is not where one accepts what the other refuses, or says something else', () => {
    for (const [page, native] of [['accepted', 'E0382'], ['E0382', 'accepted'], ['E0382', 'E0505'], ['E0106 E0382', 'E0106']] as const)
      expect(of(page, native)).toBeUndefined()
  })
})
