import type { AttributionChannel } from '../../../core/analysis.ts'
import type { Inline } from '../../../core/card.ts'
import { contains } from '../../../core/span.ts'
import { say } from '../../../locales/index.ts'
import { roleOf, type SourceEntry, type SourceGroup, speaksForOf, wordsOf } from '../../sources/sources.ts'
import { exact } from '../exact.ts'
import { entryLine, linkOf, outletName, outletOf } from './entry.ts'
import type { Block } from './pages.ts'

const passers: readonly AttributionChannel['kind'][] = ['told', 'according-to', 'reported-by']
const speakersAtMost = 3
const outletsAtMost = 5

/** The groups as blocks of a card, and behind them the channels: who passed it on is a source as well. */
export function sourceBlocks(groups: readonly SourceGroup[], severalArticles: boolean): Block[] {
  const blocks = groups.map(
    ({ section, entries }): Block => ({
      heading: say.sources.sections[section],
      ...(section !== 'open' && { label: labelOf(entries) }),
      items: entries.map((entry) =>
        entryLine(entry, {
          outlet: severalArticles,
          source: section === 'open' || section === 'unnamed' || section === 'unsure',
        }),
      ),
    }),
  )
  const channels = channelLines(groups, severalArticles)
  return channels.length ? [...blocks, { heading: say.sources.channels, items: channels }] : blocks
}

/** The name where it is fullest, a role, for whom they speak, and over several articles what was taken for one, with the outlets. */
function labelOf(entries: readonly SourceEntry[]): Inline[] {
  const [first] = entries as [SourceEntry]
  const { read, speaker } = first.person ?? { read: first.read, speaker: first.speaker! }
  const withRole = [{ ...first, read, speaker }, ...entries].find((entry) => roleOf(entry) !== undefined)
  const role = withRole && roleOf(withRole)
  const behalf = [{ ...first, read, speaker }, ...entries].find((entry) => speaksForOf(entry) !== undefined)
  return [
    ...exact(read.article, speaker.nameSpan, 'name'),
    ...(role ? [', ', ...exact(withRole.read.article, role)] : []),
    ...(behalf
      ? [
          ', ',
          { type: 'implied' as const, text: say.sources.behalf },
          ' ',
          ...exact(behalf.read.article, speaksForOf(behalf)!),
        ]
      : []),
    ...overArticles(entries),
  ]
}

function overArticles(entries: readonly SourceEntry[]): Inline[] {
  const articles = new Map(entries.map(({ read }) => [read.article.id, read]))
  if (articles.size < 2) return []
  const names = new Set(entries.map(({ speaker }) => speaker!.name))
  const outlets = [...new Set([...articles.values()].map(outletOf))]
  const more = outlets.length - outletsAtMost
  const shown = `${outlets.slice(0, outletsAtMost).join(', ')}${more > 0 ? ` ${say.counts.more(more)}` : ''}`
  return [' ', { type: 'implied', text: say.sources.overArticles(names.size === 1, articles.size, shown) }]
}

/** Each channel once, with whose words came by it. Where the source itself is the channel it is named above already. */
function channelLines(groups: readonly SourceGroup[], severalArticles: boolean): Inline[][] {
  const channels = new Map<string, SourceEntry[]>()
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const { channel, source } = entry.attribution
    if (!channel || !passers.includes(channel.kind)) continue
    if (entry.speaker && source.some((span) => contains(channel, span))) continue
    const key = wordsOf(entry, channel).toLowerCase()
    channels.set(key, [...(channels.get(key) ?? []), entry])
  }
  return [...channels.values()].map((entries) => {
    const [first] = entries as [SourceEntry]
    return [
      ...exact(first.read.article, first.attribution.channel!),
      ...whose(entries),
      ...(severalArticles ? outletName(first) : []),
      ...linkOf(first),
    ]
  })
}

function whose(entries: readonly SourceEntry[]): Inline[] {
  const spans = new Map<string, Inline[]>()
  for (const entry of entries) {
    const span = entry.speaker?.nameSpan ?? entry.attribution.source[0]
    if (span) spans.set(wordsOf(entry, span), exact(entry.read.article, span))
  }
  const names = [...spans.values()].slice(0, speakersAtMost)
  const more = spans.size - names.length
  if (names.length === 0) return [' ', { type: 'implied', text: say.sources.whoseOpen }]
  return [
    ' ',
    { type: 'implied', text: say.sources.wordsOf },
    ' ',
    ...names.flatMap((name, i): Inline[] => [...(i > 0 ? [', '] : []), ...name]),
    ...(more > 0 ? [' ', { type: 'implied' as const, text: say.counts.more(more) }] : []),
  ]
}
