import type { Environment } from '../../config/environment.ts'
import type { Clock } from '../core/clock.ts'
import type { NewId } from '../core/id.ts'
import type { Log } from '../core/log.ts'
import type { Store } from '../core/store.ts'
import type { LocalOptions } from '../platforms/local/index.ts'

/** What the platforms are made of. */
export interface PlatformParts {
  readonly environment: Environment
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  /** Answers what other programs ask in the Model Context Protocol. */
  readonly assistants: (request: Request, body: unknown) => Promise<Response>
  readonly metrics: () => Promise<string>
  /** Why the desk can't do its work now; undefined while it can. */
  readonly trouble: () => Promise<string | undefined>
  /** What the platforms need of a person. */
  readonly needs: () => readonly string[]
  /** The story that a secret address names, in one of its formats. */
  readonly story: NonNullable<LocalOptions['story']>
  /** A picture that a post names. */
  readonly picture: NonNullable<LocalOptions['picture']>
  /** The calendar that a secret address names. */
  readonly calendar: (name: string) => Promise<{ readonly body: string; readonly etag: string } | undefined>
}
