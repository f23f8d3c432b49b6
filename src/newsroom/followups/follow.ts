import type { Thread } from '../../core/analysis.ts'
import type { Invocation } from '../../core/command.ts'
import { aboutOption, UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow, FollowupState } from '../../core/rows/followup.ts'
import type { With } from '../newsroom.ts'
import { zoneOf } from '../place.ts'

export interface NewFollowup {
  readonly text: string
  readonly due: number
  readonly ownerId: string
  readonly ownerName: string
  readonly article?: ArticleRow
  readonly thread?: Thread
}

/** Takes something on. The same span of an article is taken on once, however often it is pressed: that row is answered. */
export async function addFollowup(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  wanted: NewFollowup,
): Promise<{ followup: FollowupRow; added: boolean }> {
  const { place } = invocation
  const { followups, stories } = newsroom.store
  const span = wanted.thread ? { start: wanted.thread.start, end: wanted.thread.end } : null
  const story = wanted.article && (await stories.ofArticle(place.platform, place.workspace, wanted.article.id))
  return followups.addOnce({
    platform: place.platform,
    workspace: place.workspace,
    channel: place.channel,
    ...(place.thread && { thread: place.thread }),
    channelName: place.channelName,
    text: wanted.text,
    article: wanted.article?.id ?? null,
    span,
    story: story?.id ?? null,
    ownerId: wanted.ownerId,
    ownerName: wanted.ownerName,
    createdBy: invocation.member.id,
    due: wanted.due,
    state: 'claimed',
    nextReminder: wanted.due,
    createdAt: newsroom.clock(),
  })
}

/** The moment that was typed, or else the day that the thread names, or tomorrow morning. */
export async function dueOf(
  newsroom: With<'calendar' | 'settings' | 'clock'>,
  invocation: Invocation,
  typed: string | undefined,
  thread: Thread | undefined,
): Promise<number> {
  // “tomorrow 9:00” is meant where the asker is.
  const zone = invocation.timeZone ?? (await zoneOf(newsroom, invocation.place))
  const morning = await newsroom.settings.get(invocation.place, 'morning')
  const now = newsroom.clock()
  const read = (moment: string) => newsroom.calendar.parseMoment(moment, now, zone, morning)
  if (typed) return aboutOption('due', () => read(typed))
  const byDay =
    thread?.byDate && /^\d{4}-\d{2}-\d{2}$/.test(thread.byDate) ? Date.parse(`${thread.byDate}T00:00:00Z`) : 0
  return byDay > now ? read(thread!.byDate!) : read('tomorrow')
}

/** Throws `UserError` `no-followup` naming the open ones. */
export async function findFollowup(newsroom: With<'store'>, invocation: Invocation): Promise<FollowupRow> {
  const { platform, workspace } = invocation.place
  const number = Number(invocation.options.number)
  const followup = await newsroom.store.followups.byNumber(platform, workspace, number)
  if (followup) return followup
  const open = await newsroom.store.followups.list({ platform, workspace, limit: 10 })
  const numbers = open.map((row) => `#${row.number}`).join(', ')
  throw new UserError(
    'no-followup',
    `There is no follow-up #${number}.`,
    numbers ? `Open are: ${numbers}.` : 'None is open.',
  )
}

/** Moves a follow-up to another state, with a line in its history. Answers the row as it is then. */
export async function moveFollowup(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  followup: FollowupRow,
  state: FollowupState,
  change: Partial<Pick<FollowupRow, 'ownerId' | 'ownerName' | 'due' | 'nextReminder'>>,
  what: string,
): Promise<FollowupRow> {
  const at = newsroom.clock()
  const closed = state === 'done' || state === 'dropped'
  const full = { ...change, ...(closed && { nextReminder: null }), state, updatedAt: at }
  await newsroom.store.followups.save(followup.id, full, { at, who: invocation.member.name, what })
  return { ...followup, ...full }
}

/** Throws `UserError` `already-closed`. */
export function mustBeOpen(followup: FollowupRow): void {
  if (followup.state !== 'done' && followup.state !== 'dropped') return
  throw new UserError(
    'already-closed',
    `Follow-up #${followup.number} is ${followup.state} already.`,
    'Add a new one with “/followup add”.',
  )
}
