/** A stretch of each day by the clock on the wall, in minutes after midnight; past midnight where it ends before it begins. */
export interface Hours {
  readonly from: number
  readonly to: number
}

const dayMinutes = 24 * 60

/** '22:00-06:00', '22–6', '10pm to 6am'. Undefined where it is no stretch of a day, and where it would have no length. */
export function readHours(typed: string): Hours | undefined {
  const [from, to, ...more] = typed
    .trim()
    .toLowerCase()
    .split(/-|–|\bto\b/)
    .map(minuteOf)
  if (from === undefined || to === undefined || more.length > 0 || from === to) return undefined
  return { from, to }
}

/** As they are kept: '22:00-06:00'. */
export function writeHours({ from, to }: Hours): string {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return `${clock(from)}-${clock(to)}`
}

/** Minutes after midnight; '24:00' is midnight. */
function minuteOf(typed: string): number | undefined {
  const parts = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?\s*$/.exec(typed)
  if (!parts) return undefined
  const half = parts[3]
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (minute > 59 || (half && (hour < 1 || hour > 12))) return undefined
  const minutes = (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute
  return minutes > dayMinutes ? undefined : minutes % dayMinutes
}
