import type { Card } from '../src/core/card.ts'
import type { Command as CoreCommand, Invocation, Reply } from '../src/core/command.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'

/** A command of this newsroom: plain data and one function. */
export type Command = CoreCommand<Newsroom>

/** An answer that only the asker sees. */
export function answer(...cards: Card[]): Reply {
  return { cards, visible: 'asker' }
}

/** An answer that everybody in the channel sees. */
export function tellAll(...cards: Card[]): Reply {
  return { cards, visible: 'channel' }
}

/** The text that was given for an option, or nothing. */
export function given(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name]
  return value === undefined ? undefined : String(value)
}
