import type { Action, Card, CardPart, Inline } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import type { Found } from '../search/find.ts'
import type { Disagreement } from '../search/record.ts'
import { origin } from './brief.ts'
import { exact } from './exact.ts'

export interface FindView {
  readonly title: string
  readonly found: readonly Found[]
  /** All the words were there, and not only some of them. */
  readonly all: boolean
  readonly disagreements: readonly Disagreement[]
  /** The command that shows the next page, where there is one. */
  readonly next: string | undefined
  readonly first: number
}

/** What was found, each with its exact words, where they stand, and a way to the sources. */
export function findCard({ title, found, all, disagreements, next, first }: FindView): Card {
  const parts: CardPart[] = []
  if (!all)
    parts.push({
      type: 'context',
      text: [{ type: 'implied', text: say.finding.someOnly }],
    })
  for (const { earlier, later, by } of disagreements) {
    const says = by === 'number' ? say.finding.differInNumber : say.finding.oneSaysNot
    parts.push({ type: 'text', text: [{ type: 'implied', text: says }] })
    parts.push({ type: 'list', items: [line(earlier), line(later)] })
  }
  if (disagreements.length > 0) parts.push({ type: 'divider' })
  parts.push(
    ...found.flatMap((one, i): CardPart[] => [
      ...(one.fit && !found[i - 1]?.fit ? [looser(one.fit)] : []),
      {
        type: 'text',
        text: [
          `${first + i}. `,
          ...headlineOf(one),
          ...(one.speaker ? [' · ', { type: 'strong' as const, text: one.speaker }] : []),
        ],
      },
      { type: 'quote', text: wordsOf(one) },
      {
        type: 'context',
        text: [...origin(one.article), ...(one.kind === 'changed' ? [` · ${say.finding.changed}`] : [])],
      },
    ]),
  )
  const actions: Action[] = [
    ...[...new Set(found.map(({ article }) => article.id))]
      .slice(0, 3)
      .map((id, i): Action => ({ type: 'invoke', label: say.finding.sources(i + 1), invoke: `sources article:${id}` })),
    ...(next ? [{ type: 'invoke' as const, label: say.buttons.more, invoke: next }] : []),
  ]
  if (actions.length) parts.push({ type: 'actions', actions })
  return { tone: 'answer', title, parts }
}

const note = (text: string): CardPart => ({ type: 'context', text: [{ type: 'implied', text }] })

/** What is said above those that fit less. */
const looser = (fit: NonNullable<Found['fit']>): CardPart => note(say.finding.looser[fit])

function line(found: Found): Inline[] {
  return [{ type: 'time', at: found.at, style: 'date' }, ' ', ...wordsOf(found), ' · ', ...origin(found.article)]
}

/** Exact words with their place; of an older version, or of a headline, the words alone: their place is in the file. */
function wordsOf(found: Found): Inline[] {
  if (found.part === 'text' && found.version === found.article.version) return exact(found.article, found.span)
  if (found.part === 'text')
    return [{ type: 'exact', text: found.words, article: found.article.id, span: found.span, version: found.version }]
  return [found.words]
}

function headlineOf({ article }: Found): Inline[] {
  const { headline } = article.content
  return [
    article.canonicalUrl
      ? { type: 'link', text: headline, url: article.canonicalUrl }
      : { type: 'strong', text: headline },
  ]
}
