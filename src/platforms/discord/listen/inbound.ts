import type { Clock } from '../../../core/clock.ts'
import type { NewId } from '../../../core/id.ts'
import type { Log } from '../../../core/log.ts'
import type { Desk } from '../../../core/platform.ts'
import type { KeyValues } from '../../../core/store.ts'
import type { Mentioned } from '../../chat/mentioned.ts'
import type { Promised } from '../../chat/promised.ts'
import type { Shares } from '../../chat/shares.ts'
import type { MentionWay } from '../answer/mention.ts'
import type { Line } from '../answer/respond.ts'
import type { Account } from '../connect/account.ts'
import type { Servers } from '../connect/servers.ts'
import type { Registration } from '../register/commands.ts'
import type { Patience } from './patience.ts'

/** All that answering an interaction takes. */
export interface Inbound extends Line {
  readonly app: string
  readonly desk: Desk
  readonly registration: Registration
  readonly account: Account
  readonly servers: Servers
  readonly shares: Shares
  readonly patience: Patience
  /** Deferred answers, by the token that fills them. */
  readonly promised: Promised<{ readonly token: string }>
  /** Mentions that are being answered. */
  readonly mentioned: Mentioned<MentionWay>
  readonly store: KeyValues
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
}
