import { textIn, type XmlNode } from './tree.ts'

const minute = 60_000
/** A hint beyond a day is a default that nobody looked at. */
const longest = 24 * 60 * minute
const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

/** How often the publisher says to come: `ttl` (RSS 2.0, minutes) or `sy:updatePeriod` and `sy:updateFrequency`. Milliseconds. */
export function hintedInterval(channel: XmlNode): number | undefined {
  const ttl = Number(textIn(channel, 'ttl'))
  if (Number.isFinite(ttl) && ttl > 0) return Math.min(ttl * minute, longest)
  const period = periods[textIn(channel, 'sy:updateperiod')?.toLowerCase() ?? '']
  if (period === undefined) return undefined
  const frequency = Number(textIn(channel, 'sy:updatefrequency') ?? 1)
  return Math.min((period * minute) / (frequency > 0 ? frequency : 1), longest)
}
