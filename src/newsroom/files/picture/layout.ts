import { marksOf } from '../../../text/timeline/marks.ts'
import { sayDate } from '../../../text/timeline/say-date.ts'
import type { Timeline, TimelineDisagreement, TimelineEntry } from '../../../text/timeline/value.ts'
import { palette } from './palette.ts'
import { wrap } from './wrap.ts'

export const sizes = { margin: 16, axisX: 26, textX: 48, title: 20, date: 15, text: 14, small: 12, gap: 18 } as const
/** More entries make a picture that nobody can read. */
export const MOST_ENTRIES = 14

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number

export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly color: string
}

/** An entry as drawn. */
export interface Block {
  readonly markY: number
  readonly certain: boolean
  readonly planned: boolean
  readonly warning?: { readonly top: number; readonly bottom: number }
  readonly lines: readonly Line[]
}

export interface Layout {
  readonly height: number
  readonly axisX: number
  readonly heading: readonly Line[]
  readonly blocks: readonly Block[]
  readonly legend: readonly Line[]
}

/** Places every line of a timeline. Pure: the drawing only follows it. */
export function layOut(timeline: Timeline, width: number, measure: Measure): Layout {
  const pen = new Pen(width, measure)
  pen.y = sizes.margin + 4
  const heading = pen.write(timeline.title, {
    x: sizes.margin,
    size: sizes.title,
    bold: true,
    color: palette.ink,
    most: 3,
  })
  pen.y += 12
  const blocks = timeline.entries.slice(0, MOST_ENTRIES).map((entry) => block(pen, entry))
  const legend = pen.write('● said in the text   ○ worked out   ◆ planned   ⚠ contradiction'.replace('⚠', '▲'), {
    x: sizes.margin,
    size: sizes.small,
    bold: false,
    color: palette.quiet,
    most: 2,
  })
  return { height: Math.ceil(pen.y + sizes.margin), axisX: sizes.axisX, heading, blocks, legend }
}

function block(pen: Pen, entry: TimelineEntry): Block {
  const warned = entry.disagreements.length > 0
  const lines: Line[] = []
  const marks = marksOf(entry)
  const top = pen.y
  lines.push(
    ...pen.write(sayDate(entry), { x: sizes.textX, size: sizes.date, bold: true, color: palette.ink, most: 2 }),
  )
  const markY = top + sizes.date * 0.72
  if (marks.length > 0)
    lines.push(
      ...pen.write(marks.join(' · '), {
        x: sizes.textX,
        size: sizes.small,
        bold: false,
        color: palette.quiet,
        most: 1,
      }),
    )
  for (const { text } of entry.sentences.slice(0, 2)) {
    lines.push(...pen.write(text, { x: sizes.textX, size: sizes.text, bold: false, color: palette.ink, most: 6 }))
    pen.y += 2
  }
  if (entry.outlets.length > 0)
    lines.push(
      ...pen.write(entry.outlets.join(', '), {
        x: sizes.textX,
        size: sizes.small,
        bold: false,
        color: palette.quiet,
        most: 2,
      }),
    )
  const warning = warned ? { top: pen.y + 4, bottom: 0 } : undefined
  if (warning) {
    pen.y += 10
    for (const disagreement of entry.disagreements.slice(0, 3)) lines.push(...readings(pen, disagreement))
    warning.bottom = pen.y + 4
  }
  pen.y += sizes.gap
  return {
    markY,
    certain: entry.certainty === 'certain' && !warned,
    planned: entry.about === 'planned',
    lines,
    ...(warning ? { warning } : {}),
  }
}

function readings(pen: Pen, { kind, readings: all }: TimelineDisagreement): Line[] {
  const lines = pen.write(`▲ ${kind === 'number' ? 'Numbers differ' : 'Dates differ'}`, {
    x: sizes.textX,
    size: sizes.small,
    bold: true,
    color: palette.warning,
    most: 1,
  })
  for (const reading of all.slice(0, 4)) {
    const why = reading.because ?? reading.outlets.join(', ')
    lines.push(
      ...pen.write(why ? `${reading.value}: ${why}` : reading.value, {
        x: sizes.textX + 8,
        size: sizes.small,
        bold: false,
        color: palette.ink,
        most: 3,
      }),
    )
  }
  return lines
}

/** Writes lines downwards. */
class Pen {
  y = 0
  readonly #width: number
  readonly #measure: Measure

  constructor(width: number, measure: Measure) {
    this.#width = width
    this.#measure = measure
  }

  write(text: string, style: { x: number; size: number; bold: boolean; color: string; most: number }): Line[] {
    const { x, size, bold, color, most } = style
    const room = this.#width - x - sizes.margin
    return wrap(text, room, (part) => this.#measure(part, size, bold), most).map((part) => {
      this.y += Math.round(size * 1.4)
      return { text: part, x, y: this.y - Math.round(size * 0.4), size, bold, color }
    })
  }
}
