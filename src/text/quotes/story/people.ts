import { addTo, createGroup, fitsName, fitsSurname, type Group, isInitial } from './group.ts'
import { type GivenNames, hasNamesake, readGivenNames } from './namesakes.ts'
import type { Told, ToldArticle } from './told.ts'

/** The people of a story: whoever is named in full, and who is called by a surname or an office that only one of them has. */
export function joinPeople(told: readonly Told[], articles: readonly ToldArticle[], put: Put): void {
  const full = joinNames(told.filter(({ by }) => by === 'full').sort((a, b) => rank(a) - rank(b)))
  const given = readGivenNames(articles)
  const holders = readHolders(full)
  // Against those named in full only, so that the order of the articles decides nothing.
  const found = told.flatMap((one) => {
    if (one.by === 'surname') return [{ one, group: bySurname(one, full, given) }]
    return one.by === 'office' ? [{ one, group: byOffice(one, holders) }] : []
  })
  const alone = new Map<string, Group>()
  const groups = new Set([...full.values()].flat())
  for (const { one, group } of found) {
    const surname = one.words.at(-1) ?? ''
    const own = one.by === 'surname' && !full.has(surname)
    const same = own ? alone.get(surname) : undefined
    const fits = same && fitsSurname(one, same) && !hasNamesake(given, same, surname)
    const to = group ?? (fits ? same : createGroup())
    addTo(to, one)
    groups.add(to)
    if (own && !same) alone.set(surname, to)
  }
  for (const { members } of groups) put(members)
}

export type Put = (members: readonly Told[]) => void

/** Names with initials come last, and whoever is told to be something comes first: they tell most. */
const rank = ({ words, heads }: Told): number => (isInitial(words[0]!) ? 2 : heads.size > 0 ? 0 : 1)

/** Groups of one name, by surname. Who fits two groups is in neither. */
function joinNames(told: readonly Told[]): Map<string, Group[]> {
  const bySurname = new Map<string, Group[]>()
  for (const one of told) {
    const surname = one.words.at(-1)!
    const groups = bySurname.get(surname) ?? []
    const fits = groups.filter((group) => fitsName(one, group))
    const group = fits.length === 1 ? fits[0]! : createGroup()
    addTo(group, one)
    if (fits.length !== 1) bySurname.set(surname, [...groups, group])
  }
  return bySurname
}

function bySurname(one: Told, full: ReadonlyMap<string, readonly Group[]>, given: GivenNames): Group | undefined {
  const surname = one.words[0]!
  const [group, ...others] = full.get(surname) ?? []
  const fits = group && others.length === 0 && fitsSurname(one, group) && !hasNamesake(given, group, surname)
  return fits ? group : undefined
}

/** Who holds each office, and where, as far as the texts tell. */
function readHolders(full: ReadonlyMap<string, readonly Group[]>): Map<string, Map<Group, Set<string>>> {
  const holders = new Map<string, Map<Group, Set<string>>>()
  for (const group of [...full.values()].flat()) {
    for (const { offices } of group.members) {
      for (const [office, places] of offices) {
        const held = holders.get(office) ?? new Map<Group, Set<string>>()
        const known = held.get(group) ?? new Set()
        for (const place of places) known.add(place)
        holders.set(office, held.set(group, known))
      }
    }
  }
  return holders
}

/** The one holder of an office in the story, where neither text tells of another place. */
function byOffice(one: Told, holders: ReadonlyMap<string, ReadonlyMap<Group, ReadonlySet<string>>>): Group | undefined {
  const groups = new Set([...one.offices.keys()].flatMap((office) => [...(holders.get(office)?.keys() ?? [])]))
  const [group] = groups
  if (!group || groups.size > 1 || group.articles.has(one.article)) return undefined
  for (const [office, places] of one.offices) {
    const theirs = holders.get(office)?.get(group)
    if (theirs && places.size > 0 && theirs.size > 0 && ![...places].some((place) => theirs.has(place)))
      return undefined
  }
  return group
}
