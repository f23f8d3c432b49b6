import type { webApi } from '@slack/bolt'
import type { Clock } from '../../../core/clock.ts'
import type { NewId } from '../../../core/id.ts'
import type { Log } from '../../../core/log.ts'
import type { Desk } from '../../../core/platform.ts'
import type { Mentioned } from '../../chat/mentioned.ts'
import type { Promised } from '../../chat/promised.ts'
import type { Shares } from '../../chat/shares.ts'
import type { Answers } from '../answer/answer.ts'
import type { Asker } from '../answer/asker.ts'
import type { Accesses } from '../connect/access.ts'
import type { Groups } from '../connect/groups.ts'
import type { SlackTiming } from '../options.ts'
import type { Poster } from '../send/post.ts'
import type { Channels } from './channels.ts'
import type { Homes } from './homes.ts'
import type { People } from './people.ts'

/** All that a listener works with. */
export interface Room {
  readonly desk: Desk
  readonly accesses: Accesses
  readonly clientFor: (team: string) => Promise<webApi.WebClient>
  readonly people: People
  readonly groups: Groups
  readonly homes: Homes
  readonly channels: Channels
  readonly answers: Answers
  readonly poster: Poster
  readonly shares: Shares
  /** Answers that take their time, by who waits for them. */
  readonly promised: Promised<Asker>
  /** Mentions that are being answered. */
  readonly mentioned: Mentioned<Asker>
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly timing: SlackTiming
  readonly prefix: string
  /** Work after the acknowledgement: waited for at the stop, and its troubles are logged and answered. */
  readonly run: (what: string, work: () => Promise<void>) => void
}
