import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Card } from '../../../../src/core/card.ts'
import type { CommandDefinition, Invocation, Reply } from '../../../../src/core/command.ts'
import type { Desk, PlatformHealth } from '../../../../src/core/platform.ts'
import { textCard } from '../../../contracts/demo-desk.ts'
import { permission } from '../../../servers/discord/permissions.ts'
import { addPerson, admin, type LocalPerson } from '../../../servers/discord/person.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

const say = (text: string, visible: Reply['visible'] = 'asker'): Reply => ({ cards: [textCard(text)], visible })

const base = { description: 'x', permission: 'reader' } as const
const commands: readonly CommandDefinition[] = [
  { ...base, name: 'go', options: [], menu: 'Go on' },
  {
    ...base,
    name: 'note',
    options: [
      { name: 'text', description: 'What', type: 'text', required: true, rest: true },
      { name: 'about', description: 'About what', type: 'string', completes: true },
      { name: 'who', description: 'Who', type: 'member' },
    ],
  },
  {
    ...base,
    name: 'every kind',
    options: [
      { name: 'who', description: 'x', type: 'member', required: true },
      { name: 'where', description: 'x', type: 'channel', required: true },
      { name: 'role', description: 'x', type: 'role', required: true },
      { name: 'sure', description: 'x', type: 'boolean', required: true },
      { name: 'count', description: 'x', type: 'integer', required: true },
    ],
  },
]

interface Stage {
  readonly w: DiscordWorld
  readonly calls: Invocation[]
  readonly ann: LocalPerson
  readonly ben: LocalPerson
}

async function stage(invoke: (invocation: Invocation) => Promise<Reply>, complete?: Desk['complete']): Promise<Stage> {
  const calls: Invocation[] = []
  const health: PlatformHealth[] = []
  const desk: Desk = {
    commands,
    invoke: (invocation) => {
      calls.push(invocation)
      return invoke(invocation)
    },
    share: async ({ cards }) => ({ cards, visible: 'channel' }),
    opened: async () => {},
    linked: async () => undefined,
    shared: async () => {},
    complete: complete ?? (async () => []),
    report: (state) => void health.push(state),
  }
  const w = await makeDiscordWorld(desk)
  onTestFinished(() => w.stop())
  const ann = addPerson(w.discord, w.room, { name: 'Ann Lee', permissions: admin, roles: ['111111111111111111'] })
  const ben = addPerson(w.discord, w.room, { name: 'Ben Oduya' })
  return { w, calls, ann, ben }
}

const sees = (w: DiscordWorld, person: LocalPerson, text: string) =>
  w.discord.until(() => person.sees().findLast((m) => m.seen.text.includes(text)), `${person.name} to see ${text}`)

const called = ({ w, calls }: Pick<Stage, 'w' | 'calls'>) =>
  w.discord.until(() => calls.length > 0, 'the desk to be called')

/** Time goes on in small steps until the condition holds. */
async function passUntil(w: DiscordWorld, condition: () => unknown): Promise<void> {
  for (let n = 0; n < 200 && !condition(); n++) {
    w.discord.advance(50)
    w.time.pass(50)
    await sleep(3)
  }
  expect(condition()).toBeTruthy()
}

it('the members, roles and channels that options name come with their names', async () => {
  const { w, ann, ben, calls } = await stage(async () => say('Noted'))
  w.discord.state.roles.set('111111111111111111', { name: 'night shift', guild: w.guild.id })
  ann.command(`/note text:x who:${ben.id}`)
  await called({ w, calls })
  expect(calls[0]!.options.who).toBe(ben.id)
  expect(calls[0]!.named).toEqual([{ kind: 'member', id: ben.id, name: 'Ben Oduya' }])
})

describe('answering in time', () => {
  it('a quick answer needs no deferral', async () => {
    const { w, ann } = await stage(async () => say('Quick'))
    const asked = ann.command('/go')
    await sees(w, ann, 'Quick')
    expect(asked).toMatchObject({ state: 'answered', ephemeral: true })
    expect(w.discord.state.requests.filter(({ path }) => path.includes('@original'))).toEqual([])
  })

  it('a slow one is deferred well inside three seconds, and filled when it is there', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, calls } = await stage(() => slow.promise)
    const asked = ann.command('/go')
    await called({ w, calls })
    await w.elapse(2900)
    expect(asked.state).toBe('deferred')
    expect(asked.ackedAfter).toBeLessThan(2500)
    await w.elapse(600_000)
    slow.resolve(say('After ten minutes'))
    await sees(w, ann, 'After ten minutes')
    expect(w.faults()).toEqual([])
  })

  it('of many that come at once, those behind the first four are deferred before any time has passed, and each is filled', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, calls } = await stage(() => slow.promise)
    const asked = Array.from({ length: 9 }, () => ann.command('/go'))
    await w.discord.until(() => calls.length === 9, 'all to be called')
    await w.discord.until(() => asked.slice(4).every(({ state }) => state === 'deferred'), 'five to be deferred')
    expect(asked.slice(0, 4).map(({ state }) => state)).toEqual(Array(4).fill('waiting'))
    slow.resolve(say('Done'))
    await w.discord.until(() => asked.every(({ state }) => state === 'answered'), 'all to be answered')
    expect(ann.sees().filter(({ seen }) => seen.text.includes('Done'))).toHaveLength(9)
  })

  it('a deferred answer that a killed process left is ended with a sentence, once, and not before its grace is over', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, calls } = await stage(() => slow.promise)
    const asked = ann.command('/go')
    await called({ w, calls })
    await w.elapse(2000)
    expect(asked.state).toBe('deferred')
    await w.noted()
    await w.killed()
    await w.elapse(20_000)
    expect(asked.state).toBe('deferred')
    await w.elapse(20_000)
    await sees(w, ann, 'Nightdesk was stopped before it had the answer')
    await w.killed()
    await w.elapse(60_000)
    expect(ann.sees()).toHaveLength(1)
    expect(w.faults()).toEqual([])
    slow.resolve(say('Too late'))
  })

  it('a deferred answer that was given leaves nothing for the next process to end', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, calls } = await stage(() => slow.promise)
    ann.command('/go')
    await called({ w, calls })
    await w.elapse(2000)
    slow.resolve(say('Here it is'))
    await sees(w, ann, 'Here it is')
    await w.settled()
    await w.restart()
    await w.elapse(120_000)
    expect(ann.sees().map(({ seen }) => seen.text)).toEqual([expect.stringContaining('Here it is')])
  })

  it('an answer for all that comes late is still seen by all, once', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, ben, calls } = await stage(() => slow.promise)
    ann.command('/go')
    await called({ w, calls })
    await w.elapse(2000)
    slow.resolve(say('For everybody', 'channel'))
    await sees(w, ben, 'For everybody')
    await w.settled()
    expect(ben.sees()).toHaveLength(1)
    expect(w.faults()).toEqual([])
  })

  it('after fifteen minutes the answer is lost to Discord: logged, and nothing breaks', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, calls } = await stage(() => slow.promise)
    ann.command('/go')
    await called({ w, calls })
    await w.elapse(2000)
    w.discord.advance(16 * 60_000)
    slow.resolve(say('Far too late'))
    await w.discord.until(() => w.logged.some((line) => line.includes('discord took no answer')), 'a word in the log')
    expect(ann.sees()).toEqual([])
  })

  it.each([
    ['the first answer is lost after its effect', 'POST', '/callback', { do: 'drop-after' }],
    ['the first answer is lost before its effect', 'POST', '/callback', { do: 'drop-before' }],
    ['Discord answers 503', 'POST', '/callback', { do: 'status', status: 503 }],
  ] as const)('%s: one answer', async (_, method, path, kind) => {
    const { w, ann } = await stage(async () => say('Once'))
    w.discord.faults.add(method, path, kind)
    ann.command('/go')
    await passUntil(w, () => ann.sees().length)
    await sees(w, ann, 'Once')
    await w.settled()
    expect(ann.sees()).toHaveLength(1)
  })

  it('an answer that can’t be shown is told with a number, and ends nothing', async () => {
    const { w, ann, calls } = await stage(async () => ({ cards: [{} as Card], visible: 'asker' }))
    ann.command('/go')
    const seen = await sees(w, ann, 'Something broke')
    expect(seen.seen.text).toContain(calls[0]!.id)
  })

  it('a deferred answer survives a storm of 502', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, calls } = await stage(() => slow.promise)
    ann.command('/go')
    await called({ w, calls })
    await w.elapse(2000)
    w.discord.faults.add('PATCH', '@original', { do: 'status', status: 502 }, 4)
    slow.resolve(say('Through the storm'))
    await passUntil(w, () => ann.sees().length)
    await sees(w, ann, 'Through the storm')
    expect(ann.sees()).toHaveLength(1)
  })

  it('completion that takes too long is answered with nothing, in time', async () => {
    const asked = Promise.withResolvers<void>()
    const { w, ann } = await stage(
      async () => say('x'),
      () => {
        asked.resolve()
        return new Promise(() => {})
      },
    )
    const labels = ann.completes('/note about:x')
    await asked.promise
    await w.elapse(2600)
    expect(await labels).toEqual([])
    expect(w.faults()).toEqual([])
  })

  it('an interaction that is replayed is answered once', async () => {
    const { w, ann, calls } = await stage(async () => say('Once'))
    ann.command('/go')
    await sees(w, ann, 'Once')
    w.discord.gateway.replay('INTERACTION_CREATE')
    await w.settled()
    expect(calls).toHaveLength(1)
    expect(w.discord.complaints()).toEqual([])
  })
})

describe('who and where', () => {
  it('knows who may manage the server, hands on roles, and takes nobody else for an admin', async () => {
    const { w, calls, ann, ben } = await stage(async () => say('ok'))
    const cleo = addPerson(w.discord, w.room, { name: 'Cleo', permissions: permission.administrator })
    for (const person of [ann, ben, cleo]) {
      person.command('/go')
      await sees(w, person, 'ok')
    }
    expect(calls.map(({ member }) => member.level)).toEqual(['admin', 'reader', 'admin'])
    expect(calls[0]?.member.roles).toEqual(['111111111111111111'])
  })

  it('a command in a thread is placed in its channel and its thread', async () => {
    const { w, calls } = await stage(async () => say('ok'))
    const posted = await w.platform.post(w.channel, textCard('Story'), 's')
    if (posted.state !== 'posted') throw new Error('not posted')
    await w.platform.post({ ...w.channel, thread: posted.ref.message }, textCard('More', 'A thread'), 't')
    const thread = w.discord.state.channels.get(posted.ref.message)!
    addPerson(w.discord, thread, { name: 'Dee' }).command('/go')
    await w.discord.until(() => calls.length === 1, 'the call')
    expect(calls[0]?.place).toMatchObject({ ...w.channel, thread: thread.id, channelName: 'A thread' })
    await w.settled()
  })

  it('outside a server it says where it works', async () => {
    const { w, calls, ann } = await stage(async () => say('ok'))
    const asked = ann.command('/go', undefined, { outside: true })
    await w.discord.until(() => asked.state === 'answered', 'an answer')
    expect(calls).toEqual([])
  })
})

describe('forms', () => {
  it('keep what was given, however long it is', async () => {
    const { w, calls, ann } = await stage(async () => say('Noted'))
    const about = `"quoted" about: ${'long '.repeat(60)}`
    ann.command(`/note about:${about}`)
    await w.discord.until(() => ann.form(), 'a form')
    await w.restart()
    ann.submit({ text: 'one\ntwo' })
    await sees(w, ann, 'Noted')
    expect(calls[0]).toMatchObject({ command: 'note', via: 'form', options: { about: about.trim(), text: 'one\ntwo' } })
  })

  it('take a text of several lines where the command would take one, when that is chosen', async () => {
    const { w, calls, ann } = await stage(async () => say('Noted'))
    const offered = await ann.completes('/note text:')
    expect(offered).toEqual(['Write or paste several lines …'])
    ann.command('/note text:~write about:the sea')
    await w.discord.until(() => ann.form(), 'a form')
    ann.submit({ text: 'one\n\ntwo' })
    await sees(w, ann, 'Noted')
    expect(calls[0]?.options).toEqual({ about: 'the sea', text: 'one\n\ntwo' })
  })

  it('ask for members, channels, roles, yes or no, and numbers in their own way', async () => {
    const { w, calls, ann } = await stage(async () => say('Thanks'))
    await w.platform.post(
      w.channel,
      { parts: [{ type: 'actions', actions: [{ type: 'invoke', label: 'Fill', invoke: 'every kind' }] }] },
      'f',
    )
    ann.press('Fill')
    const form = await w.discord.until(() => ann.form(), 'a form')
    expect(form.components.map((part: { component: { type: number } }) => part.component.type)).toEqual([5, 8, 6, 3, 4])
    ann.submit({ who: ann.id, where: w.room.id, role: '111111111111111111', sure: 'Yes', count: '12' })
    await sees(w, ann, 'Thanks')
    expect(calls[0]?.options).toEqual({
      who: ann.id,
      where: w.room.id,
      role: '111111111111111111',
      sure: true,
      count: 12,
    })
  })

  it('a number that is none is answered with a sentence', async () => {
    const { w, calls, ann } = await stage(async () => say('Thanks'))
    await w.platform.post(
      w.channel,
      { parts: [{ type: 'actions', actions: [{ type: 'invoke', label: 'Fill', invoke: 'every kind' }] }] },
      'f',
    )
    ann.press('Fill')
    await w.discord.until(() => ann.form(), 'a form')
    ann.submit({ who: ann.id, where: w.room.id, role: '111111111111111111', sure: 'No', count: 'a dozen' })
    await sees(w, ann, 'a dozen')
    expect(calls).toEqual([])
  })
})

describe('buttons', () => {
  it.each(['gone since long', 'go not:known extra', '\u0000', '~share:nonsense', '~form:nonsense', '"'])(
    '“%s” of an old message gets an answer',
    async (id) => {
      const { w, ann } = await stage(async () => say('ran'))
      await w.platform.post(
        w.channel,
        { parts: [{ type: 'actions', actions: [{ type: 'invoke', label: 'Old', invoke: id }] }] },
        'o',
      )
      const asked = ann.press('Old')
      await w.discord.until(() => asked.state === 'answered', 'an answer')
      expect(w.faults()).toEqual([])
    },
  )

  it('a slow replacement changes the pressed message all the same', async () => {
    const slow = Promise.withResolvers<Reply>()
    const { w, ann, ben, calls } = await stage(() => slow.promise)
    const card: Card = {
      parts: [
        { type: 'text', text: 'Before' },
        { type: 'actions', actions: [{ type: 'invoke', label: 'Turn', invoke: 'go' }] },
      ],
    }
    await w.platform.post(w.channel, card, 'b')
    ann.press('Turn')
    await called({ w, calls })
    await w.elapse(2000)
    slow.resolve({ cards: [textCard('Afterwards')], visible: 'channel', replaces: true })
    await sees(w, ben, 'Afterwards')
    await w.settled()
    expect(ben.sees()).toHaveLength(1)
    expect(ann.sees()).toHaveLength(1)
    expect(w.faults()).toEqual([])
  })

  it('a menu is used on any message, and gets its words', async () => {
    const { w, calls, ann } = await stage(async () => say('Seen'))
    const posted = await w.platform.post(
      w.channel,
      { title: 'Headline', url: 'https://news.example/x', parts: [] },
      'm',
    )
    if (posted.state !== 'posted') throw new Error('not posted')
    ann.menu('Go on', posted.ref.message)
    await sees(w, ann, 'Seen')
    expect(calls[0]?.messageText).toBe('Headline\nhttps://news.example/x')
  })
})

describe('sharing a private answer', () => {
  it('posts it for all, once, with the name of who shared it, also after a restart', async () => {
    const { w, ann, ben } = await stage(async () => say('The answer'))
    ann.command('/go')
    const mine = await sees(w, ann, 'The answer')
    await w.restart()
    ann.press('Share to channel', mine.id)
    expect((await sees(w, ben, 'The answer')).seen.text).toContain('Shared by Ann Lee')
    ann.press('Share to channel', mine.id)
    await sees(w, ann, 'Nothing to share any more')
    expect(ben.sees()).toHaveLength(1)
  })

  it('needs the right to write in the channel', async () => {
    const { w, ann, ben } = await stage(async () => say('The answer'))
    ben.command('/go')
    const mine = await sees(w, ben, 'The answer')
    ben.permissions = permission.viewChannel
    ben.press('Share to channel', mine.id)
    await sees(w, ben, 'Not shared')
    expect(ann.sees()).toEqual([])
  })

  it('is not offered for troubles, nor for what all see already', async () => {
    const replies: Reply[] = [
      { cards: [{ ...textCard('Trouble'), tone: 'error' }], visible: 'asker' },
      say('For all', 'channel'),
    ]
    const { w, ann } = await stage(async () => replies.shift()!)
    ann.command('/go')
    ann.command('/go')
    await sees(w, ann, 'Trouble')
    await sees(w, ann, 'For all')
    expect(ann.sees().flatMap((m) => m.seen.buttons)).toEqual([])
  })
})
