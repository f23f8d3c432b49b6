/** A date as written, before a zone is assumed. Fields that were not written are absent. */
export interface Written {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** Offset from UTC in minutes, absent when none was written or it isn't known. */
  readonly offset?: number
  /** A clock that has summer time ("ET"): its offset depends on the day. An IANA name. */
  readonly clock?: string
  /** No day was written: the first of the month or the year stands in for it. */
  readonly rough?: true
}

/** A date that was read: the calendar day where it was written, and the moment where a time was there. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Milliseconds UTC; where no zone was written, UTC is taken. Absent when only a day is known. */
  readonly at?: number
  /** `Z` or `+02:00`, absent when none was written. */
  readonly zone?: string
  /** Only a month or a year was written. */
  readonly rough?: true
}

const two = (n: number) => String(n).padStart(2, '0')

/** Turns written fields into a moment; undefined when there is no such day or time. A leap second counts as the second before. */
export function toMoment(w: Written): Moment | undefined {
  const { year, month, day } = w
  if (
    year < 1000 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
    return undefined
  const date = `${year}-${two(month)}-${two(day)}`
  if (w.hour === undefined) return w.rough ? { date, rough: true } : { date }
  const minute = w.minute ?? 0
  const second = (w.second ?? 0) >= 60 ? 59 : (w.second ?? 0)
  if (w.hour > 24 || minute > 59 || (w.second ?? 0) >= 61 || (w.hour === 24 && (minute > 0 || second > 0)))
    return undefined
  if (w.offset !== undefined && Math.abs(w.offset) > 24 * 60) return undefined
  const wall = Date.UTC(year, month - 1, day, w.hour, minute, 0) + Math.floor(second * 1000)
  const offset = w.offset ?? (w.clock === undefined ? undefined : offsetThere(wall, w.clock))
  return { date, at: wall - (offset ?? 0) * 60_000, ...(offset === undefined ? {} : { zone: writeOffset(offset) }) }
}

/** Minutes from UTC on the clock of a place, when that clock shows `wall`; in the hour that comes twice, the first of the two. */
function offsetThere(wall: number, timeZone: string): number {
  const shown = (at: number) => {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value
    return readOffset(name === 'GMT' ? 'UTC' : (name ?? '')) ?? 0
  }
  const early = shown(wall - shown(wall) * 60_000 - 3_600_000)
  return shown(wall - early * 60_000) === early ? early : shown(wall - shown(wall) * 60_000)
}

function writeOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** RFC 2822, 4.3, and the European and Asian ones that wires write; ambiguous ones (IST, CST) as their most common reading. */
const zones: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  IST: 330,
  CET: 60,
  MET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  MEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  GST: 240,
  PKT: 300,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  ACST: 570,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  AST: -240,
  ADT: -180,
  NST: -210,
  NDT: -150,
  BRT: -180,
  ART: -180,
}

/** What Americans write of the clock on the wall, summer or winter. */
const clocks: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}

/** A zone as written to the fields that hold it; none of them where there is none, or it isn't known. */
export function zoneOf(text: string | undefined): Pick<Written, 'offset' | 'clock'> {
  if (!text) return {}
  const clock = clocks[text.trim().toUpperCase()]
  if (clock) return { clock }
  const offset = readOffset(text)
  return offset === undefined ? {} : { offset }
}

/** `Z`, `+02:00`, `-0500`, `GMT+1`, `EST`, `Etc/GMT`: minutes from UTC. */
function readOffset(text: string): number | undefined {
  const zone = text.trim()
  const signed = /^(?:UTC|GMT)?\s?([+-−])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/i.exec(zone)
  if (signed) {
    const size = Number(signed[2]) * 60 + Number(signed[3] ?? 0)
    return signed[1] === '+' ? size : -size
  }
  return zones[zone.replace(/^ETC\//i, '').toUpperCase()]
}

/** Two-digit years as RFC 2822, 4.3 reads them; three-digit ones as years after 1900. */
export function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 2) return year < 70 ? 2000 + year : 1900 + year
  return text.length === 3 ? 1900 + year : year
}
