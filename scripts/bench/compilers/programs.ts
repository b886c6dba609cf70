/** Programs to put to two compilers: the snippets of the slides, and what becomes of them by small slips. Pure. */
import { createRandom, shuffled } from '../../../bench/statistics/random.ts'

export interface Program {
  /** `snippets/ownership/e0382.rs`, or that with the slip: `… line 5: without &`. */
  name: string
  text: string
}

/** A slip of the kind that people make, in a line of code. */
const SLIPS: readonly { what: string, from: RegExp, to: string }[] = [
  { what: 'without &', from: /&(?!&|mut\b)/, to: '' },
  { what: 'with &mut', from: /&(?!&|mut\b|')/, to: '&mut ' },
  { what: 'without mut', from: /\bmut /, to: '' },
  { what: 'with &', from: /\((?=[a-z]+\))/, to: '(&' },
  { what: 'without .clone()', from: /\.clone\(\)/, to: '' },
  { what: 'without move', from: /\bmove /, to: '' },
  { what: 'with another type', from: /\bi32\b/, to: 'String' },
  { what: 'with another number', from: /\b\d+\b/, to: '"one"' },
  { what: 'with another name', from: /(?<=\blet (?:mut )?)[a-z]+/, to: 'other' },
  { what: 'without ;', from: /;$/, to: '' },
  { what: 'without ?', from: /\?/, to: '' },
  { what: 'without the lifetime', from: /'[a-z]\b ?/, to: '' },
  { what: 'without dyn', from: /\bdyn /, to: '' },
  { what: 'with another method', from: /\.(?:push|len|iter|unwrap)\(/, to: '.other(' },
  { what: 'left out', from: /^[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]*\S.*$/, to: '' },
]

function mutantsOf({ name, text }: Program): Program[] {
  const lines = text.split('\n')
  const isCode = (line: string) => line.trim() !== '' && !line.trim().startsWith('//')
  const slips = lines.flatMap((line, index) => isCode(line)
    ? SLIPS.filter(({ from }) => from.test(line)).map(({ what, from, to }) => ({
        name: `${name}, line ${index + 1}: ${what}`,
        text: lines.with(index, line.replace(from, to)).join('\n'),
      }))
    : [])
  const swaps = lines.slice(1).flatMap((line, index) => isCode(line) && isCode(lines[index]!)
    ? [{ name: `${name}, line ${index + 1}: after the next one`, text: lines.with(index, line).with(index + 1, lines[index]!).join('\n') }]
    : [])
  return [...slips, ...swaps]
}

/** All snippets, and as many mutants as are missing: the same ones each time. */
export function programsFrom(snippets: readonly Program[], count: number, seed = 16): Program[] {
  const known = new Set(snippets.map(({ text }) => text))
  const mutants = shuffled(snippets.flatMap(mutantsOf), createRandom(seed).nextUint32)
    .filter(({ text }) => !known.has(text) && known.add(text))
  return [...snippets, ...mutants].slice(0, count)
}
