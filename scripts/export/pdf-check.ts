/** Checks a printed deck. Pure: text and facts in, problems out. */

/** What the page reported about a slide before it was printed. */
export interface PrintedSlide {
  no: number
  /** Text of its h1; empty without one. */
  title: string
  charts: { name: string, state: string, marks: number }[]
  /** Figures of the labs' visible tables and charts, as they are written. */
  figures: string[]
  /** Text of code, where a word such as `undefined` is meant. */
  code: string
  canvases: number
}

export interface PdfCheckOptions {
  /** Measured while exporting: LIVE is right. */
  live?: boolean
}

/** Signs that something was printed before it was ready. */
const PLACEHOLDERS = [/\bloading\b/gi, /\bundefined\b(?! behavio)/g, /\bNaN\b/g, /\[object Object\]/g]

/** Text without what a PDF may change: white space, ligatures, case (CSS), soft hyphens. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]+/g, '').toLowerCase()

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

function chartProblems({ charts }: PrintedSlide): string[] {
  return charts.flatMap(({ name, state, marks }) => {
    if (state !== 'ready')
      return [`chart ${name} is ${state || 'not drawn'}`]
    return marks === 0 ? [`chart ${name} is empty`] : []
  })
}

function textProblems(text: string, slide: PrintedSlide, live: boolean): string[] {
  const found = bare(text)
  const placeholders = PLACEHOLDERS
    .filter(pattern => count(text, pattern) > count(slide.code, pattern))
    .map(pattern => `has the placeholder "${text.match(pattern)![0]}"`)
  return [
    ...(slide.title && !found.includes(bare(slide.title)) ? [`title missing: "${slide.title}"`] : []),
    ...slide.figures.filter(figure => !found.includes(bare(figure))).map(figure => `figure missing: "${figure}"`),
    ...placeholders,
    ...(!live && /\bLIVE\b/.test(text) ? ['says LIVE, but nothing was measured'] : []),
  ]
}

/** One line for each thing that is wrong, beginning with its page; none when the PDF is right. */
export function checkPdf(pages: readonly string[], slides: readonly PrintedSlide[], { live = false }: PdfCheckOptions = {}): string[] {
  const problems = slides.flatMap((slide, index) => {
    const text = pages[index]
    const own = text === undefined
      ? [`page missing: "${slide.title}"`]
      : [
          ...textProblems(text, slide, live),
          ...chartProblems(slide),
          ...(slide.canvases > 0 ? [`has ${slide.canvases} canvas, which may print blank`] : []),
        ]
    return own.map(problem => `page ${index + 1} (slide ${slide.no}): ${problem}`)
  })
  return pages.length === slides.length
    ? problems
    : [`${pages.length} pages for ${slides.length} slides`, ...problems]
}
