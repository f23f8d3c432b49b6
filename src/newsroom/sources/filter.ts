import type { AttributionKind } from '../../core/analysis.ts'
import type { Choice } from '../../core/command.ts'
import { roleOf, type SourceEntry, type SourceGroup, wordsOf } from './sources.ts'

export interface SourcesFilter {
  /** Part of a name, a role, a source word for word, or a channel; upper and lower case are one. */
  readonly speaker?: string
  readonly kind?: AttributionKind
}

/** What of the groups fits the filter; a group of which nothing is left is left out. */
export function filterSources(groups: readonly SourceGroup[], { speaker, kind }: SourcesFilter): SourceGroup[] {
  const wanted = speaker?.trim().toLowerCase()
  return groups.flatMap((group) => {
    const bySpeaker = wanted ? ofSpeaker(group, wanted) : group.entries
    const entries = bySpeaker.filter(({ attribution }) => !kind || attribution.kind === kind)
    return entries.length ? [{ ...group, entries }] : []
  })
}

/** The speakers of some articles as choices that `speaker:` takes, those who fit what is typed. */
export function speakerChoices(groups: readonly SourceGroup[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase()
  const choices = new Map<string, Choice>()
  for (const { section, entries } of groups) {
    const first = entries[0]!
    if (section === 'open' || !first.speaker) continue
    const named = { ...first, ...first.person }
    const name = wordsOf(named, named.speaker!.nameSpan).replace(/\s+/g, ' ')
    const role = roleOf(named)
    const label = `${name}${role ? `, ${wordsOf(named, role)}` : ''}`.replace(/\s+/g, ' ')
    if (!label.toLowerCase().includes(wanted) || choices.has(name)) continue
    choices.set(name, { label: label.slice(0, 100), value: name.slice(0, 75).trimEnd() })
  }
  return [...choices.values()]
}

/**
 * The beginning of `speaker` that fits into `room` characters and still chooses the same; nothing where none does.
 * Buttons hold 100 characters, and a shorter word could choose more.
 */
export function shortened(groups: readonly SourceGroup[], filter: SourcesFilter, room: number): string | undefined {
  const typed = filter.speaker?.trim().replaceAll('"', '') ?? ''
  const wanted = signature(filterSources(groups, filter))
  for (let length = Math.min(room, typed.length); length > 0; length--) {
    const speaker = typed.slice(0, length).trim()
    if (speaker && signature(filterSources(groups, { ...filter, speaker })) === wanted) return speaker
  }
  return undefined
}

function ofSpeaker(group: SourceGroup, wanted: string): readonly SourceEntry[] {
  const fits = (entry: SourceEntry, span: Parameters<typeof wordsOf>[1] | undefined) =>
    span !== undefined && wordsOf(entry, span).replace(/\s+/g, ' ').toLowerCase().includes(wanted)
  const named = (entry: SourceEntry) =>
    [entry, { ...entry, ...entry.person }].some((one) =>
      [one.speaker?.nameSpan, ...(one.speaker?.roles ?? [])].some((span) => fits(one, span)),
    )
  const asItStands = (entry: SourceEntry) =>
    entry.attribution.certainty === 'certain' && entry.attribution.source.some((span) => fits(entry, span))
  if (group.section !== 'open' && group.entries.some((entry) => named(entry) || asItStands(entry))) return group.entries
  return group.entries.filter((entry) => asItStands(entry) || fits(entry, entry.attribution.channel))
}

function signature(groups: readonly SourceGroup[]): string {
  return groups
    .map(({ entries }) => entries.map(({ read, index }) => `${read.article.id}.${index}`).join(' '))
    .join('|')
}
