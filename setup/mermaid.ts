/**
 * Diagrams in the deck's own type and colours, at 22 px unless they are wider than their zone. The drawing lies in a shadow tree,
 * which inherits the tokens: so it follows the colour scheme by itself. Mermaid's own themes give each part a colour by id, hence the
 * `!important`.
 */
import { defineMermaidSetup } from '@slidev/types'

const TEXT_PX = 22

const CSS = `
  .node :is(rect, polygon, circle, path) {
    fill: var(--panel) !important; stroke: var(--rule) !important; stroke-width: 1px !important; filter: none !important;
  }
  .node.chosen :is(rect, polygon, path) { fill: var(--focus) !important; stroke: var(--ink) !important; stroke-width: 2px !important; }
  .cluster rect { fill: none !important; stroke: var(--rule) !important; }
  .flowchart-link { stroke: var(--ink) !important; stroke-width: 2px !important; }
  .marker { fill: var(--ink) !important; stroke: var(--ink) !important; }
  .edgeLabel rect, .labelBkg { fill: var(--bg) !important; background: var(--bg) !important; opacity: 1 !important; }
  text, tspan { fill: var(--ink) !important; color: var(--ink) !important; font-family: var(--font-text) !important; }
  .edgeLabel, .edgeLabel :is(text, tspan) { fill: var(--muted) !important; color: var(--muted) !important; }
`

export default defineMermaidSetup(() => ({
  theme: 'base',
  look: 'classic',
  themeCSS: CSS,
  fontFamily: 'IBM Plex Sans Variable',
  fontSize: TEXT_PX,
  themeVariables: { fontSize: `${TEXT_PX}px`, fontFamily: 'IBM Plex Sans Variable' },
  htmlLabels: false,
  flowchart: {
    htmlLabels: false,
    useMaxWidth: true,
    curve: 'linear',
    nodeSpacing: 28,
    rankSpacing: 32,
    padding: 12,
    minNodeWidth: 0,
    wrappingWidth: 300,
  },
}))
