import type { Card } from '../../src/core/card.ts'
import { type CompletionQuery, type Invocation, permissions, type Reply } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import type { ChannelRef, MessageRef } from '../../src/core/place.ts'
import type { Desk, PlatformHealth } from '../../src/core/platform.ts'
import { type DemoNewsroom, demoCommands } from './demo-commands.ts'

/** The desk of the contract suite, and what it saw. */
export interface DemoDesk extends Desk {
  readonly newsroom: DemoNewsroom
  readonly invocations: readonly Invocation[]
  readonly queries: readonly CompletionQuery[]
  readonly health: readonly PlatformHealth[]
  /** Shared answers, as the adapter told of them. */
  readonly sharedAs: readonly { readonly ref: MessageRef; readonly card: Card }[]
  readonly openedChannels: readonly ChannelRef[]
  /** Resolves when a `wait` has begun; `release` lets it end. */
  holding(): Promise<Invocation>
  release(): void
}

const problem = (title: string, text: string): Reply => ({
  cards: [{ title, tone: 'error', parts: [{ type: 'text', text }] }],
  visible: 'asker',
})

export const textCard = (text: string, title?: string): Card => ({
  ...(title === undefined ? {} : { title }),
  parts: [{ type: 'text', text }],
})

/** Runs the demo commands as the newsroom's own desk does: checks permission, never rejects, answers errors as cards. */
export function createDemoDesk(): DemoDesk {
  const invocations: Invocation[] = []
  const queries: CompletionQuery[] = []
  const health: PlatformHealth[] = []
  const openedChannels: ChannelRef[] = []
  const sharedAs: { ref: MessageRef; card: Card }[] = []
  let begun = Promise.withResolvers<Invocation>()
  let released = Promise.withResolvers<void>()
  const newsroom: DemoNewsroom = {
    recital: { cards: [textCard('Nothing was laid ready.')], visible: 'asker' },
    hold: (invocation) => {
      begun.resolve(invocation)
      return released.promise
    },
  }
  return {
    commands: demoCommands,
    newsroom,
    invocations,
    queries,
    health,
    sharedAs,
    openedChannels,
    holding: () => begun.promise,
    release: () => {
      released.resolve()
      begun = Promise.withResolvers()
      released = Promise.withResolvers()
    },
    report: (state) => void health.push(state),
    opened: async (channel) => void openedChannels.push(channel),
    share: async ({ cards }) => ({ cards, visible: 'channel' }),
    linked: async () => undefined,
    shared: async (ref, card) => void sharedAs.push({ ref, card }),
    complete: async (query) => {
      queries.push(query)
      const command = demoCommands.find(({ name }) => name === query.command)
      return (await command?.complete?.(query, newsroom)) ?? []
    },
    invoke: async (invocation) => {
      const command = demoCommands.find(({ name }) => name === invocation.command)
      if (!command) return problem('Unknown command', `There is no /${invocation.command}.`)
      if (permissions.indexOf(invocation.member.level) < permissions.indexOf(command.permission)) {
        return problem('Not allowed', `Only an ${command.permission} can use /${command.name}.`)
      }
      invocations.push(invocation)
      try {
        return await command.execute(invocation, newsroom)
      } catch (error) {
        if (error instanceof UserError) return problem(error.message, error.next ?? '')
        return problem('Something broke', `Say this number to whoever runs the desk: ${invocation.id}`)
      }
    },
  }
}
