import { describe, expect, it } from 'vitest'
import { COLUMN, INDENT } from '../rustc/labels.ts'
import { readSource } from '../rustc/source.ts'
import { lettersIn, shortened, widthOf, wrap } from '../rustc/wrap.ts'
import { layOutCode, LINE_HEIGHT } from './code-layout.ts'
import { highlightRust, withMarks } from './highlight.ts'
import { repairedLine } from './repair.ts'
import { ACCEPTED, label, refused, sourceOf, traceOf } from './testing.ts'

const SOURCE = sourceOf(4, 'let a = vec![1];', 'let b = a;', 'println!("{a:?}");')

describe('the code\'s layout', () => {
  const record = refused([label(5, 13, 'moved here'), label(6, 16, 'used here', { primary: true })])
  const trace = traceOf([{ line: 4 }, { line: 6, refused: true, labels: ['used here'] }, { labels: ['moved here'] }])
  const at = (step: number) => layOutCode({ source: SOURCE, record, trace, step, most: 884 })

  it('keeps room for a label from the start, so that no line moves', () => {
    expect(at(0).labels).toEqual([])
    expect(at(3).lines.map(({ top }) => top)).toEqual(at(0).lines.map(({ top }) => top))
    expect(at(0).lines[2]!.top).toBeGreaterThan(2 * LINE_HEIGHT)
    expect(at(2).labels[0]).toEqual(at(3).labels.find(({ lines }) => lines[0] === 'used here'))
  })

  it('marks the columns that rustc names, without the indentation that is taken off', () => {
    const [moved, used] = at(3).labels
    expect(moved).toMatchObject({
      lines: ['moved here'],
      isPrimary: false,
      mark: { no: 5, from: 8, to: 9 },
      left: INDENT + 8 * COLUMN,
      lead: { height: 0 },
    })
    expect(used).toMatchObject({ lines: ['used here'], isPrimary: true })
  })

  it('puts the focus on the step\'s line', () => {
    expect([0, 1, 2, 3].map(step => at(step).lines.findIndex(({ isFocused }) => isFocused))).toEqual([-1, 0, 2, 2])
  })

  it('has labels of one line under each other, the rightmost first, and a mark without a word takes no room', () => {
    const two = refused([label(4, 5, 'left'), label(4, 13, 'right'), label(4, 9, null)])
    const both = traceOf([{ line: 4, refused: true, labels: ['left', 'right'] }])
    const { labels, lines } = layOutCode({ source: SOURCE, record: two, trace: both, step: 1, most: 884 })
    expect(labels.map(one => [one.lines[0], one.top])).toEqual([['right', 28], [undefined, 52], ['left', 52]])
    expect(lines[1]!.top).toBe(76)
  })

  it('draws a span of several lines under its last one', () => {
    const closure = refused([label(4, 13, 'in here', { endLine: 6, endColumn: 8 })])
    const { labels } = layOutCode({
      source: SOURCE,
      record: closure,
      trace: traceOf([{ line: 4, refused: true, labels: ['in here'] }]),
      step: 1,
      most: 884,
    })
    expect(labels[0]).toMatchObject({ top: 3 * LINE_HEIGHT, mark: { no: 6, from: 0, to: 3 } })
  })

  it('draws a live range from the borrow to its last use, and none where that is the question', () => {
    const own = { line: 4, events: [{ do: 'own', name: 'a', type: 'Vec', heap: '1' }] }
    const borrow = { do: 'borrow', name: 'r', of: 'a', kind: '&mut', type: '&mut Vec' }
    const at = (until?: number) => layOutCode({
      source: SOURCE,
      record: ACCEPTED,
      trace: traceOf([own, { line: 5, events: [{ ...borrow, ...(until ? { until } : {}) }] }]),
      step: 2,
      most: 884,
    })
    expect(at(6).ranges).toMatchObject([{ kind: '&mut', name: 'r', top: 32, bottom: 80, isLive: true }])
    expect(at().ranges).toEqual([])
    expect(at().fullWidth).toBeLessThan(at(6).fullWidth)
  })

  it('without a trace all labels come at once', () => {
    const shown = (step: number) => layOutCode({ source: SOURCE, record, step, most: 400 })
    expect([shown(0).labels.length, shown(1).labels.length]).toEqual([0, 2])
    expect(shown(1).lines[2]!.isFocused).toBe(true)
  })
})

describe('a snippet\'s source', () => {
  it('is its region, with the file\'s line numbers and without the common indentation', () => {
    const code = '// expect: runs\nfn main() {\n    // #region code\n    if true {\n        a();\n\n    }\n    // #endregion code\n}\n'
    expect(readSource(code, 'x.rs')).toEqual({
      dedent: 4,
      lines: [{ no: 4, text: 'if true {' }, { no: 5, text: '    a();' }, { no: 6, text: '' }, { no: 7, text: '}' }],
    })
  })

  it.each(['fn main() {}', '// #region code\n// #endregion code', '// #region code\nfn main() {}'])(
    'is refused without its region: %j',
    (code) => {
      expect(() => readSource(code, 'x.rs')).toThrow('x.rs has no region "code" with code in it')
    },
  )
})

describe('a repaired line', () => {
  const insert = (column: number, replacement: string) => label(5, column, null, { endColumn: column, replacement })
  const note = (...spans: ReturnType<typeof insert>[]) => ({ level: 'help' as const, message: 'clone', spans })

  it('has all replacements in their places', () => {
    expect(repairedLine(note(insert(14, '.clone()')), SOURCE)).toBe('let b = a.clone();')
    expect(repairedLine(note(insert(9, 'mut '), insert(14, '.c()')), SOURCE)).toBe('let mut b = a.c();')
  })

  it('is none where nothing is replaced, or several lines are', () => {
    expect(repairedLine(note(), SOURCE)).toBeUndefined()
    expect(repairedLine(note(insert(9, 'x'), { ...insert(9, 'y'), line: 4, endLine: 4 }), SOURCE)).toBeUndefined()
  })
})

describe('words', () => {
  it('break at spaces and never within a word', () => {
    expect(wrap('one two three fourteenletters', 8)).toEqual(['one two', 'three', 'fourteenletters'])
    expect(widthOf(wrap('one two three', lettersIn(100)))).toBeLessThanOrEqual(100)
  })

  it('call a closure a closure', () => {
    expect(shortened('within this `{closure@snippets/x.rs:8:27: 8:34}`')).toBe('within this `{closure}`')
  })
})

describe('marks', () => {
  const cut = (line: string, ...marks: [number, number, boolean][]) =>
    withMarks(
      highlightRust(line),
      marks.map(([from, to, isPrimary]) => ({ from, to, isPrimary })),
    )
      .filter(({ mark }) => mark)
      .map(({ text, mark }) => `${mark} ${text}`)

  it('cut the pieces where they begin and end', () => {
    expect(cut('println!("{a:?}");', [11, 12, true])).toEqual(['primary a'])
    expect(cut('let b = a;', [4, 9, false]).join('')).toBe('secondary b secondary =secondary  a')
    expect(cut('r = &x;', [4, 6, false], [5, 6, true])).toEqual(['secondary &', 'primary x'])
  })
})

describe('rust\'s colours', () => {
  it.each([
    [
      'let mut v = vec![1, 2];',
      ['code-keyword let', 'code-keyword mut', 'code-keyword =', 'code-definition vec!', 'code-constant 1', 'code-constant 2'],
    ],
    ['println!("{a:?} // no comment"); // one', ['code-definition println!', 'code-string "{a:?} // no comment"', 'code-comment // one']],
    [
      'fn longer<\'a>(a: &\'a str) -> &str {',
      [
        'code-keyword fn',
        'code-keyword <',
        'code-definition \'a',
        'code-keyword >',
        'code-keyword &',
        'code-definition \'a',
        'code-definition str',
        'code-keyword ->',
        'code-keyword &',
        'code-definition str',
      ],
    ],
    ['let formatted = Rc::new(1);', ['code-keyword let', 'code-keyword =', 'code-definition Rc', 'code-constant 1']],
  ])('of %s', (line, expected) => {
    const pieces = highlightRust(line)
    expect(pieces.map(({ text }) => text).join('')).toBe(line)
    expect(pieces.filter(({ kind }) => kind).map(({ text, kind }) => `${kind} ${text}`)).toEqual(expected)
  })
})
