import type { Thread } from '../../core/analysis.ts'
import type { Invocation } from '../../core/command.ts'
import { aboutOption, UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow, FollowupRows, FollowupState, Priority } from '../../core/rows/followup.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { zoneOf } from '../place.ts'
import { showFollowup } from './show.ts'

export interface NewFollowup {
  readonly text: string
  readonly due: number
  /** Null where it is nobody's: whoever is on when it is due gets it. */
  readonly ownerId: string | null
  readonly ownerName: string | null
  /** False where it is handed to somebody who has still to accept it. */
  readonly accepted: boolean
  readonly backupId: string | null
  readonly backupName: string | null
  readonly priority: Priority
  readonly article?: ArticleRow
  readonly thread?: Thread
}

/** Takes something on, and posts its message. The same span of an article is taken on once, however often it is pressed: that row is answered. */
export async function addFollowup(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  wanted: NewFollowup,
): Promise<{ followup: FollowupRow; added: boolean }> {
  const { place } = invocation
  const { stories } = newsroom.store
  const span = wanted.thread ? { start: wanted.thread.start, end: wanted.thread.end } : null
  const story = wanted.article && (await stories.ofArticle(place.platform, place.workspace, wanted.article.id))
  const now = newsroom.clock()
  const row: Parameters<FollowupRows['addOnce']>[0] = {
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
    backupId: wanted.backupId,
    backupName: wanted.backupName,
    priority: wanted.priority,
    createdBy: invocation.member.id,
    due: wanted.due,
    state: wanted.accepted ? 'claimed' : 'open',
    nextReminder: wanted.due,
    createdAt: now,
  }
  try {
    return await newsroom.store.transaction(async (rows) => {
      const taken = await rows.followups.addOnce(row)
      if (!taken.added) throw new TakenOn(taken.followup)
      await showFollowup(rows, taken.followup, { now })
      return taken
    })
  } catch (error) {
    if (error instanceof TakenOn) return { followup: error.followup, added: false }
    throw error
  }
}

/** The moment that was typed, or else the day that the thread names, or tomorrow morning. */
export async function dueOf(
  newsroom: With<'calendar' | 'settings' | 'clock'>,
  invocation: Invocation,
  typed: string | undefined,
  thread: Thread | undefined,
  option = 'due',
): Promise<number> {
  // “tomorrow 9:00” is meant where the asker is.
  const zone = invocation.timeZone ?? (await zoneOf(newsroom, invocation.place))
  const morning = await newsroom.settings.get(invocation.place, 'morning')
  const now = newsroom.clock()
  const read = (moment: string) => newsroom.calendar.parseMoment(moment, now, zone, morning)
  if (typed) return aboutOption(option, () => read(typed))
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
    say.followups.noSuch(number),
    numbers ? say.followups.openAre(numbers) : say.followups.noneOpen,
  )
}

/** Moves a follow-up to another state, with a line in its history, and edits its message. Answers the row as it is then. */
export async function moveFollowup(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  followup: FollowupRow,
  state: FollowupState,
  change: Omit<Parameters<FollowupRows['save']>[1], 'state' | 'updatedAt'>,
  what: string,
): Promise<FollowupRow> {
  const at = newsroom.clock()
  const closed = state === 'done' || state === 'dropped'
  const full = { ...change, ...(closed && { nextReminder: null }), state, updatedAt: at }
  const moved = { ...followup, ...full }
  const who = invocation.member.name
  await newsroom.store.transaction(async (rows) => {
    await rows.followups.save(followup.id, full, { at, who, what })
    await showFollowup(rows, moved, { now: at, said: `${capital(what)} · ${who}` })
  })
  return moved
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Throws `UserError` `already-closed`. */
export function mustBeOpen(followup: FollowupRow): void {
  if (followup.state !== 'done' && followup.state !== 'dropped') return
  throw new UserError(
    'already-closed',
    say.followups.isAlready(followup.number, say.followups.states[followup.state]),
    say.followups.reopens(followup.number),
  )
}

/** Ends the transaction with nothing written. */
class TakenOn extends Error {
  readonly followup: FollowupRow

  constructor(followup: FollowupRow) {
    super('taken on already')
    this.followup = followup
  }
}
