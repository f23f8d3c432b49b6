import type { Clock } from '../../../core/clock.ts'
import type { Log } from '../../../core/log.ts'
import type { Ledger } from '../../chat/ledger.ts'
import type { TheirClock } from '../../chat/their-clock.ts'
import type { Account } from '../connect/account.ts'
import type { Kinds } from '../connect/kinds.ts'
import type { Nonces } from './nonces.ts'
import type { Pace } from './pace.ts'
import type { Trying } from './tries.ts'

/** What a post is made with. */
export interface Posting extends Trying {
  readonly account: Account
  readonly pace: Pace
  readonly ledger: Ledger
  readonly nonces: Nonces
  readonly kinds: Kinds
  readonly theirs: TheirClock
  readonly clock: Clock
  readonly log: Log
}
