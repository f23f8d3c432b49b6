import type { State } from './state.ts'

/** What every route is given. */
export interface Context {
  readonly state: State
  readonly origin: string
  now(): number
  newId(): string
  /** Sends an event to the bot, over whatever session it has. */
  dispatch(event: string, data: unknown): void
  /** Wakes the tests that wait for something to happen. */
  changed(): void
}
