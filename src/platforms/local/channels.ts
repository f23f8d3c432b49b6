import type { Clock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { MessageRows } from '../../core/rows/message.ts'
import { say } from '../../locales/index.ts'

const pattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u

/** The channels of the desk. Throws `UserError` `unknown-channel` or `bad-channel-name`. */
export function channelsOf(messages: MessageRows, clock: Clock) {
  return {
    all: () => messages.channels(),

    /** The name as it is kept: '#news' and 'news' are the same channel. */
    async named(given: string): Promise<string> {
      const name = given.trim().replace(/^#/, '')
      const known = await messages.channels()
      if (known.includes(name)) return name
      const list = known.map((channel) => `#${channel}`).join(', ')
      throw new UserError('unknown-channel', say.desk.unknown.channel(name.slice(0, 80)), say.local.thereAre(list))
    },

    /** False when it was there already. */
    async add(given: string): Promise<{ readonly name: string; readonly added: boolean }> {
      const name = given.trim().replace(/^#/, '').toLowerCase().replace(/\s+/g, '-')
      if (!pattern.test(name)) {
        throw new UserError('bad-channel-name', say.local.channelName, say.local.channelExample)
      }
      if ((await messages.channels()).includes(name)) return { name, added: false }
      await messages.addChannel(name, clock())
      return { name, added: true }
    },
  }
}

export type Channels = ReturnType<typeof channelsOf>
