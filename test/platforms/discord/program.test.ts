import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { inventedText, openPublisher } from '../../house/publisher.ts'
import { freePort, type Program, startProgram } from '../../process/program.ts'
import { startDiscord } from '../../servers/discord/index.ts'
import { addPerson, admin } from '../../servers/discord/person.ts'

const names = ['Anton', 'Berta', 'Cesar', 'Dora', 'Emil', 'Frida']

it('the shipped program serves Discord through faults and a restart: every article once, and commands answered', async () => {
  const discord = await startDiscord()
  const publisher = await openPublisher()
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-discord-'))
  const guild = discord.addGuild('The Daily Example')
  const room = discord.addChannel(guild, 'politics')
  const ann = addPerson(discord, room, { name: 'Ann Lee', permissions: admin })
  const variables = {
    NIGHTDESK_DATA: dataDir,
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    NIGHTDESK_ALLOW_HOSTS: publisher.host,
    NIGHTDESK_POLL_SECONDS: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  }
  let program: Program | undefined
  onTestFinished(async () => {
    await program?.end('SIGKILL')
    await Promise.all([discord.stop(), publisher.stop()])
    await rm(dataDir, { recursive: true, force: true })
  })
  const publish = (name: string) =>
    publisher.items.unshift({
      guid: name,
      slug: name,
      title: `${name} decides`,
      text: inventedText(name, `school ${name} will be built for ${name.length * 17} children`),
      date: new Date().toUTCString(),
    })
  const titles = () => discord.publicMessages(room.id).map((message) => message.embeds[0]?.title)
  const sees = (text: string) =>
    discord.until(() => ann.sees().some((m) => m.seen.text.includes(text)), `Ann to see ${text}`, 20_000)

  program = await startProgram(variables)
  await discord.until(() => discord.gateway.connected && discord.state.commands.size > 0, 'the bot', 20_000)
  ann.command(`/desk feed add url:${publisher.address}/feed.xml`)
  await sees('Loopback Courier')
  // What is there at the first poll is old.
  await discord.until(() => publisher.polls.length >= 3, 'the first polls', 20_000)

  discord.faults.add('POST', `/channels/${room.id}/messages`, { do: 'drop-after' })
  discord.faults.add('POST', `/channels/${room.id}/messages`, { do: 'drop-before' })
  discord.faults.add('POST', `/channels/${room.id}/messages`, { do: 'status', status: 502, after: true })
  discord.faults.add('POST', `/channels/${room.id}/messages`, { do: 'status', status: 401 })
  discord.faults.add('POST', `/channels/${room.id}/messages`, { do: '429', scope: 'user', seconds: 0.5 })
  for (const name of names.slice(0, 4)) publish(name)
  await discord.until(() => titles().length >= 3, 'three posts', 30_000)
  discord.gateway.drop()
  expect(await program.end('SIGTERM')).toBe(0)
  for (const name of names.slice(4)) publish(name)
  program = await startProgram(variables)
  const running = program
  await discord
    .until(() => titles().length >= names.length, 'all posts', 90_000)
    .catch((error: unknown) => {
      throw new Error(`posted: ${titles().join(', ')}\n${running.errors()}`, { cause: error })
    })

  const wanted = names.map((name) => `${name} decides`)
  expect(titles().toSorted()).toEqual(wanted)
  ann.command('/brief article:Frida decides')
  await sees('school Frida will be built')
  ann.command('/desk status')
  await sees('discord: up')
  expect(discord.complaints()).toEqual([])
  expect(await program.end('SIGTERM')).toBe(0)
  program = undefined
}, 180_000)
