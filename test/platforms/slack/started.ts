import { vi } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import type { ChannelRef } from '../../../src/core/place.ts'
import type { Platform } from '../../../src/core/platform.ts'
import { createDemoDesk, type DemoDesk } from '../../contracts/demo-desk.ts'
import { newPerson, type Person } from '../../servers/slack/person.ts'
import type { SlackMessage } from '../../servers/slack/state.ts'
import { type Ground, person as join, prepareGround } from './ground.ts'

export const channel: ChannelRef = { platform: 'slack', workspace: 'T0NEWS', channel: 'C0DESK' }

/** Nightdesk started on a local Slack, with a person at the keyboard. */
export interface Started {
  readonly ground: Ground
  readonly desk: DemoDesk
  readonly platform: Platform
  readonly ann: Person
  /** What the app has written into a channel, private answers and threads included. */
  written(id?: string): readonly SlackMessage[]
  /** Waits until something is so; fails with what was seen last. */
  until<T>(look: () => T): Promise<T>
}

type Options = Omit<Parameters<typeof prepareGround>[0], 'commands'> & {
  readonly start?: Parameters<Ground['platform']>[0]
  /** Requests that Slack rejects belong to this test. */
  readonly rejections?: true
}

/** Runs `show` on a started platform, and fails when Slack's rules rejected any request. */
export async function onSlack(options: Options, show: (started: Started) => Promise<void>): Promise<void> {
  const desk = createDemoDesk()
  const ground = await prepareGround({ ...options, commands: desk.commands })
  join(ground, 'U0000ANN', true, 'Ann Lee')
  const platform = ground.platform(options.start)
  try {
    await platform.start(desk)
    await show({
      ground,
      desk,
      platform,
      ann: newPerson(ground.server, ground.team, 'U0000ANN', ground.clock),
      written: (id = channel.channel) => ground.team.channels.get(id)!.messages.filter((m) => m.botId !== undefined),
      until: (look) => vi.waitFor(look, { timeout: 20_000, interval: 5 }),
    })
    const rejected = options.rejections ? [] : ground.server.state.rejected
    if (rejected.length) throw new Error(`Slack rejected:\n${rejected.join('\n')}`)
  } finally {
    desk.release()
    await platform.stop()
    await ground.close()
  }
}

export const card = (text: string): Card => ({ parts: [{ type: 'text', text }] })

export function calls({ ground }: Started, method: string): number {
  return ground.server.state.calls.filter((call) => call.method === method).length
}
