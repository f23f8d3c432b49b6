import { say } from '../../../locales/index.ts'
import { palette } from './palette.ts'
import { type Line, type Pen, type Sign, type SignKind, sizes } from './pen.ts'

const items = [
  ['said', palette.certain],
  ['worked-out', palette.certain],
  ['planned', palette.planned],
  ['differs', palette.warning],
] as const satisfies readonly (readonly [SignKind, string])[]

/** How to read the signs, in as many rows as the width takes. */
export function legendOf(pen: Pen): { lines: Line[]; signs: Sign[] } {
  const lines: Line[] = []
  const signs: Sign[] = []
  const row = Math.round(sizes.small * 1.7)
  let x: number = sizes.margin
  pen.y += row
  for (const [kind, color] of items) {
    const text = say.timeline.signs[kind]
    const width = 16 + pen.measure(text, sizes.small, false)
    if (x > sizes.margin && x + width > pen.width - sizes.margin) {
      x = sizes.margin
      pen.y += row
    }
    signs.push({ kind, x: x + 5, y: pen.y - sizes.small * 0.75, radius: 4.5, color })
    lines.push({
      text,
      x: x + 15,
      y: pen.y - Math.round(sizes.small * 0.4),
      size: sizes.small,
      bold: false,
      color: palette.quiet,
    })
    x += width + 14
  }
  return { lines, signs }
}
