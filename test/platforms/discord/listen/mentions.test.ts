import { describe, expect, it, onTestFinished } from 'vitest'
import { createDemoDesk, textCard } from '../../../contracts/demo-desk.ts'
import { makeDiscordWorld } from '../world.ts'

async function stage({ brisk = true } = {}) {
  const desk = createDemoDesk()
  const w = await makeDiscordWorld(desk, { brisk })
  onTestFinished(() => w.stop())
  const ann = w.local(await w.person({ name: 'Ann Lee', level: 'admin' }))
  const ben = w.local(await w.person({ name: 'Ben Oduya', level: 'reader' }))
  const answers = () => w.discord.publicMessages(w.room.id).filter(({ author }) => author === undefined)
  const answered = (count: number) => w.discord.until(() => answers().length >= count, `${count} answers`)
  return { desk, w, ann, ben, answers, answered }
}

describe('a mention', () => {
  it('is answered under the message, for all to see, and calls nobody', async () => {
    const { desk, w, ann, answers, answered } = await stage()
    const said = ann.says('@nightdesk, ask who said so')
    await answered(1)
    const [answer] = answers()
    expect(answer).toMatchObject({
      reference: { message_id: said.id },
      allowedMentions: { parse: [], replied_user: false },
    })
    expect(desk.invocations).toMatchObject([
      {
        command: 'ask',
        via: 'mention',
        member: { id: ann.id, name: 'Ann Lee', level: 'admin' },
        place: { channel: w.room.id },
      },
    ])
    expect(w.notified()).toEqual([])
  })

  it('alone is a call for help, and what is no command is told so', async () => {
    const { desk, ben, answers, answered } = await stage()
    ben.says('@nightdesk')
    await answered(1)
    ben.says('@nightdesk: dance')
    await answered(2)
    expect(answers()[1]!.embeds[0]!.title ?? answers()[1]!.embeds[0]!.description).toMatch(/dance/)
    expect(desk.invocations).toHaveLength(desk.commands.some(({ name }) => name === 'help') ? 1 : 0)
  })

  it('of a bot, or a message without one, is none', async () => {
    const { desk, w, ben } = await stage()
    ben.says('ask who said so')
    await w.platform.post(w.channel, textCard(`<@${w.discord.state.bot}> ask me`), 'p-1')
    await w.settled()
    expect(desk.invocations).toEqual([])
  })

  it('in answer to a post is about that post, and by a reader no admin’s', async () => {
    const { desk, w, ben, answered } = await stage()
    const post = await w.platform.post(w.channel, textCard('The story', 'A story'), 'p-2')
    if (post.state !== 'posted') throw new Error(JSON.stringify(post))
    ben.says('@nightdesk ask more', { above: post.ref.message })
    await answered(2)
    expect(desk.invocations).toMatchObject([{ message: { message: post.ref.message }, member: { level: 'reader' } }])
  })

  it('whose answer’s fate is not known is answered once', async () => {
    const { w, ann, answers, answered } = await stage()
    w.discord.faults.add('POST', /\/messages$/, { do: 'drop-after' })
    ann.says('@nightdesk ask once')
    await answered(1)
    await w.settled()
    expect(answers()).toHaveLength(1)
  })

  it('that comes again after a resume runs once', async () => {
    const { desk, w, ann, answered } = await stage()
    ann.says('@nightdesk ask once')
    await answered(1)
    w.discord.gateway.replay('MESSAGE_CREATE')
    await w.settled()
    expect(desk.invocations).toHaveLength(1)
  })

  it('that misses something offers a form', async () => {
    const { w, ben, answers, answered } = await stage()
    ben.says('@nightdesk ask')
    await answered(1)
    const labels = JSON.stringify(answers()[0]!.components)
    if (labels.includes('Fill in the form')) {
      ben.press('Fill in the form')
      await w.discord.until(() => ben.form(), 'the form')
    }
  })

  it('that a killed process left is ended with a sentence under it, once, and not before its grace is over', async () => {
    const { desk, w, ann, answers } = await stage({ brisk: false })
    const said = ann.says('@nightdesk wait')
    await desk.holding()
    await w.noted('mention:')
    await w.killed()
    await w.elapse(20_000)
    expect(answers()).toEqual([])
    await w.elapse(20_000)
    await w.discord.until(() => answers().length === 1, 'the sentence')
    expect(answers()[0]!.embeds[0]!.title).toBe('Nightdesk was stopped before it had the answer')
    expect(answers()[0]!.reference).toMatchObject({ message_id: said.id })
    await w.killed()
    await w.elapse(60_000)
    w.discord.gateway.replay('MESSAGE_CREATE')
    await w.elapse(60_000)
    expect(answers()).toHaveLength(1)
    expect(desk.invocations).toHaveLength(1)
    desk.release()
  })

  it('whose answer is there when its process is killed gets no sentence besides, however late the next one comes', async () => {
    const { w, ann, answers, answered } = await stage({ brisk: false })
    const said = ann.says('@nightdesk ask once')
    await answered(1)
    await w.settled()
    const way = { id: said.id, channel_id: w.room.id }
    await w.store.set(`mention:${said.id}`, { by: 'the one that was killed', at: w.discord.now(), way })
    await w.elapse(600_000)
    await w.killed()
    await w.elapse(60_000)
    expect(answers()).toHaveLength(1)
    await w.store.set(`mention:${said.id}`, { by: 'the one that was killed', at: w.discord.now() - 600_000, way })
    w.discord.faults.add('GET', /\/messages/, { do: 'status', status: 403 })
    await w.killed()
    await w.elapse(60_000)
    expect(answers(), 'where the channel can’t be read').toHaveLength(1)
  })
})
