import { describe, expect, it, onTestFinished } from 'vitest'
import type { Platform } from '../../../../src/core/platform.ts'
import { createDiscordPlatform } from '../../../../src/platforms/discord/index.ts'
import { type House, openHouse } from '../../../house/house.ts'
import { scheduleInto } from '../../../house/schedule-into.ts'
import { startDiscord } from '../../../servers/discord/index.ts'
import { permission, usual } from '../../../servers/discord/permissions.ts'
import { memoryKeyValues } from '../../memory-key-values.ts'

async function stage(token?: string) {
  const house = await openHouse()
  const discord = await startDiscord()
  let platform: Platform | undefined
  onTestFinished(async () => {
    await platform?.stop()
    await discord.stop()
    await house.stop()
  })
  return {
    house,
    discord,
    async start() {
      platform = createDiscordPlatform({
        token: token ?? discord.token,
        apiUrl: discord.url,
        clock: discord.now,
        steady: discord.now,
        newId: () => crypto.randomUUID(),
        store: memoryKeyValues(),
        log: () => {},
        wait: async (ms) => discord.advance(ms),
        identifyAtOnce: true,
      })
      ;(house.newsroom.platforms as Map<string, Platform>).set('discord', platform)
      await platform.start(house.desk).catch(() => {})
      return platform
    },
  }
}

const postsTo = (house: House, workspace: string, channel: string) =>
  scheduleInto(house, { platform: 'discord', workspace, channel })

const asks = (house: House) => house.reads('/desk connect platform:discord')

describe('connecting Discord, step by step', () => {
  it('without a token says which setting is missing, and where it comes from', async () => {
    const { house } = await stage()
    const told = await asks(house)
    expect(told).toMatch(/Missing · DISCORD_TOKEN is not set\..*discord\.com\/developers/s)
    expect(told).toContain('.env')
  })

  it('a wrong token is told in a sentence, and shown nowhere', async () => {
    const { house, start } = await stage('not-the-token')
    await start()
    const told = await asks(house)
    expect(told).toContain('Missing · Discord does not accept DISCORD_TOKEN. Copy the token again')
    expect(told).not.toContain('not-the-token')
  })

  it('a bot that was invited nowhere has the link that invites it, with what it needs', async () => {
    const { house, discord, start } = await stage()
    await start()
    const told = await asks(house)
    expect(told).toContain('Done · Discord takes the token: the bot is nightdesk.')
    expect(told).toContain('Missing · The bot was invited to no server.')
    const link = new URL(/https:\/\/discord\.com\/oauth2\/authorize\S*[^)\s]/.exec(told)![0])
    expect(link.searchParams.get('permissions')).toBe(String(usual))
    expect(link.searchParams.get('client_id')).toBe(discord.state.app)
    expect(told).not.toContain(discord.token)
  })

  it('names what is missing in a channel that posts go to, and no other channel', async () => {
    const { house, discord, start } = await stage()
    const guild = discord.addGuild('The Daily Example')
    const room = discord.addChannel(guild, 'politics', usual & ~permission.embedLinks & ~permission.attachFiles)
    const hidden = discord.addChannel(guild, 'board', 0n)
    await start()
    expect(await asks(house)).toContain('Done · In The Daily Example the bot has the permissions that it needs')
    await postsTo(house, guild.id, room.id)
    const told = await asks(house)
    expect(told).toContain('Missing · In #politics of The Daily Example the bot lacks “Embed Links”, “Attach Files”.')
    expect(told).not.toContain('board')
    await postsTo(house, guild.id, hidden.id)
    expect(await asks(house)).toContain('In #board of The Daily Example the bot lacks “View Channel”.')
  })

  it('all well is said as such', async () => {
    const { house, discord, start } = await stage()
    const guild = discord.addGuild('The Daily Example')
    await postsTo(house, guild.id, discord.addChannel(guild, 'politics').id)
    await start()
    await expect.poll(() => asks(house)).toContain('Connect Discord: all is well')
    const told = await asks(house)
    expect(told).toContain('The bot is in 1 server: The Daily Example.')
    expect(told).toContain('the channels that posts go to (1)')
    expect(told).not.toMatch(/Missing|Can’t tell/)
    expect(discord.complaints()).toEqual([])
  })

  it('while Discord can’t be asked, nothing is claimed', async () => {
    const { house, discord, start } = await stage()
    await start()
    discord.faults.add('GET', '/applications/', { do: 'status', status: 503 }, 3)
    expect(await asks(house)).toContain('Can’t tell · Discord can’t be asked just now')
  })

  it('is for admins', async () => {
    const { house } = await stage()
    expect(await house.reads('/desk connect', { level: 'editor', id: 'eve' })).toContain('is for admins')
  })

  it('a platform that isn’t one is told as such', async () => {
    const { house } = await stage()
    expect(await house.reads('/desk connect platform:teams')).toContain('discord')
  })

  it('a server is told of itself alone', async () => {
    const { discord, start } = await stage()
    const mine = discord.addGuild('The Daily Example')
    discord.addGuild('Another Paper')
    const platform = await start()
    const steps = await platform.steps!({ workspace: mine.id, channelsIn: async () => [] })
    expect(JSON.stringify(steps)).toContain('The Daily Example')
    expect(JSON.stringify(steps)).not.toContain('Another')
  })
})
