/** What the hardware allows, as dashed lines with their names above the rows. */
import type { Tokens } from '../deck/tokens.ts'
import type { Box } from './geometry.ts'
import type { LaneView } from './lane.ts'
import type { Item } from './option.ts'
import { HEAD_HEIGHT, textWidth } from './geometry.ts'
import { DOT, line, text } from './marks.ts'
import { isCharted } from './view.ts'

export interface LimitScene {
  colours: Tokens
  plot: Box
  toX: (ms: number) => number
  /** Where the figures' column starts: a name must end before. */
  figuresX: number
}

type Charted = LaneView & { time: NonNullable<LaneView['time']> }

const NAME_Y = 10
const GAP = 4

/** The leftmost name ends at its line and the others start at theirs, so that two neighbours do not meet. */
export function limitItems(limits: readonly LaneView[], scene: LimitScene): Item[] {
  const charted = limits.filter(isCharted).toSorted((a, b) => a.time.value - b.time.value)
  return charted.map((lane, index) => {
    const fitsRight = scene.toX(lane.time.value) + GAP + textWidth(lane.label) <= scene.figuresX
    const isLeft = (index === 0 && charted.length > 1) || !fitsRight
    return limitItem(lane, isLeft, scene)
  })
}

function limitItem(lane: Charted, isLeft: boolean, { colours, plot, toX }: LimitScene): Item {
  const x = toX(lane.time.value)
  const lineWidth = lane.isEmphasised ? 3 : 1.5
  const dashed = { lineDash: [6, 4], lineWidth }
  return {
    id: lane.id,
    name: lane.label,
    value: [lane.time.value],
    marks: [
      { ...line([x, HEAD_HEIGHT - 24], [x, plot.bottom], colours['lane-limit'], dashed), name: DOT },
      text(lane.label, isLeft ? x - GAP : x + GAP, NAME_Y, {
        fill: colours.ink,
        align: isLeft ? 'right' : 'left',
        weight: lane.isEmphasised ? 600 : 400,
        backdrop: undefined,
      }),
    ],
  }
}
