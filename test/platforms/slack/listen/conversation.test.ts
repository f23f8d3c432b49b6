import { describe, expect, it } from 'vitest'
import type { Card } from '../../../../src/core/card.ts'
import { newPerson } from '../../../servers/slack/person.ts'
import { person as join } from '../ground.ts'
import { notifiedBy } from '../notified.ts'
import { seenMessage } from '../seen.ts'
import { calls, card, channel, onSlack, type Started } from '../started.ts'

const socket = { mode: 'socket' } as const
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='
const picture: Card = {
  title: 'A chart',
  parts: [{ type: 'picture', name: 'chart.png', mime: 'image/png', base64: png, alt: 'One red dot' }],
}
const file: Card = {
  title: 'A timeline',
  parts: [
    { type: 'file', name: 'all.txt', mime: 'text/plain', base64: btoa('all of it'), label: 'The whole timeline' },
  ],
}

const last = ({ ann }: Started) => ann.sees('C0DESK').at(-1)!
const textOf = (started: Started) => seenMessage(last(started), started.ground.team).text

describe('private answers', () => {
  it('go on by an ephemeral message when the response URL is worn out', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'response_url', kind: 'status', status: 404 })
      await started.ann.slash('C0DESK', '/ask quietly')
      await started.until(() => expect(textOf(started)).toContain('quietly'))
      expect(last(started).onlyFor).toBe('U0000ANN')
      expect(calls(started, 'chat.postEphemeral')).toBe(1)
    })
  })

  it('an answer that a killed process owed is ended with a sentence by the next, once', async () => {
    await onSlack(socket, async (started) => {
      const { ground, desk, ann } = started
      await ann.slash('C0DESK', '/wait')
      await desk.holding()
      await started.until(async () => expect(await ground.values.keys('promised:')).toHaveLength(1))
      const next = ground.platform()
      await next.start(desk)
      await started.until(() => expect(textOf(started)).toContain('stopped before it had the answer'))
      expect(last(started).onlyFor).toBe('U0000ANN')
      await started.until(async () => expect(await ground.values.keys('promised:')).toEqual([]))
      await next.stop()
      expect(ann.sees('C0DESK')).toHaveLength(1)
    })
  })

  it('an answer after half an hour arrives', async () => {
    await onSlack(socket, async (started) => {
      await started.ann.slash('C0DESK', '/wait')
      await started.desk.holding()
      started.ground.clock.advance(31 * 60_000)
      started.desk.release()
      await started.until(() => expect(textOf(started)).toContain('It took a while.'))
      expect(last(started).onlyFor).toBe('U0000ANN')
    })
  })

  it('more cards than a response URL takes all arrive', async () => {
    await onSlack(socket, async (started) => {
      const cards = Array.from({ length: 9 }, (_, i) => card(`card ${i + 1} of nine`))
      started.desk.newsroom.recital = { cards, visible: 'asker' }
      await started.ann.slash('C0DESK', '/recite')
      await started.until(() => expect(started.written()).toHaveLength(9))
      expect(started.written().map(({ body }) => body.text)).toEqual(cards.map((_, i) => `card ${i + 1} of nine`))
    })
  })

  it('go as a direct message from a channel that the app is not in', async () => {
    await onSlack(socket, async (started) => {
      started.ground.team.channels.get('C0DESK')!.members.delete(started.ground.team.botUser)
      started.ground.server.faults.add({ method: 'response_url', kind: 'drop-before' })
      await started.ann.slash('C0DESK', '/ask quietly')
      await started.until(() => expect(started.ann.sees('D0000ANN').at(-1)?.body.text).toContain('quietly'))
    })
  })

  it('a picture is seen by the asker only; a file comes as a direct message', async () => {
    await onSlack(socket, async (started) => {
      started.desk.newsroom.recital = { cards: [picture, file], visible: 'asker' }
      await started.ann.slash('C0DESK', '/recite')
      await started.until(() => expect(started.ann.sees('D0000ANN').at(-1)?.files?.[0]?.name).toBe('all.txt'))
      const [shown] = started.written()
      expect(shown?.onlyFor).toBe('U0000ANN')
      expect(seenMessage(shown!, started.ground.team).pictures).toEqual(['One red dot'])
    })
  })

  it('blocks that Slack refuses leave the text', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'response_url', kind: 'status', status: 404 })
      started.ground.server.faults.add({ method: 'chat.postEphemeral', kind: 'error', error: 'invalid_blocks' })
      await started.ann.slash('C0DESK', '/ask quietly')
      await started.until(() => expect(textOf(started)).toContain('quietly'))
      expect(last(started).body.blocks).toBeUndefined()
    })
  })
})

describe('buttons', () => {
  it('of a private answer replace it where it stands', async () => {
    await onSlack(socket, async (started) => {
      const { ann, until, desk } = started
      const actions = [{ type: 'invoke', label: 'Turn', invoke: 'turn count:1' }] as const
      const cards = [
        {
          parts: [
            { type: 'text', text: 'Private' },
            { type: 'actions', actions },
          ],
        },
      ] as const
      desk.newsroom.recital = { cards, visible: 'asker' }
      await ann.slash('C0DESK', '/recite')
      await until(() => expect(textOf(started)).toContain('Private'))
      await ann.press(last(started), 'Turn')
      await until(() => expect(textOf(started)).toContain('Turned 1 times'))
      expect(started.written()).toHaveLength(1)
      expect(last(started).onlyFor).toBe('U0000ANN')
    })
  })

  it('of a post in a thread answer in that thread', async () => {
    await onSlack(socket, async (started) => {
      const { ann, until, desk, platform } = started
      const root = await platform.post(channel, card('the story'), 'k-1')
      if (root.state !== 'posted') throw new Error(root.reason)
      const thread = root.ref.message
      const actions = [{ type: 'invoke', label: 'Tell', invoke: 'tell more' }] as const
      await platform.post({ ...channel, thread }, { parts: [{ type: 'actions', actions }] }, 'k-2')
      await ann.press(last(started), 'Tell')
      await until(() => expect(textOf(started)).toContain('Hear: more'))
      expect(last(started).thread).toBe(thread)
      expect(desk.invocations[0]?.place.thread).toBe(thread)
    })
  })
})

describe('“Share to channel”', () => {
  it('shows a private answer to all, with the name of who shared it, once however often it is pressed', async () => {
    await onSlack(socket, async (started) => {
      const { ann, until, ground } = started
      await ann.slash('C0DESK', '/ask who said so')
      await until(() => expect(textOf(started)).toContain('who said so'))
      const answer = last(started)
      await ann.press(answer, 'Share to channel')
      await ann.press(answer, 'Share to channel')
      await until(() => expect(textOf(started)).toContain('Shared by'))
      await ground.server.quiet()
      const shared = started.written().filter(({ onlyFor }) => onlyFor === undefined)
      expect(shared).toHaveLength(1)
      expect(seenMessage(shared[0]!, ground.team).text).toMatch(/who said so[\s\S]*Shared by Ann Lee/)
      expect(started.desk.invocations).toHaveLength(1)
    })
  })

  it('is not offered for troubles', async () => {
    await onSlack(socket, async (started) => {
      await started.ann.slash('C0DESK', '/fail')
      await started.until(() => expect(textOf(started)).toContain('no such thing'))
      expect(started.ann.buttons(last(started))).toEqual([])
    })
  })

  it('after a restart it still shares the answer', async () => {
    await onSlack(socket, async (started) => {
      const { ground, desk, ann, until } = started
      await ann.slash('C0DESK', '/ask x')
      await until(() => expect(textOf(started)).toContain('You asked'))
      const answer = last(started)
      await started.platform.stop()
      const next = ground.platform()
      await next.start(desk)
      await ann.press(answer, 'Share to channel')
      await until(() => expect(textOf(started)).toMatch(/You asked: x[\s\S]*Shared by Ann Lee/))
      await next.stop()
    })
  })
})

describe('an answer for all', () => {
  it('whose outcome is unclear is not made again by another way; the asker is told', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, ground, until } = started
      desk.newsroom.recital = { cards: [card('Once and no more')], visible: 'channel' }
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'error', error: 'missing_scope', times: 20 })
      await ann.slash('C0DESK', '/recite')
      await until(() => expect(textOf(started)).toContain('Look whether the answer is in the channel'))
      const made = started.written().filter(({ body }) => String(body.text).includes('Once and no more'))
      expect(made).toHaveLength(1)
      expect(last(started).onlyFor).toBe(ann.id)
    })
  })

  it('calls nobody by its title, and shows it as it is', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, ground, until } = started
      desk.newsroom.recital = { cards: [{ ...card('Body'), title: '<!channel> is down' }], visible: 'channel' }
      await ann.slash('C0DESK', '/recite')
      await until(() => expect(textOf(started)).toContain('<!channel> is down'))
      expect(notifiedBy(started.written(), ground.team)).toEqual([])
    })
  })
})

describe('mentions', () => {
  it('are answered in their thread, and in the thread where they stand', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, until } = started
      const ts = await ann.mention('C0DESK', '@nightdesk ask first')
      await until(() => expect(textOf(started)).toContain('You asked: first'))
      expect(last(started)).toMatchObject({ thread: ts })
      await ann.mention('C0DESK', 'well @nightdesk ask second', { thread: ts })
      await until(() => expect(textOf(started)).toContain('You asked: second'))
      expect(last(started)).toMatchObject({ thread: ts })
      expect(desk.invocations.map(({ place }) => place)).toEqual(
        [1, 2].map(() => ({ ...channel, channelName: 'desk', thread: ts })),
      )
    })
  })

  it('an edited one does not run again', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, ground, until } = started
      const ts = await ann.mention('C0DESK', '@nightdesk, ask first')
      await until(() => expect(textOf(started)).toContain('You asked: first'))
      await ann.edits('C0DESK', ts, '@nightdesk, ask first, please')
      await ground.server.quiet()
      expect(desk.invocations).toHaveLength(1)
    })
  })

  it('one that a killed process left is ended with a sentence in its thread, once', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, ground, until } = started
      const ts = await ann.mention('C0DESK', '@nightdesk wait')
      await desk.holding()
      // The next process; the one before says no more until the test ends.
      const next = ground.platform()
      await next.start(desk)
      await until(() => expect(textOf(started)).toContain('Nightdesk was stopped before it had the answer'))
      expect(last(started)).toMatchObject({ thread: ts })
      const third = ground.platform()
      await third.start(desk)
      desk.release()
      await ground.server.quiet()
      expect(started.written()).toHaveLength(1)
      expect(desk.invocations).toHaveLength(1)
      await Promise.all([next.stop(), third.stop()])
    })
  })

  it('one whose answer is there when its process is killed gets no sentence besides', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, ground, until } = started
      const ts = await ann.mention('C0DESK', '@nightdesk ask first')
      await until(() => expect(textOf(started)).toContain('You asked: first'))
      await ground.server.quiet()
      const [key] = await ground.values.keys('mention:')
      const way = { team: ground.team.id, user: 'U0000ANN', channel: 'C0DESK', thread: ts, inPublic: true, mention: ts }
      for (const kept of await ground.values.keys('sending:')) await ground.values.delete(kept)
      await ground.values.set(key!, { by: 'the one that was killed', at: ground.clock(), way })
      const next = ground.platform()
      await next.start(desk)
      await until(async () => expect(await ground.values.get(key!)).not.toHaveProperty('way'))
      expect(started.written()).toHaveLength(1)
      await next.stop()
    })
  })

  it('one that misses something offers a form by a button', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, until } = started
      await ann.mention('C0DESK', '@nightdesk ask times:2')
      await until(() => expect(ann.buttons(last(started)).map(({ label }) => label)).toEqual(['Fill in the form']))
      await ann.press(last(started), 'Fill in the form')
      await until(() => expect(ann.modal()).toBeDefined())
      ann.fill('Words', 'from a mention')
      expect(await ann.submit()).toEqual({})
      await until(() => expect(textOf(started)).toContain('from a mention (2 times)'))
      expect(desk.invocations[0]).toMatchObject({ via: 'form', options: { words: 'from a mention', times: 2 } })
    })
  })

  it('one that no command begins is told so, in the thread', async () => {
    await onSlack(socket, async (started) => {
      await started.ann.mention('C0DESK', '@nightdesk how are you')
      await started.until(() => expect(textOf(started)).toContain('There is no command “/how”'))
    })
  })
})

describe('forms', () => {
  it('say what is wrong under the field, and stay open', async () => {
    await onSlack(socket, async ({ ann, desk, until }) => {
      await ann.slash('C0DESK', '/turn')
      await until(() => expect(ann.modal()).toBeDefined())
      ann.fill('Count', 'three')
      expect(await ann.submit()).toEqual({ Count: expect.stringContaining('three') })
      expect(ann.modal()).toBeDefined()
      ann.fill('Count', '3')
      expect(await ann.submit()).toEqual({})
      await until(() => expect(desk.invocations[0]?.options).toEqual({ count: 3 }))
    })
  })

  it('say at the field what the desk itself finds wrong, and stay open', async () => {
    await onSlack(socket, async ({ ann, desk, until, ...started }) => {
      const { invoke } = desk
      const wrong = { option: 'count', sentence: 'A turn has three at most.' }
      Object.assign(desk, { invoke: async () => ({ cards: [card('wrong')], visible: 'asker', wrong }) })
      await ann.slash('C0DESK', '/turn')
      await until(() => expect(ann.modal()).toBeDefined())
      ann.fill('Count', '4')
      expect(await ann.submit()).toEqual({ Count: 'A turn has three at most.' })
      expect(ann.modal()).toBeDefined()
      expect(started.written()).toEqual([])
      Object.assign(desk, { invoke })
      ann.fill('Count', '3')
      expect(await ann.submit()).toEqual({})
      await until(() => expect(desk.invocations[0]?.options).toEqual({ count: 3 }))
    })
  })

  it('take what completion does not know, typed beside it', async () => {
    await onSlack(socket, async ({ ann, desk, until }) => {
      await ann.slash('C0DESK', '/find')
      await until(() => expect(ann.modal()).toBeDefined())
      expect(await ann.submit()).toEqual({ Article: 'This is needed.' })
      ann.fill('… or type it', `https://news.example/${'a-long-slug-'.repeat(10)}`)
      expect(await ann.submit()).toEqual({})
      await until(() => expect(desk.invocations[0]?.options.article).toContain('a-long-slug'))
    })
  })

  it('a slow desk leaves completion empty in time', async () => {
    await onSlack({ ...socket, start: { timing: { completion: 30 } } }, async ({ ann, desk, until }) => {
      Object.assign(desk, { complete: () => new Promise(() => {}) })
      await ann.slash('C0DESK', '/find')
      await until(() => expect(ann.modal()).toBeDefined())
      expect(await ann.suggest('Article', 'moon')).toEqual([])
    })
  })

  it('a trigger that came too late leaves a button that opens the form', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' })
      await started.ann.slash('C0DESK', '/ask')
      await started.until(() => expect(textOf(started)).toContain('/ask needs: words'))
      await started.ann.press(last(started), 'Fill in the form')
      await started.until(() => expect(started.ann.modal()).toBeDefined())
    })
  })
})

describe('what an earlier version offered', () => {
  it('is answered with a sentence: a form', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, until } = started
      await ann.slash('C0DESK', '/ask')
      await until(() => expect(ann.modal()).toBeDefined())
      Object.assign(desk, { commands: desk.commands.filter(({ name }) => name !== 'ask') })
      ann.fill('Words', 'x')
      await ann.submit()
      await until(() => expect(textOf(started)).toContain('This form is too old'))
    })
  })

  it('and an entry of the menu', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, until } = started
      const message = ann.say('C0DESK', 'Worth keeping')
      Object.assign(desk, { commands: desk.commands.filter(({ name }) => name !== 'keep') })
      await ann.shortcut(message, 'Keep this')
      await until(() => expect(textOf(started)).toContain('Nightdesk no longer has this menu entry'))
    })
  })
})

describe('a message of a person', () => {
  it('reaches the command of its menu as text, links and names turned back, also in a thread', async () => {
    await onSlack(socket, async (started) => {
      const { ann, desk, until } = started
      const root = ann.say('C0DESK', 'Look')
      const message = ann.say('C0DESK', 'See https://news.example/a?b=1&c=2 & tell #desk', { thread: root.ts })
      await ann.shortcut(message, 'Keep this')
      await until(() => expect(textOf(started)).toContain('Kept:'))
      expect(desk.invocations[0]).toMatchObject({
        via: 'menu',
        messageText: 'See https://news.example/a?b=1&c=2 & tell #desk',
        place: { thread: root.ts },
        message: { message: message.ts },
      })
      expect(last(started).thread).toBe(root.ts)
    })
  })
})

describe('pictures and files of a post', () => {
  const elsewhere: Card = {
    ...card('the story'),
    image: 'https://courier.example/gone.jpg',
    icon: { url: 'https://courier.example/icon.png', name: 'Courier' },
    colour: '#d83c3e',
  }

  it('the outlet’s picture stands with an alternative text, its icon beside its name, and the feed’s colour as a mark', async () => {
    await onSlack(socket, async (started) => {
      expect((await started.platform.post(channel, { ...elsewhere, title: 'Port closed' }, 'k-1')).state).toBe('posted')
      expect(started.written()[0]!.body.blocks).toMatchObject([
        {
          type: 'context',
          elements: [
            { image_url: 'https://courier.example/icon.png', alt_text: 'Icon of Courier' },
            { text: 'Courier' },
          ],
        },
        { type: 'header', text: { text: '🟥 Port closed' } },
        {},
        {
          type: 'image',
          image_url: 'https://courier.example/gone.jpg',
          alt_text: 'The article’s picture: Port closed',
        },
      ])
    })
  })

  it('a picture that Slack can’t fetch costs the picture, not the post, nor its correction', async () => {
    await onSlack(socket, async (started) => {
      const refuse = (method: string) =>
        started.ground.server.faults.add({ method, kind: 'error', error: 'invalid_blocks', times: 1 })
      refuse('chat.postMessage')
      const outcome = await started.platform.post(channel, elsewhere, 'k-1')
      if (outcome.state !== 'posted') throw new Error(outcome.state)
      refuse('chat.update')
      expect(await started.platform.update(outcome.ref, { ...elsewhere, ...card('the story, corrected') })).toEqual(
        outcome,
      )
      expect(started.written()).toHaveLength(1)
      const seen = seenMessage(started.written()[0]!, started.ground.team)
      expect(seen).toMatchObject({ pictures: [], text: expect.stringContaining('the story, corrected') })
      expect(started.written()[0]!.body.blocks).toBeDefined()
    })
  })

  it('a picture that is not ready is waited for', async () => {
    await onSlack({ ...socket, start: { timing: { pictures: [0, 0] } } }, async (started) => {
      started.ground.server.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'invalid_blocks', times: 2 })
      expect((await started.platform.post(channel, picture, 'k-1')).state).toBe('posted')
      expect(started.written()).toHaveLength(1)
      expect(seenMessage(started.written()[0]!, started.ground.team).pictures).toEqual(['One red dot'])
    })
  })

  it('a picture that never gets ready goes to the thread, its words into the message', async () => {
    await onSlack({ ...socket, start: { timing: { pictures: [0] } } }, async (started) => {
      started.ground.server.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'invalid_blocks', times: 2 })
      expect((await started.platform.post(channel, picture, 'k-1')).state).toBe('posted')
      const [message, inThread] = started.written()
      expect(seenMessage(message!, started.ground.team).text).toContain('Picture: One red dot')
      expect(inThread).toMatchObject({ thread: message!.ts, files: [{ name: 'chart.png', altText: 'One red dot' }] })
    })
  })

  it('an upload that fails does not hold the post back', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'files.getUploadURLExternal', kind: 'status', status: 500 })
      expect((await started.platform.post(channel, file, 'k-1')).state).toBe('posted')
      expect(seenMessage(started.written()[0]!, started.ground.team).text).toContain('The whole timeline (all.txt)')
      expect(started.ground.log.some(({ level }) => level === 'error')).toBe(true)
    })
  })

  it('blocks that Slack refuses leave the text of a post', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'invalid_blocks' })
      expect((await started.platform.post(channel, card('the story'), 'k-1')).state).toBe('posted')
      expect(started.written()).toMatchObject([{ body: { text: 'the story' } }])
      expect(started.written()[0]?.body.blocks).toBeUndefined()
    })
  })
})

describe('members', () => {
  it('a reader, an admin and their time zone are known', async () => {
    await onSlack(socket, async ({ ground, ann, desk, until }) => {
      join(ground, 'U0000BEN', false, 'Ben')
      await ann.slash('C0DESK', '/ask a')
      await newPerson(ground.server, ground.team, 'U0000BEN', ground.clock).slash('C0DESK', '/ask b')
      await until(() => expect(desk.invocations).toHaveLength(2))
      const levels = Object.fromEntries(
        desk.invocations.map(({ member, timeZone }) => [member.name, [member.level, timeZone]]),
      )
      expect(levels).toEqual({ 'Ann Lee': ['admin', 'Europe/London'], Ben: ['reader', 'Europe/London'] })
    })
  })

  it('are looked up again after some minutes, so that a lost admin loses the level', async () => {
    await onSlack(socket, async (started) => {
      const { ground, ann, until, desk } = started
      await ann.slash('C0DESK', '/ask a')
      await ann.slash('C0DESK', '/ask b')
      await until(() => expect(desk.invocations).toHaveLength(2))
      expect(calls(started, 'users.info')).toBeLessThanOrEqual(2)
      ground.team.users.set(ann.id, { ...ground.team.users.get(ann.id)!, admin: false })
      ground.clock.advance(6 * 60_000)
      await ann.slash('C0DESK', '/ask c')
      await until(() => expect(desk.invocations.at(-1)?.member.level).toBe('reader'))
    })
  })
})
