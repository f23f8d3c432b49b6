import type { Line } from './lines.ts'

const leader = /\.{5}|(?:\. ){5}|…{3}/
const pageNumber = /^[ivxl]{1,6}$|^(?:\p{L}{1,10}\s)?[-–(]?\s?\d{1,4}\s?[-–)]?(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,4})?$/u

/** Without running titles, page numbers and tables of contents: what is drawn at one place of several pages says nothing. */
export function withoutFurniture(lines: readonly Line[], pages: number): Line[] {
  const places = new Map<string, Set<number>>()
  for (const line of lines) {
    const seen = places.get(placeOf(line)) ?? new Set()
    places.set(placeOf(line), seen.add(line.page))
  }
  const ends = endsOf(lines)
  return lines.filter((line) => {
    if (leader.test(line.text)) return false
    if (!ends.has(line)) return true
    if (pageNumber.test(line.text)) return false
    return pages < 2 || places.get(placeOf(line))!.size < Math.max(2, Math.min(3, pages * 0.4))
  })
}

const placeOf = ({ text, y }: Line) => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`

/** The two highest and the two lowest lines of each page. */
function endsOf(lines: readonly Line[]): Set<Line> {
  const ends = new Set<Line>()
  for (const ofPage of Map.groupBy(lines, ({ page }) => page).values()) {
    const byHeight = ofPage.toSorted((a, b) => b.y - a.y)
    for (const line of [...byHeight.slice(0, 2), ...byHeight.slice(-2)]) ends.add(line)
  }
  return ends
}
