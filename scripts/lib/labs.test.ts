import type { Workload } from '../../bench/workload.ts'
import { describe, expect, it } from 'vitest'
import { simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { labs } from '../../labs/index.ts'
import { comparedAt } from './labs.ts'

const limited = (largest: Record<string, number>): Workload => simulatedWorkload(['native-one', 'slow', 'fast'], largest)

describe('what a lab is compared with at a size', () => {
  it('is its own baseline where that one runs', () => {
    const workload = simulatedWorkload(['base', 'fast'])
    expect(comparedAt(workload, 1000)).toEqual({ workload })
  })

  it('is the first implementation that runs otherwise, and it is said why', () => {
    const { workload, told } = comparedAt(limited({ slow: 999 }), 1000)
    expect(workload.baseline).toBe('fast')
    expect(told).toBe('native-one runs only outside a browser: all are compared with fast instead, the first that runs at this size.')
    expect(comparedAt({ ...limited({ slow: 999 }), baseline: 'slow' }, 1000).told).toMatch(/^slow takes too long above 999: /)
  })

  it('is nothing where nothing runs: each lane is named, with its reason and its remedy', () => {
    expect(() => comparedAt(limited({ slow: 999, fast: 10 }), 1000)).toThrow([
      'Nothing of simulated runs at size 1,000:',
      '  native-one: runs only outside a browser. See its recorded figure.',
      '  slow: takes too long above 999. Choose a smaller size to see it.',
      '  fast: takes too long above 10. Choose a smaller size to see it.',
    ].join('\n'))
  })

  it('is some lane of every lab that runs in a browser, at every size that its menu offers', () => {
    for (const lab of Object.values(labs).filter(({ doors }) => !doors))
      lab.sizes.forEach(size => expect(comparedAt(lab, size).workload.implementations).toBe(lab.implementations))
  })
})
