// @ts-check
import { timelineRow } from './row.js'
import { stretchOf } from './stretch.js'

/** The dates with their rows and where they stand in time. @param {readonly any[]} entries @param {(index: number) => void} pressed */
export function rowsOf(entries, pressed) {
  let before = 0
  return entries.map((entry, i) => {
    const stretch = stretchOf(entry.date, entry.until)
    // What is no date, or stands out of order, keeps its place in the list.
    const start = Math.max(stretch?.start ?? before, i === 0 ? -Infinity : before)
    before = start
    return {
      entry,
      start,
      end: Math.max(start, stretch?.end ?? start),
      open: false,
      ...timelineRow(entry, () => pressed(i)),
    }
  })
}
