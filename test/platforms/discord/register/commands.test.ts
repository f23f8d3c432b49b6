import { describe, expect, it, onTestFinished } from 'vitest'
import type { CommandDefinition, Option } from '../../../../src/core/command.ts'
import { UserError } from '../../../../src/core/errors.ts'
import { deployDiscord } from '../../../../src/platforms/discord/index.ts'
import { registrationOf } from '../../../../src/platforms/discord/register/commands.ts'
import { createDemoDesk } from '../../../contracts/demo-desk.ts'
import { startDiscord } from '../../../servers/discord/index.ts'
import { memoryKeyValues } from '../../memory-key-values.ts'
import { makeDiscordWorld } from '../world.ts'

const command = (name: string, more: Partial<CommandDefinition> = {}): CommandDefinition => ({
  name,
  description: `Does ${name}`,
  permission: 'reader',
  options: [],
  ...more,
})

const option = (name: string, more: Partial<Option> = {}): Option => ({
  name,
  description: 'x',
  type: 'string',
  ...more,
})

async function local() {
  const discord = await startDiscord()
  onTestFinished(() => discord.stop())
  return discord
}

describe('the registration', () => {
  it('turns words into command, group and subcommand, and finds each again', () => {
    const { body, paths } = registrationOf([
      command('brief'),
      command('followup add'),
      command('desk feed add'),
      command('desk feed list'),
      command('desk status'),
    ])
    expect(body.map(({ name }) => name)).toEqual(['brief', 'followup', 'desk'])
    expect([...paths]).toEqual([
      ['brief', 'brief'],
      ['followup add', 'followup add'],
      ['desk feed add', 'desk feed add'],
      ['desk feed list', 'desk feed list'],
      ['desk status', 'desk status'],
    ])
  })

  it('gives a command that has others below it a word of its own', () => {
    const { paths } = registrationOf([
      command('timeline'),
      command('timeline add'),
      command('desk feed'),
      command('desk feed add'),
    ])
    expect(Object.fromEntries(paths)).toEqual({
      'timeline show': 'timeline',
      'timeline add': 'timeline add',
      'desk feed show': 'desk feed',
      'desk feed add': 'desk feed add',
    })
  })

  it('hides only what is for admins alone, and offers nothing outside servers', () => {
    const { body } = registrationOf([
      command('desk feed add', { permission: 'admin' }),
      command('desk close', { permission: 'admin' }),
      command('mixed one', { permission: 'admin' }),
      command('mixed two'),
      command('brief', { menu: 'Brief this' }),
    ])
    const wanted = Object.fromEntries(body.map((c) => [c.name, c.default_member_permissions]))
    expect(wanted).toEqual({ desk: '32', mixed: undefined, brief: undefined, 'Brief this': undefined })
    for (const entry of body) expect(entry.contexts).toEqual([0])
  })

  it('demands what can be typed, before what need not be; long text is asked for in a form', () => {
    const { body } = registrationOf([
      command('note', {
        options: [option('tag'), option('text', { type: 'text', required: true }), option('id', { required: true })],
      }),
    ])
    const options = (body[0] as unknown as { options: { name: string; required: boolean }[] }).options
    expect(options.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['tag', false],
      ['text', false],
    ])
  })
})

describe('registering', () => {
  const long = 'very long words '.repeat(40)
  const choices = Array.from({ length: 60 }, (_, i) => ({ label: `Choice ${i} ${long}`, value: `c${i}` }))
  const everything = [
    command('desk all kinds', {
      description: long,
      options: (['string', 'text', 'integer', 'boolean', 'member', 'channel', 'role', 'file'] as const).map((type) =>
        option(type, { type, description: long }),
      ),
    }),
    command('choose', {
      options: [
        option('few', { choices: choices.slice(0, 25) }),
        option('many', { choices }),
        option('live', { completes: true }),
      ],
    }),
    ...Array.from({ length: 40 }, (_, i) => command(`number-${i}`)),
  ]

  it('keeps every limit of Discord’s', async () => {
    const discord = await local()
    const done = await deployDiscord({ token: discord.token, apiUrl: discord.url, commands: everything })
    expect(discord.complaints()).toEqual([])
    expect(done).toEqual({ commands: 42, scope: 'global' })
  })

  it('can be for one server only', async () => {
    const discord = await local()
    const guild = discord.addGuild('One')
    await deployDiscord({
      token: discord.token,
      apiUrl: `${discord.url}/v10/`,
      commands: everything,
      to: { guild: guild.id },
    })
    expect([...discord.state.commands.keys()]).toEqual([guild.id])
  })

  it('a wrong token and a server that the bot is not in are told in a sentence', async () => {
    const discord = await local()
    const wrong = await deployDiscord({ token: 'no', apiUrl: discord.url, commands: everything }).catch(
      (e: unknown) => e,
    )
    expect((wrong as UserError).identifier).toBe('discord-token')
    const to = { guild: '123456789012345678' }
    const absent = await deployDiscord({ token: discord.token, apiUrl: discord.url, commands: everything, to }).catch(
      (e: unknown) => e,
    )
    expect(absent).toBeInstanceOf(UserError)
    expect((absent as UserError).message).toContain('Missing Access')
  })

  it('is done at the start, not again at the next, and again when Discord has lost them', async () => {
    const w = await makeDiscordWorld(createDemoDesk())
    onTestFinished(() => w.stop())
    expect(w.discord.state.registrations).toBe(1)
    await w.restart()
    await w.settled()
    expect(w.discord.state.registrations).toBe(1)
    w.discord.state.commands.clear()
    await w.restart()
    await w.discord.until(() => w.discord.state.registrations === 2, 'a second registration')
    expect(w.discord.complaints()).toEqual([])
  })

  it('is done again when the commands changed', async () => {
    const discord = await local()
    const store = memoryKeyValues()
    await deployDiscord({ token: discord.token, apiUrl: discord.url, commands: [command('one')], store })
    const w = { token: discord.token, apiUrl: discord.url }
    const { createDiscordPlatform } = await import('../../../../src/platforms/discord/index.ts')
    const platform = createDiscordPlatform({
      ...w,
      clock: discord.now,
      newId: () => 'id',
      store,
      log: () => {},
      identifyAtOnce: true,
    })
    await platform.start({ ...createDemoDesk(), commands: [command('one'), command('two')] })
    await discord.until(() => discord.state.commands.get('global')?.length === 2, 'the new command')
    await platform.stop()
    expect(discord.state.registrations).toBe(2)
  })

  it('is done again when somebody else changed an option of a command', async () => {
    const w = await makeDiscordWorld(createDemoDesk())
    onTestFinished(() => w.stop())
    const [changed, ...others] = w.discord.state.commands.get('global')!
    w.discord.state.commands.set('global', [
      { ...changed!, options: [], version: w.discord.context.newId() },
      ...others,
    ])
    await w.restart()
    await w.discord.until(() => w.discord.state.registrations === 2, 'a second registration')
    expect(w.discord.state.commands.get('global')![0]!.options).not.toEqual([])
  })

  it('in one server takes the global commands away, and back: nobody sees a command twice', async () => {
    const discord = await local()
    const guild = discord.addGuild('One')
    const store = memoryKeyValues()
    const deploy = (to: 'global' | { guild: string }) =>
      deployDiscord({
        token: discord.token,
        apiUrl: discord.url,
        commands: [command('one'), command('two')],
        to,
        store,
      })
    const names = (scope: string) => (discord.state.commands.get(scope) ?? []).map(({ name }) => name)
    await deploy('global')
    discord.state.commands.get('global')!.push({ id: '4', type: 1, name: 'of-another-program', version: '4' })
    await deploy({ guild: guild.id })
    expect([names('global'), names(guild.id)]).toEqual([['of-another-program'], ['one', 'two']])
    await deploy('global')
    expect([names('global'), names(guild.id)]).toEqual([['one', 'two'], []])
    expect(discord.complaints()).toEqual([])
  })

  it('is tried again while Discord can’t', async () => {
    const w = await makeDiscordWorld(createDemoDesk(), {
      brisk: true,
      before: (discord) => discord.faults.add('PUT', '/commands', { do: 'status', status: 503 }, 2),
    })
    onTestFinished(() => w.stop())
    expect(w.discord.state.registrations).toBe(1)
    expect(w.logged.filter((line) => line.includes('did not take the commands'))).toHaveLength(2)
  })

  it('a refusal is told, and the platform goes on', async () => {
    const desk = createDemoDesk()
    const discord = await local()
    discord.faults.add('PUT', '/commands', { do: 'status', status: 400 })
    const { createDiscordPlatform } = await import('../../../../src/platforms/discord/index.ts')
    const platform = createDiscordPlatform({
      ...{ token: discord.token, apiUrl: discord.url, clock: discord.now, newId: () => 'id', store: memoryKeyValues() },
      log: () => {},
      identifyAtOnce: true,
    })
    await platform.start(desk)
    await discord.until(
      () => desk.health.at(-1)?.detail.includes('did not take the commands'),
      'the trouble to be told',
    )
    expect(desk.health.at(-1)?.state).toBe('up')
    await platform.stop()
  })
})
