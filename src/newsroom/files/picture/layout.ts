import { say } from '../../../locales/index.ts'
import type { Timeline } from '../../../text/timeline/value.ts'
import { type Block, blockOf, undatedBlock } from './block.ts'
import { gapBetween } from './gap.ts'
import { legendOf } from './legend.ts'
import { palette } from './palette.ts'
import { type Line, type Measure, Pen, type Sign, sizes } from './pen.ts'

/** More entries make a picture that nobody can read. */
export const MOST_ENTRIES = 14

export interface Layout {
  readonly height: number
  readonly axisX: number
  readonly heading: readonly Line[]
  readonly blocks: readonly Block[]
  /** Where the axis is broken: empty months and years are closed up. */
  readonly gaps: readonly { readonly top: number; readonly bottom: number; readonly lines: readonly Line[] }[]
  /** Plans that no date is given for: under the axis. */
  readonly undated: { readonly lines: readonly Line[]; readonly signs: readonly Sign[] }
  readonly legend: { readonly lines: readonly Line[]; readonly signs: readonly Sign[] }
}

/** Places every line of a timeline. Pure: the drawing only follows it. */
export function layOut(timeline: Timeline, width: number, measure: Measure): Layout {
  const pen = new Pen(width, measure)
  pen.y = sizes.margin + 4
  const style = { x: sizes.margin, size: sizes.title, bold: true, color: palette.ink, most: 3 }
  const heading = pen.write(timeline.title, style)
  pen.y += 12
  const entries = timeline.entries.slice(0, MOST_ENTRIES)
  const gaps: Layout['gaps'][number][] = []
  const blocks = entries.map((entry, i) => {
    const gap = i > 0 ? gapBetween(entries[i - 1]!, entry) : undefined
    if (gap !== undefined) {
      const top = pen.y - 10
      const lines = pen.write(gap, { x: sizes.textX, size: sizes.small, color: palette.quiet, most: 1 })
      gaps.push({ top, bottom: pen.y + 4, lines })
      pen.y += 12
    }
    return blockOf(pen, entry)
  })
  const undated = undatedLane(pen, timeline)
  const legend = legendOf(pen)
  return { height: Math.ceil(pen.y + sizes.margin), axisX: sizes.axisX, heading, blocks, gaps, undated, legend }
}

function undatedLane(pen: Pen, { undated }: Timeline): Layout['undated'] {
  if (undated.length === 0) return { lines: [], signs: [] }
  const style = { x: sizes.textX, size: sizes.date, bold: true, color: palette.ink, most: 1 }
  const lines = pen.write(say.timeline.undated, style)
  const signs: Sign[] = []
  for (const sentence of undated) {
    const block = undatedBlock(pen, sentence)
    for (const one of block.lines) lines.push(one)
    signs.push(block.sign)
  }
  pen.y += sizes.gap
  return { lines, signs }
}
