import { say } from '../../../locales/index.ts'
import type { TimelineDisagreement, TimelineEntry, TimelineSentence } from '../../../text/timeline/value.ts'
import { marksOf } from '../../cards/timeline/marks.ts'
import { sayDate, sayReading } from '../../cards/timeline/say-date.ts'
import { palette } from './palette.ts'
import { type Line, type Pen, type Sign, sizes } from './pen.ts'

/** A sentence takes two lines of a phone: who wants all of it reads the card. */
const LINES = 2
const SENTENCES = 2

/** An entry as drawn. */
export interface Block {
  readonly markY: number
  readonly certain: boolean
  readonly planned: boolean
  readonly warning?: { readonly top: number; readonly bottom: number }
  readonly lines: readonly Line[]
  readonly signs: readonly Sign[]
}

export function blockOf(pen: Pen, entry: TimelineEntry): Block {
  const certain = entry.certainty === 'certain' && entry.disagreements.length === 0
  const planned = entry.about === 'planned'
  const top = pen.y
  const lines = pen.write(sayDate(entry), { x: sizes.textX, size: sizes.date, bold: true, color: palette.ink, most: 2 })
  const markY = top + sizes.date * 0.72
  lines.push(...small(pen, marksOf(entry).join(' · '), 1))
  for (const { text } of entry.sentences.slice(0, SENTENCES)) {
    lines.push(...pen.write(text, { x: sizes.textX, size: sizes.text, color: palette.ink, most: LINES }))
    pen.y += 2
  }
  lines.push(...small(pen, entry.outlets.join(', '), 2))
  const signs: Sign[] = []
  const warning = entry.disagreements.length > 0 ? { top: pen.y + 4, bottom: 0 } : undefined
  if (warning) {
    pen.y += 10
    for (const disagreement of entry.disagreements.slice(0, 3)) readings(pen, disagreement, lines, signs)
    warning.bottom = pen.y + 4
  }
  pen.y += sizes.gap
  const color = warning ? palette.warning : planned ? palette.planned : palette.certain
  const kind = planned ? (certain ? 'planned' : 'plan-worked-out') : certain ? 'said' : 'worked-out'
  signs.push({ kind, x: sizes.axisX, y: markY, radius: 6, color })
  return { markY, certain, planned, lines, signs, ...(warning ? { warning } : {}) }
}

/** A plan that no date is given for: beside the axis, on no place of it. */
export function undatedBlock(pen: Pen, { text }: TimelineSentence): { lines: Line[]; sign: Sign } {
  const y = pen.y + sizes.text * 0.72
  const lines = pen.write(text, { x: sizes.textX, size: sizes.text, color: palette.ink, most: LINES })
  pen.y += 6
  return { lines, sign: { kind: 'plan-worked-out', x: sizes.axisX, y, radius: 5, color: palette.planned } }
}

function small(pen: Pen, text: string, most: number): Line[] {
  return text === '' ? [] : pen.write(text, { x: sizes.textX, size: sizes.small, color: palette.quiet, most })
}

function readings(pen: Pen, { kind, readings: all }: TimelineDisagreement, lines: Line[], signs: Sign[]): void {
  const says = kind === 'number' ? say.timeline.numbersDifferHere : say.timeline.datesDifferHere
  signs.push({ kind: 'differs', x: sizes.textX + 6, y: pen.y + sizes.small * 0.72, radius: 5, color: palette.warning })
  lines.push(
    ...pen.write(says, { x: sizes.textX + 18, size: sizes.small, bold: true, color: palette.warning, most: 1 }),
  )
  for (const { value, because, outlets } of all.slice(0, 4)) {
    const why = because ?? outlets.join(', ')
    const shown = sayReading(value)
    const style = { x: sizes.textX + 18, size: sizes.small, color: palette.ink, most: 3 }
    lines.push(...pen.write(why ? `${shown}: ${why}` : shown, style))
  }
}
