import type { Card, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { type Group, pageCards, pagesOf } from './pages.ts'

/** An article that is told in a list, in the place of its own post. */
export interface Gathered {
  readonly delivery: DeliveryRow
  /** None where it could not be read. */
  readonly article?: ArticleRow
  readonly story?: StoryRow
}

const halfDayMs = 12 * 3_600_000

/**
 * Many articles told together, in as many messages as they need: by story, the first to come first, each with when it came, its headline
 * and its outlet.
 */
export function listCards(
  gathered: readonly Gathered[],
  burst: number,
): { readonly cards: readonly Card[]; readonly articles: readonly (readonly string[])[] } {
  const groups = byStory(gathered)
  const came = gathered.map(({ delivery }) => delivery.createdAt).toSorted((a, b) => a - b)
  const style = came.at(-1)! - came[0]! > halfDayMs ? 'datetime' : 'time'
  const pages = pagesOf(
    groups.map((group): Group<Gathered> => {
      const [{ story }] = group as [Gathered]
      return {
        ...(group.length > 1 &&
          story && { head: [{ type: 'strong', text: story.slug }, ` · ${say.counts.articles(group.length)}`] }),
        entries: group.map((one) => ({ of: one, text: line(one, style) })),
      }
    }),
  )
  const held = gathered.filter(({ delivery }) => delivery.heldUntil > 0).length
  const why = held > 1 ? say.lists.waitedForQuiet(held) : say.lists.tooMany(burst)
  const title = say.lists.together(gathered.length, groups.length)
  return {
    cards: pageCards(pages, { title, opening: [{ type: 'context', text: why }] }),
    articles: pages.map(({ of }) => of.flatMap(({ article }) => (article ? [article.id] : []))),
  }
}

/** In the order of the first of each; what is in no story stands by itself. */
function byStory(gathered: readonly Gathered[]): Gathered[][] {
  const groups = new Map<string, Gathered[]>()
  for (const one of gathered) {
    const key = one.story?.id ?? one.delivery.id
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function line({ delivery, article }: Gathered, style: 'time' | 'datetime'): Inline[] {
  const { title = say.lists.untitled, url } = delivery.card
  const outlet = article?.content.outlet
  return [
    { type: 'time', at: delivery.createdAt, style },
    ' ',
    url ? { type: 'link', text: title, url } : { type: 'strong', text: title },
    ...(outlet ? [` · ${outlet}`] : []),
    ...(article ? [] : [{ type: 'implied' as const, text: say.lists.unread }]),
  ]
}
