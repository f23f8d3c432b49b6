import { renderPlain } from '../../../src/locales/plain.ts'
import { seenMessage } from '../../platforms/slack/seen.ts'
import type { LocalDiscord } from '../../servers/discord/index.ts'
import { nameOf } from '../../servers/discord/person.ts'
import { seeMessage } from '../../servers/discord/seen.ts'
import type { PlatformName } from './people.ts'
import type { World } from './world.ts'

/** A message as people see it. */
export interface Seen {
  readonly platform: PlatformName
  readonly channel: string
  /** In the order in which they stand there. */
  readonly order: number
  /** True time; of the local desk's, whose times are by its own clock, 0. */
  readonly at: number
  /** The first line, and all of them. */
  readonly title: string
  readonly text: string
  readonly thread: boolean
  /** The one person who sees it, where not all do. */
  readonly onlyFor: string | undefined
}

/** All that stands in all channels. */
export function seenIn(world: World): Seen[] {
  return [...onDesk(world), ...onDiscord(world), ...onSlack(world)]
}

/** A line that only calls somebody is none. */
const titleOf = (text: string) => text.split('\n').find((line) => /^[^@\s]/.test(line)) ?? ''

function onDesk({ database }: World): Seen[] {
  const rows = database.sqlite.prepare('select channel, card, thread from messages order by rowid').all()
  return rows.map((row, order) => {
    const text = renderPlain(JSON.parse(String(row.card)))
    const common = { platform: 'local', channel: String(row.channel), order, at: 0, onlyFor: undefined } as const
    return { ...common, title: titleOf(text), text, thread: row.thread !== null }
  })
}

function onDiscord({ discord }: World): Seen[] {
  if (!discord) return []
  const { state } = discord.local
  return [...state.messages.values()].map((message, order) => {
    const { text } = seeMessage(message, (id) => nameOf(discord.local as LocalDiscord, id))
    const channel = state.channels.get(message.channel)
    return {
      ...({ platform: 'discord', channel: channel?.parent ?? message.channel, order, at: message.at } as const),
      ...{ title: titleOf(text), text, thread: channel?.parent !== undefined, onlyFor: message.onlyFor },
    }
  })
}

function onSlack({ slack }: World): Seen[] {
  if (!slack) return []
  return [...slack.team.channels.values()].flatMap(({ id, messages }) =>
    messages.map((message, order) => {
      const { text } = seenMessage(message, slack.team)
      const at = Number(message.ts.split('.')[0]) * 1000
      return {
        ...({ platform: 'slack', channel: id, order, at } as const),
        ...{ title: titleOf(text), text, thread: message.thread !== undefined, onlyFor: message.onlyFor },
      }
    }),
  )
}
