import type { Desk } from '../../../src/core/platform.ts'
import type { SlackTiming } from '../../../src/platforms/slack/options.ts'
import type { World } from '../../contracts/person.ts'
import { issueToken } from '../../servers/slack/app.ts'
import { newPerson, type Person } from '../../servers/slack/person.ts'
import { addGroup } from '../../servers/slack/state.ts'
import { type Ground, type ModeKind, person, prepareGround } from './ground.ts'
import { newHuman } from './human.ts'
import { notifiedBy } from './notified.ts'

const channel = { platform: 'slack', workspace: 'T0NEWS', channel: 'C0DESK' }

export interface SlackWorld extends World {
  readonly ground: Ground
  /** A person of the contract at the keyboard, for what only Slack has. */
  at(person: { readonly id: string }): Person
}

/** The contract's world on a local Slack, in Socket Mode or over signed HTTP. */
export const makeSlackWorld =
  (mode: ModeKind, timing: Partial<SlackTiming> = {}) =>
  async (desk: Desk): Promise<SlackWorld> => {
    const ground = await prepareGround({ commands: desk.commands, mode })
    const { server, team, clock } = ground
    const auth = { botToken: issueToken(server.state, team.id, server.app.scopes).value }
    let platform = ground.platform({ auth, timing })
    await platform.start(desk)
    let people = 0
    const settled = () => server.quiet()
    return {
      get platform() {
        return platform
      },
      ground,
      at: ({ id }) => newPerson(server, team, id, clock),
      channel,
      channelName: 'desk',
      missingChannel: { ...channel, channel: 'C0NOWHERE' },
      async person({ name, level }) {
        people += 1
        const id = `U000000${people}`
        person(ground, id, level === 'admin', name)
        return newHuman(ground, id, channel.channel, settled)
      },
      settled,
      async elapse(ms) {
        clock.advance(ms)
        server.delivery.overdue()
      },
      async restart() {
        await platform.stop()
        platform = ground.platform({ auth, timing })
        await platform.start(desk)
      },
      role: (name) => addGroup(team, `S0${name.toUpperCase().replace(/[^A-Z]/g, '')}1`, name),
      notified: () => notifiedBy(team.channels.get(channel.channel)!.messages, team),
      faults: () => server.state.rejected,
      async stop() {
        await platform.stop()
        await ground.close()
      },
    }
  }
