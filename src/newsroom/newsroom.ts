import type { Analyst } from '../core/analysis.ts'
import type { Calendar } from '../core/calendar.ts'
import type { Checker } from '../core/check.ts'
import type { Clock } from '../core/clock.ts'
import type { Command } from '../core/command.ts'
import type { FeedLists } from '../core/feed-list.ts'
import type { Log } from '../core/log.ts'
import type { Platform, PlatformHealth } from '../core/platform.ts'
import type { Press } from '../core/press.ts'
import type { Queue } from '../core/queue.ts'
import type { PollRhythm } from '../core/rhythm.ts'
import type { WorkspaceSettings } from '../core/setting.ts'
import type { Store } from '../core/store.ts'
import type { Wire } from '../core/wire.ts'
import type { Memory } from './memory/index.ts'

/** The collaborators of every workflow and command: ports, handed over by the composition root. */
export interface Newsroom {
  readonly store: Store
  readonly wire: Wire
  readonly analyst: Analyst
  readonly checker: Checker
  readonly press: Press
  readonly queue: Queue
  readonly calendar: Calendar
  readonly settings: WorkspaceSettings
  readonly feedLists: FeedLists
  readonly memory: Memory
  readonly rhythm: PollRhythm
  /** Where the desk's HTTP is reached by what people subscribe to, without a slash at its end. */
  readonly address: string
  readonly clock: Clock
  readonly log: Log
  /** Running platforms by name. */
  readonly platforms: ReadonlyMap<string, Platform>
  /** The last word of each platform about itself. */
  readonly health: ReadonlyMap<string, PlatformHealth>
  /** All commands, for `help`. */
  readonly commands: readonly Command<Newsroom>[]
}

/** The collaborators that a workflow uses, and no others. */
export type With<Part extends keyof Newsroom> = Pick<Newsroom, Part>
