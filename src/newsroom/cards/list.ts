import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { StoryRow } from '../../core/rows/story.ts'

/** An article that is told in a list, in the place of its own post. */
export interface Gathered {
  readonly delivery: DeliveryRow
  /** None where it could not be read. */
  readonly article?: ArticleRow
  readonly story?: StoryRow
}

const halfDayMs = 12 * 3_600_000

/** Many articles in one post: by story, the first to come first, each with when it came, its headline and its outlet. */
export function listCard(gathered: readonly Gathered[], burst: number): Card {
  const groups = byStory(gathered)
  const came = gathered.map(({ delivery }) => delivery.createdAt).toSorted((a, b) => a - b)
  const style = came.at(-1)! - came[0]! > halfDayMs ? 'datetime' : 'time'
  const parts: CardPart[] = []
  let alone: Inline[][] = []
  const close = () => {
    if (alone.length) parts.push({ type: 'list', items: alone })
    alone = []
  }
  for (const group of groups) {
    const lines = group.map((one) => line(one, style))
    if (group.length === 1) {
      alone.push(...lines)
      continue
    }
    close()
    const count: Inline = ` · ${group.length} articles`
    parts.push(
      { type: 'text', text: [{ type: 'strong', text: group[0]!.story!.slug }, count] },
      { type: 'list', items: lines },
    )
  }
  close()
  const held = gathered.filter(({ delivery }) => delivery.heldUntil > 0).length
  const why =
    held > 1
      ? `${held} of them waited for the end of this channel’s quiet hours: each is told here, and only here.`
      : `More than ${burst} articles waited for this channel: each is told here, and only here. “/desk set burst 50” sets another number.`
  return {
    tone: 'news',
    title: `${gathered.length} articles, ${groups.length} ${groups.length === 1 ? 'story' : 'stories'}`,
    parts: [{ type: 'context', text: why }, ...parts],
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
  const { title = 'Untitled', url } = delivery.card
  const outlet = article?.content.outlet
  return [
    { type: 'time', at: delivery.createdAt, style },
    ' ',
    url ? { type: 'link', text: title, url } : { type: 'strong', text: title },
    ...(outlet ? [` · ${outlet}`] : []),
    ...(article ? [] : [{ type: 'implied' as const, text: ' (could not be read)' }]),
  ]
}
