import { describe, expect, it } from 'vitest'
import { parseTrace } from '../../snippets/trace.ts'
import { ACCEPTED, label, refused, sourceOf, traceOf } from './testing.ts'
import { traceProblems } from './trace-problems.ts'

const SOURCE = sourceOf(4, 'let a = vec![1];', 'let b = a;', 'println!("{a:?}");')
const LABELS = [label(6, 16, 'used here'), label(5, 13, 'moved here')]
const OWN = { line: 4, events: [{ do: 'own', name: 'a', type: 'Vec', heap: '1' }] }
const RIGHT = [OWN, { line: 6, refused: true, labels: ['used here'] }, { labels: ['moved here'] }]

const problems = (steps: unknown[], record = refused(LABELS)) => traceProblems(SOURCE, record, traceOf(steps))

describe('a trace', () => {
  it('is right where its lines are the source\'s and its words are rustc\'s', () => {
    expect(problems(RIGHT)).toEqual([])
  })

  it.each([
    ['names a line that is not there', [{ line: 3 }, ...RIGHT], 'step 1 names line 3, and the snippet has lines 4 to 6'],
    ['names no line', [{}, ...RIGHT], 'step 1 names no line'],
    [
      'lets a borrow last too long',
      [OWN, { line: 5, events: [{ do: 'borrow', name: 'r', of: 'a', kind: '&', type: '&', until: 7 }] }, ...RIGHT.slice(1)],
      'lasts until line 7, and the snippet has lines 4 to 6',
    ],
    [
      'has words that are not rustc\'s',
      [...RIGHT, { labels: ['because'] }],
      'no step can show "because": rustc\'s labels are "used here", "moved here"',
    ],
    ['leaves a label out', RIGHT.slice(0, 2), 'no step shows rustc\'s label "moved here"'],
    ['has a label twice', [...RIGHT, { labels: ['moved here'] }], 'two steps show "moved here"'],
    ['has a note that is not there', [...RIGHT, { notes: ['clone it'] }], 'no step can show "clone it": rustc\'s notes are none'],
    ['speaks before it refuses', [{ ...OWN, labels: ['moved here'] }, RIGHT[1]], 'step 1 shows rustc\'s words before the refused step 2'],
    ['never refuses', [OWN], 'rustc refuses the snippet (E0382): one step has to be marked as refused'],
    ['refuses twice', [...RIGHT, { refused: true }], 'one step has to be marked as refused'],
    ['does what cannot be', [{ line: 4, events: [{ do: 'drop', name: 'c' }] }, ...RIGHT], 'step 1, drop: nothing that lives is called `c`'],
  ])('that %s is told so', (_, steps, problem) => {
    expect(problems(steps)).toContainEqual(expect.stringContaining(problem))
  })

  it('does not refuse what rustc accepts, and prints what the program printed', () => {
    expect(problems([OWN, { line: 5, refused: true }], ACCEPTED)).toEqual(['step 2 is refused, and rustc accepts the snippet'])
    const printing = [OWN, { line: 6, events: [{ do: 'print', text: '1' }] }]
    expect(problems(printing, { outcome: 'runs', rustc: '1.97.0', output: '1\n' })).toEqual([])
    expect(problems(printing, { outcome: 'runs', rustc: '1.97.0', output: '2\n' })).toEqual([
      'a step prints "1", and the program printed "2"',
    ])
  })
})

describe('a trace file', () => {
  it.each([
    [{ steps: [] }, 'e0382.trace.json: steps'],
    [{}, 'e0382.trace.json: steps'],
    [{ steps: [{ line: 0 }] }, 'e0382.trace.json: steps.0.line'],
    [{ steps: [{ line: 1, evens: [] }] }, 'e0382.trace.json: steps.0.evens'],
    [{ steps: [{ line: 1, events: [{ do: 'steal', name: 'a' }] }] }, 'e0382.trace.json: steps.0.events.0.do'],
    [{ steps: [{ line: 1, events: [{ do: 'borrow', name: 'a', of: 'b', kind: '&&', type: '' }] }] }, 'steps.0.events.0.kind'],
    [null, 'e0382.trace.json: the file'],
  ])('%j is refused with its field', (value, message) => {
    expect(() => parseTrace(value, 'e0382.trace.json')).toThrow(message)
  })
})
