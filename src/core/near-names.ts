/** Longer ones are nobody's slip of the pen. */
const longest = 60

/**
 * Names that somebody may have meant, the nearest first: a few letters wrong, missing, too many or in the wrong order, or one within
 * the other. Whatever the case, and with spaces, hyphens and underscores alike.
 */
export function nearNames(names: Iterable<string>, typed: string, most = 3): string[] {
  const wanted = plainName(typed)
  if (wanted.length < 2 || wanted.length > longest) return []
  const all = [...new Set(names)].map((name) => ({ name, far: farness(plainName(name), wanted) }))
  const slips = all.filter(({ far }) => far < part)
  return (slips.length ? slips : all.filter(({ far }) => far === part))
    .toSorted((a, b) => a.far - b.far || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Zones of the IANA database whose name, or whose city, somebody may have meant. */
export function nearZones(typed: string): string[] {
  const zones = Intl.supportedValuesOf('timeZone')
  const cityOf = (zone: string) => zone.split('/').at(-1)!
  const cities = nearNames(zones.map(cityOf), cityOf(typed))
  return zones
    .filter((zone) => cities.includes(cityOf(zone)))
    .toSorted((a, b) => cities.indexOf(cityOf(a)) - cities.indexOf(cityOf(b)))
    .slice(0, 3)
}

export const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')

/** One is a part of the other, or they begin alike: told where nothing is nearer. */
const part = longest

/** Three letters are a part of many names ("one" of "Gaborone"): of these it is the beginning of a word. */
const isPartOf = (one: string, other: string) =>
  (one.length > 3 && other.includes(one)) || `-${other}`.includes(`-${one}`)

function farness(name: string, wanted: string): number {
  if (name.length < 2) return Number.POSITIVE_INFINITY
  const slips = Math.max(1, Math.floor(Math.min(name.length, wanted.length) / 3))
  const far = slipsBetween(name, wanted, slips)
  if (far <= slips) return far
  return isPartOf(wanted, name) || isPartOf(name, wanted) || name.slice(0, 4) === wanted.slice(0, 4)
    ? part
    : Number.POSITIVE_INFINITY
}

/**
 * Letters to change, add, leave out or swap with their neighbour to make one of the other (the distance of Damerau and Levenshtein, with
 * no letter touched twice); more than `most` where it is more.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : most + 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1), swapped))
    }
    before = row
    row = next
  }
  return row[b.length]!
}
