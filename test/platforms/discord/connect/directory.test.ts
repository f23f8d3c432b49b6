import { describe, expect, it, onTestFinished } from 'vitest'
import { createDemoDesk } from '../../../contracts/demo-desk.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

async function world(): Promise<DiscordWorld> {
  const w = await makeDiscordWorld(createDemoDesk())
  onTestFinished(() => w.stop())
  return w
}

const channelIn = (w: DiscordWorld, typed: string, thread?: string) =>
  w.platform.find({ kind: 'channel', workspace: w.guild.id, typed, ...(thread && { thread }) })

describe('a channel of Discord', () => {
  it('is found by its mention too, and not in another server', async () => {
    const w = await world()
    expect(await channelIn(w, `<#${w.room.id}>`)).toMatchObject({ state: 'found', id: w.room.id })
    const other = w.discord.addChannel(w.discord.addGuild('Another'), 'elsewhere')
    expect(await channelIn(w, other.id)).toEqual({ state: 'unknown', alike: [] })
  })

  it('that is a media channel is found, with the reason why nothing can be posted there; a post in it is a place', async () => {
    const w = await world()
    const forum = Object.assign(w.discord.addChannel(w.guild, 'leaks'), { type: 16 })
    const hindrance = { sentence: expect.stringContaining('#leaks is a media channel'), next: expect.any(String) }
    expect(await channelIn(w, 'leaks')).toMatchObject({ state: 'found', id: forum.id, hindrance })
    const post = Object.assign(w.discord.addChannel(w.guild, 'the harbour papers'), { type: 11, parent: forum.id })
    expect(await channelIn(w, forum.id, post.id)).toEqual({ state: 'found', id: forum.id, name: 'the harbour papers' })
  })

  it('is neither known nor unknown while Discord can’t be asked', async () => {
    const w = await world()
    w.discord.faults.add('GET', '/guilds/', { do: 'status', status: 503 }, 3)
    expect(await channelIn(w, 'politics')).toEqual({ state: 'unasked', reason: expect.stringContaining('Discord') })
  })
})

it('roles are found by name and by id, and two of one name are not guessed between', async () => {
  const w = await world()
  const find = (typed: string) => w.platform.find({ kind: 'role', workspace: w.guild.id, typed })
  for (const name of ['Night Desk', 'editors', 'Editors']) {
    w.discord.state.roles.set(w.discord.context.newId(), { name, guild: w.guild.id })
  }
  const [[id]] = [...w.discord.state.roles] as [[string, unknown]]
  for (const typed of ['night desk', `<@&${id}>`, id]) {
    expect(await find(typed)).toEqual({ state: 'found', id, name: 'Night Desk' })
  }
  expect(await find('@editors')).toEqual({ state: 'unknown', alike: ['@editors', '@Editors'] })
})
