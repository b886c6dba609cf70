/** What the charts' options have in common: two axes that only scale, and layers of marks. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Tokens } from '../deck/tokens.ts'
import type { Box, Size } from './geometry.ts'
import type { Mark } from './marks.ts'
import { TEXT_PX } from './geometry.ts'

export interface DrawingSize extends Size {
  /** Dots move to where the next round puts them. */
  animate: boolean
}

/** Marks that belong to one lane, or to none. */
export interface Item {
  /** The lane's id: it stays the same mark while others come and go. */
  id: string
  name: string
  /** What is drawn, for those who read the option instead of the drawing. */
  value: number[]
  marks: Mark[]
}

/** Layers lie upon each other in the order given; one that is `behind` lies under the axis' lines too. */
export interface Layer { id: string, items: Item[], behind?: boolean }

export interface Frame {
  plot: Box
  domain: readonly [number, number]
  ticks: readonly number[]
  labels: readonly number[]
  format: (value: number) => string
  description: string
}

/** Time for a dot to move, ms: shorter than two rounds that are told apart. */
const MOVE_MS = 200

export function chartOption(frame: Frame, layers: readonly Layer[], colours: Tokens, size: DrawingSize): EChartsCoreOption {
  const { plot, description } = frame
  return {
    animation: size.animate,
    animationDuration: 0,
    animationDurationUpdate: MOVE_MS,
    animationEasingUpdate: 'linear',
    aria: { enabled: true, label: { description } },
    textStyle: { fontFamily: '"IBM Plex Sans Variable", sans-serif', fontSize: TEXT_PX },
    grid: { left: plot.left, right: size.width - plot.right, top: plot.top, bottom: size.height - plot.bottom, outerBoundsMode: 'none' },
    xAxis: xAxis(frame, colours),
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: layers.map(seriesOf),
  }
}

function seriesOf({ id, items, behind }: Layer, index: number) {
  // A group that becomes empty keeps its last children: an item without marks has to go instead.
  const drawn = items.filter(({ marks }) => marks.length > 0)
  return {
    id,
    type: 'custom',
    z: behind ? -1 : index + 2,
    silent: true,
    clip: false,
    data: drawn.map(({ id, name, value }) => ({ id, name, value })),
    renderItem: ({ dataIndex }: { dataIndex: number }) => ({ type: 'group', children: drawn[dataIndex]!.marks }),
  }
}

function xAxis({ domain, ticks, labels, format }: Frame, colours: Tokens) {
  return {
    type: 'log',
    min: domain[0],
    max: domain[1],
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.rule, width: 1 } },
    axisTick: { show: false, customValues: ticks },
    splitLine: { show: true, lineStyle: { color: colours.rule, width: 1, opacity: 1 } },
    axisLabel: {
      customValues: labels,
      formatter: format,
      color: colours.muted,
      fontSize: TEXT_PX,
      lineHeight: 20,
      margin: 4,
      hideOverlap: false,
      showMinLabel: true,
      showMaxLabel: true,
    },
  }
}
