import { expect } from 'vitest'
import type { Proves } from './proofs.ts'

/** Who and what people name, as the platform knows it. */
export function directory(proves: Proves): void {
  proves('a channel is found by its name as people write it, and by its id', async ({ world }) => {
    const { platform, channel, channelName } = world
    for (const typed of [channelName, `#${channelName}`, channelName.toUpperCase(), channel.channel]) {
      const found = await platform.find({ kind: 'channel', workspace: channel.workspace, typed })
      expect(found, typed).toEqual({ state: 'found', id: channel.channel, name: channelName })
    }
  })

  proves('a channel that is not there is unknown, with the names that are nearly the same', async ({ world }) => {
    const { platform, channel, channelName } = world
    const find = (typed: string) => platform.find({ kind: 'channel', workspace: channel.workspace, typed })
    expect(await find('no-such-place')).toEqual({ state: 'unknown', alike: [] })
    expect(await find(`${channelName}-night`)).toEqual({ state: 'unknown', alike: [`#${channelName}`] })
    expect(await find('')).toMatchObject({ state: 'unknown' })
  })

  proves('a slip of the pen in a channel’s name is answered with the name that was meant', async ({ world }) => {
    const { platform, channel, channelName } = world
    const [first = '', second = '', ...rest] = channelName
    const slip = [second, first, ...rest].join('')
    const found = await platform.find({ kind: 'channel', workspace: channel.workspace, typed: slip })
    expect(found).toEqual({ state: 'unknown', alike: [`#${channelName}`] })
  })

  proves('a member is found by id and by name', async ({ world, ann }) => {
    const { platform, channel } = world
    for (const typed of [ann.name, `@${ann.name}`, ann.id]) {
      const found = await platform.find({ kind: 'member', workspace: channel.workspace, typed })
      expect(found, typed).toMatchObject({ state: 'found', id: ann.id })
    }
  })

  proves('a role that is not there is unknown', async ({ world }) => {
    const found = await world.platform.find({ kind: 'role', workspace: world.channel.workspace, typed: '@night-shift' })
    expect(found).toEqual({ state: 'unknown', alike: [] })
  })
}
