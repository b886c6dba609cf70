import { describe, expect, it } from 'vitest'
import { simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { readSetup } from './attributes.ts'

const workload = { ...simulatedWorkload(['a', 'b', 'c']), variants: { '': 'Uniform', 'clusters': 'Ten clusters' } }
const lanes = 'a, b,c'
const sizes = '10,100'

describe('readSetup', () => {
  it('reads lists, and looks at the first two lanes unless told otherwise', () => {
    expect(readSetup(workload, { lanes, sizes })).toMatchObject({
      lanes: ['a', 'b', 'c'],
      sizes: [10, 100],
      between: ['a', 'b'],
      variant: '',
    })
    expect(readSetup(workload, { lanes, sizes, between: 'c,a', variant: 'clusters' })).toMatchObject({
      between: ['c', 'a'],
      variant: 'clusters',
    })
    expect(readSetup(workload, { lanes, sizes, then: 'clusters' }).then).toBe('clusters')
  })

  it.each([
    [{ lanes: 'a', sizes }, 'lanes: two are needed'],
    [{ lanes: 'a,z', sizes }, 'lanes: there is no z among a, b, c'],
    [{ lanes: 'a,b', sizes, between: 'a,c' }, 'between: there is no c among a, b'],
    [{ lanes, sizes, between: 'a' }, 'between: two are needed'],
    [{ lanes, sizes, variant: 'spiral' }, 'variant: simulated has no input "spiral"'],
    [{ lanes, sizes, then: 'spiral' }, 'variant: simulated has no input "spiral"'],
    [{ lanes, sizes: '100,10' }, 'sizes: "100,10" is not'],
    [{ lanes, sizes: '' }, 'sizes: "" is not'],
    [{ lanes, sizes: '10,1e9.5' }, 'sizes: "10,1e9.5" is not'],
    [{ lanes, sizes: '0,10' }, 'sizes: "0,10" is not'],
  ])('refuses %j', (attributes, message) => {
    expect(() => readSetup(workload, attributes)).toThrow(message)
  })
})
