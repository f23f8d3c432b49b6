import type { Invocation } from '../../core/command.ts'
import { aboutOption, UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { channelOf, zoneOf } from '../place.ts'
import { isPrivate } from './share.ts'

/**
 * The moment that `until:` names, as the asker means it; undefined where nothing was typed. Throws a `UserError` where it is none, or
 * where nothing could be held back: a mention is read by the whole channel.
 */
export async function embargoOf(
  newsroom: With<'settings' | 'calendar' | 'clock'>,
  invocation: Invocation,
  typed: string | undefined,
): Promise<number | undefined> {
  if (typed === undefined) return undefined
  if (invocation.via === 'mention')
    throw new UserError('embargo-in-public', say.posts.embargoInPublic, say.posts.useCommand)
  const zone = invocation.timeZone ?? (await zoneOf(newsroom, invocation.place))
  const morning = await newsroom.settings.get(invocation.place, 'morning')
  return aboutOption('until', () => newsroom.calendar.parseMoment(typed, newsroom.clock(), zone, morning))
}

/** Holds the article back in this workspace until then. Throws `UserError` `embargo-too-late` where others see it already. */
export async function setEmbargo(
  newsroom: With<'store'>,
  { place }: Pick<Invocation, 'place'>,
  article: ArticleRow,
  until: number,
): Promise<void> {
  if (!(await isPrivate(newsroom, article, place)))
    throw new UserError('embargo-too-late', say.posts.embargoTooLate, say.posts.whenEmbargo)
  await newsroom.store.embargoes.set({ ...channelOf(place), article: article.id, until })
}
