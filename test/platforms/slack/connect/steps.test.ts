import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../../../commands/index.ts'
import type { Platform } from '../../../../src/core/platform.ts'
import { type House, openHouse } from '../../../house/house.ts'
import { scheduleInto } from '../../../house/schedule-into.ts'
import { issueToken } from '../../../servers/slack/app.ts'
import { addChannel } from '../../../servers/slack/state.ts'
import { type ModeKind, prepareGround } from '../ground.ts'

async function stage(mode: ModeKind = 'socket') {
  const house = await openHouse()
  const ground = await prepareGround({ commands, mode })
  let platform: Platform | undefined
  onTestFinished(async () => {
    await platform?.stop()
    await ground.close()
    await house.stop()
  })
  return {
    house,
    ground,
    async start(options: Parameters<typeof ground.platform>[0] = {}) {
      platform = ground.platform(options)
      ;(house.newsroom.platforms as Map<string, Platform>).set('slack', platform)
      await platform.start(house.desk).catch(() => {})
      return platform
    },
  }
}

const asks = (house: House) => house.reads('/desk connect platform:slack')

describe('connecting Slack, step by step', () => {
  it('without a token says which settings are missing, and where they come from', async () => {
    const { house } = await stage()
    const told = await asks(house)
    expect(told).toContain('Missing · SLACK_BOT_TOKEN is not set')
    expect(told).toContain('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)')
    expect(told).toContain('https://api.slack.com/apps')
  })

  it('a wrong token is told in a sentence, and shown nowhere', async () => {
    const { house, start } = await stage()
    await start({ auth: { botToken: 'xoxb-not-the-token' } })
    const told = await asks(house)
    expect(told).toContain('Missing · Slack refuses the bot token (invalid_auth). Copy SLACK_BOT_TOKEN again')
    expect(told).not.toContain('xoxb-')
  })

  it('a bot that is in no channel is told how it comes into one', async () => {
    const { house, ground, start } = await stage()
    for (const room of ground.team.channels.values()) room.members.delete(ground.team.botUser)
    await start()
    const told = await asks(house)
    expect(told).toContain('Done · Slack takes the token: the bot is nightdesk in the workspace The Newsroom.')
    expect(told).toContain('Missing · The bot is in no channel of The Newsroom. Type “/invite @Nightdesk”')
  })

  it('names scopes that the token lacks against the manifest', async () => {
    const { house, ground, start } = await stage()
    const few = ground.server.app.scopes.filter((scope) => !['files:write', 'im:write'].includes(scope))
    await start({ auth: { botToken: issueToken(ground.server.state, ground.team.id, few).value } })
    expect(await asks(house)).toMatch(/Missing · The token lacks (files:write, im:write|im:write, files:write)\./)
  })

  it('names a channel that posts go to and the bot is not in', async () => {
    const { house, ground, start } = await stage()
    const room = addChannel(ground.team, 'C0LATE1', 'late', false)
    await scheduleInto(house, { platform: 'slack', workspace: 'T0NEWS', channel: room.id })
    await start()
    expect(await asks(house)).toContain('Missing · Posts go there, but: Nightdesk is not in #late')
  })

  it('all well is said as such', async () => {
    const { house, ground, start } = await stage()
    await start()
    await expect.poll(() => asks(house)).toContain('Connect Slack: all is well')
    const told = await asks(house)
    expect(told).toContain('Socket Mode')
    expect(told).toContain('The token has all scopes of the manifest.')
    expect(told).toContain('The bot is in 1 channel of The Newsroom: #desk.')
    expect(told).not.toMatch(/Missing|Can’t tell/)
    expect(ground.server.state.rejected).toEqual([])
  })

  it('over HTTP it doesn’t claim that Slack reaches it', async () => {
    const { house, start } = await stage('http')
    await start()
    expect(await asks(house)).toContain('Can’t tell · SLACK_SIGNING_SECRET is set: HTTP.')
  })

  it('another workspace is told nothing of this one', async () => {
    const { start } = await stage()
    const platform = await start()
    const steps = await platform.steps!({ workspace: 'T0OTHER', channelsIn: async () => [] })
    expect(JSON.stringify(steps)).not.toContain('Newsroom')
  })
})
