import type { Analysis } from '../../core/analysis.ts'
import type { Card, Inline } from '../../core/card.ts'
import { type ChannelRef, channelKey } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { copiesElsewhere } from '../articles/copies.ts'
import { withAlsoIn } from '../cards/also-in.ts'
import { briefCard } from '../cards/brief.ts'
import { inLook, type Look } from '../cards/look.ts'
import { nameOf } from '../names.ts'
import type { With } from '../newsroom.ts'
import type { UnderStory } from './story-thread.ts'

/**
 * The post of an article's brief in a channel, written by what comes back. One brief a channel, ever: the key is the channel's and that
 * of the first article with this text.
 */
export async function preparedBrief(
  newsroom: With<'store' | 'settings' | 'clock'>,
  article: ArticleRow,
  analysis: Analysis,
  place: ChannelRef,
  story?: { readonly story: StoryRow; readonly under?: UnderStory | undefined },
  feed?: Pick<SubscriptionRow, keyof Look>,
): Promise<(rows: Rows) => Promise<void>> {
  const sentences = await newsroom.settings.get(place, 'sentences')
  const look = await lookIn(newsroom, place, feed)
  const called = await calledRole(newsroom, place)
  const at = newsroom.clock()
  const under = story?.under
  const [original = article.id] = await newsroom.store.articles.forWork.copies(article.id)
  const elsewhere = await copiesElsewhere(newsroom.store, article, place)
  const brief = briefCard(article, analysis, sentences, under?.note)
  return async (rows) => {
    await rows.articles.show(article.id, place, at)
    await rows.deliveries.add({
      ...place,
      kind: 'brief',
      key: briefKey(original, place),
      card: {
        ...withAlsoIn(calling(inLook(brief, article, look), called), elsewhere),
        ...storyOf(story?.story),
      },
      article: article.id,
      ...(under && { under: under.under }),
      at,
    })
  }
}

/** How a feed's posts look in a channel: its own look, or the channel's. */
async function lookIn(
  { settings }: With<'settings'>,
  place: ChannelRef,
  feed: Pick<SubscriptionRow, keyof Look> | undefined,
): Promise<Look> {
  return {
    colour: feed?.colour ?? null,
    picture: feed?.picture ?? (await settings.get(place, 'picture')),
    icon: feed?.icon ?? (await settings.get(place, 'icon')),
  }
}

/** What a card says of the story that it belongs to. */
function storyOf(story: StoryRow | undefined): Pick<Card, 'story'> {
  return story ? { story: { slug: story.slug, headline: story.headline } } : {}
}

/** The role that a channel wants called by each of its posts. */
async function calledRole(newsroom: With<'store' | 'settings'>, place: ChannelRef): Promise<Inline | undefined> {
  const id = await newsroom.settings.get(place, 'call-role')
  return id ? { type: 'role', id, name: await nameOf(newsroom.store, place, 'role', id) } : undefined
}

function calling(card: Card, role: Inline | undefined): Card {
  return role ? { ...card, parts: [...card.parts, { type: 'text', text: say.posts.forRole(role) }] } : card
}

export function briefKey(article: string, place: ChannelRef): string {
  return `brief:${article}:${channelKey(place)}`
}
