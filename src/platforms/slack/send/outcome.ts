import { UserError } from '../../../core/errors.ts'
import type { ChannelRef } from '../../../core/place.ts'
import type { PostOutcome } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import type { Accesses } from '../connect/access.ts'
import { isAboutChannel, type Trouble, troubleOf } from '../connect/trouble.ts'
import type { Turns } from './turns.ts'

/** What a trouble makes of a post: later, refused, or unclear. */
export interface Outcomes {
  refusal(to: ChannelRef, trouble: Trouble): Promise<PostOutcome>
  /**
   * An answer was lost, and the history could not be read. Where that passes, the post is tried again later, and asked for
   * before it is sent again; so it is where nothing can be posted now: once the bot is let in again, it can look as well. Where only
   * the history is closed, people have to look.
   */
  undecided(to: ChannelRef, hindrance: Trouble, isNewKey: boolean): Promise<PostOutcome>
  /** A conversation that could not be opened: nothing was posted, and where Slack says no, nothing will be. */
  noConversation(to: ChannelRef, error: unknown): Promise<PostOutcome>
}

export function createOutcomes(accesses: Accesses, turns: Turns): Outcomes {
  async function refusal(to: ChannelRef, trouble: Trouble): Promise<PostOutcome> {
    if (trouble.code === 'ratelimited') turns.pause(`${to.workspace} ${to.channel}`, trouble.retryAfter ?? 1000)
    if (trouble.kind === 'access') {
      await accesses.lost(to.workspace, trouble.code)
      return later(trouble.reason, trouble.code === 'token_expired' ? 1000 : 5 * 60_000)
    }
    if (trouble.kind === 'never') return refused(trouble.reason, isAboutChannel(trouble.code) ? 'channel' : 'post')
    return later(trouble.reason, trouble.retryAfter ?? 1000)
  }

  return {
    refusal,
    async undecided(to, hindrance, isNewKey) {
      const reason = say.slack.notKnown(hindrance.reason)
      if (isNewKey) return { state: 'unclear', reason }
      if (hindrance.kind === 'access') return refusal(to, { ...hindrance, reason })
      if (hindrance.kind !== 'never') return later(reason, hindrance.retryAfter ?? 5000)
      const isClosed = isAboutChannel(hindrance.code) && hindrance.code !== 'missing_scope'
      return { state: 'unclear', reason, ...(isClosed && { about: 'channel' as const }) }
    },
    async noConversation(to, error) {
      const trouble = troubleOf(error)
      if (error instanceof UserError || trouble.kind === 'unclear') return notEntered(error)
      return trouble.kind === 'never' ? refused(trouble.reason, 'channel') : refusal(to, trouble)
    },
  }
}

/** The token or the workspace is not to be had. */
export function notEntered(error: unknown): PostOutcome {
  if (error instanceof UserError) return refused(error.message, 'channel')
  const trouble = troubleOf(error)
  return later(trouble.reason, trouble.retryAfter ?? 30_000)
}

export function later(reason: string, retryAfter: number): PostOutcome {
  return { state: 'later', reason, retryAfter }
}

function refused(reason: string, about: 'post' | 'channel'): PostOutcome {
  return { state: 'refused', reason, about }
}
