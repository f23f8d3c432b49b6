import { describe, expect, it } from 'vitest'
import { createLocalPlatform } from '../../../src/platforms/local/index.ts'
import { buttonCard } from '../../contracts/demo-commands.ts'
import { createDemoDesk, textCard } from '../../contracts/demo-desk.ts'
import { memoryMessages } from './memory-messages.ts'
import { memorySaved } from './memory-saved.ts'
import { onADesk } from './on-a-desk.ts'

describe('the HTTP interface of the local desk', () => {
  it('lists its channels, and adds one', async () => {
    const { get, post } = await onADesk()
    expect((await get('/api/channels')).body).toEqual([{ name: 'news' }, { name: 'politics' }])
    expect(await post('/api/channels', { name: '#Foreign Desk' })).toMatchObject({
      status: 201,
      body: { name: 'foreign-desk' },
    })
    expect((await post('/api/channels', { name: 'foreign-desk' })).status).toBe(200)
    expect((await get('/api/channels')).body).toContainEqual({ name: 'foreign-desk' })
    expect(await post('/api/channels', { name: '../etc' })).toMatchObject({
      status: 400,
      body: { error: { identifier: 'bad-channel-name' } },
    })
  })

  it('lists a channel’s messages, the newest or those after one', async () => {
    const { get, world } = await onADesk()
    for (const n of [1, 2, 3]) await world.platform.post(world.channel, textCard(`Post ${n}`), `k${n}`)
    const { body: all } = await get('/api/channels/news/messages')
    expect(all.map(({ card }: any) => card.parts[0].text)).toEqual(['Post 1', 'Post 2', 'Post 3'])
    expect(all[0]).toMatchObject({ channel: 'news', author: 'Nightdesk', thread: null, editedAt: null })
    expect(all[0].at).toBeTypeOf('number')
    expect((await get(`/api/channels/news/messages?after=${all[0].id}`)).body).toHaveLength(2)
    expect((await get('/api/channels/news/messages?limit=1')).body[0].id).toBe(all[2].id)
    expect((await get(`/api/messages/${all[1].id}`)).body).toEqual(all[1])
  })

  it('keeps and shows a plain message, with its author', async () => {
    const { get, post } = await onADesk()
    expect((await post('/api/say', { channel: 'news', text: 'good evening', member: 'Ann' })).body.replies).toEqual([])
    expect((await get('/api/channels/news/messages')).body[0]).toMatchObject({
      author: 'Ann',
      card: textCard('good evening'),
    })
  })

  it('answers a command with its cards; the member is “you”, an admin, unless another is named', async () => {
    const { desk, post } = await onADesk()
    const { body } = await post('/api/say', { channel: '#news', text: '/ask who' })
    expect(body).toMatchObject({ visible: 'asker', replies: [textCard('You asked: who (1 times)')] })
    await post('/api/say', { channel: 'news', text: '/ask who', member: 'Ben' })
    expect(desk.invocations.map(({ member }) => member)).toEqual([
      { id: 'you', name: 'you', roles: [], level: 'admin' },
      { id: 'Ben', name: 'Ben', roles: [], level: 'admin' },
    ])
    expect(desk.invocations[0]?.timeZone).toBe('Europe/Berlin')
  })

  it.each([
    ['an unknown channel', '/api/say', { channel: 'nowhere', text: 'x' }, 404, 'unknown-channel'],
    ['bad JSON', '/api/say', '{"channel":', 400, 'bad-json'],
    ['an empty body', '/api/say', '', 400, 'bad-json'],
    ['a missing text', '/api/say', { channel: 'news' }, 400, 'bad-request'],
    ['a text that is a number', '/api/say', { channel: 'news', text: 5 }, 400, 'bad-request'],
    ['a list', '/api/say', [1], 400, 'bad-request'],
    ['an empty message', '/api/say', { channel: 'news', text: ' \n' }, 400, 'nothing-said'],
    ['a member without a name', '/api/say', { channel: 'news', text: 'x', member: ' ' }, 400, 'bad-request'],
    ['a book for a message', '/api/say', { channel: 'news', text: 'x '.repeat(60_000) }, 400, 'message-too-long'],
    [
      'a member that speaks as the desk',
      '/api/say',
      { channel: 'news', text: 'x', member: 'Nightdesk' },
      400,
      'name-taken',
    ],
    ['a message that is not there', '/api/press', { message: 'none', action: 'ask words:x' }, 409, 'answer-forgotten'],
    ['an action that nobody offered', '/api/press', { action: 'ask words:x' }, 409, 'not-offered'],
    ['a nest of lists', '/api/say', '['.repeat(100_000), 400, 'bad-json'],
  ])('says clearly what is wrong with %s', async (_, path, body, status, identifier) => {
    const { desk, post } = await onADesk()
    const answer = await post(path, body)
    expect(answer).toMatchObject({ status, body: { error: { identifier } } })
    expect(answer.body.error.sentence).not.toBe('')
    expect(desk.invocations).toEqual([])
  })

  it('takes a pasted text of five megabytes, and refuses seven and seventy with an answer', async () => {
    const { desk, post } = await onADesk()
    const words = 'word '.repeat(1_048_576)
    expect((await post('/api/say', { channel: 'news', text: `/ask ${words}` })).status).toBe(200)
    expect(String(desk.invocations[0]?.options.words)).toHaveLength(words.trim().length)
    const large = await post('/api/say', { channel: 'news', text: 'x'.repeat(7_000_000) })
    expect(large).toMatchObject({ status: 413, body: { error: { identifier: 'body-too-large' } } })
    // What is larger still is not read to its end: an answer, or a closed line.
    const huge = await post('/api/say', { channel: 'news', text: 'x'.repeat(70_000_000) }).catch(() => ({
      status: 413,
    }))
    expect(huge.status).toBe(413)
    expect((await post('/api/say', { channel: 'news', text: '/ask still there' })).status).toBe(200)
  })

  it('presses only what stands on the message', async () => {
    const { desk, world, get, post } = await onADesk()
    await world.platform.post(world.channel, buttonCard, 'b')
    const [{ id }] = (await get('/api/channels/news/messages')).body
    expect(await post('/api/press', { message: id, action: 'desk close extra:1' })).toMatchObject({
      status: 409,
      body: { error: { identifier: 'not-offered' } },
    })
    expect(desk.invocations).toEqual([])
    expect((await post('/api/press', { message: id, action: 'desk close' })).body.replies).toEqual([
      textCard('The desk is closed.'),
    ])
  })

  it('answers with a form when something is missing, and with words for who reads no forms', async () => {
    const { desk, world, get, post } = await onADesk()
    await world.platform.post(world.channel, buttonCard, 'b')
    const [{ id }] = (await get('/api/channels/news/messages')).body
    const { body } = await post('/api/press', { message: id, action: 'ask times:2' })
    expect(body.form).toMatchObject({
      title: '/ask',
      invoke: 'ask times:2',
      fields: [
        { name: 'words', required: true },
        { name: 'loud', required: false },
      ],
    })
    expect(body.replies[0].parts[0].text).toContain('words')
    // Either way of sending the values: to the form, or straight to the message.
    const values = { words: 'a\nb', loud: true }
    await post('/api/press', { message: body.form.message, action: body.form.invoke, values })
    await post('/api/press', { message: id, action: 'ask times:2', values })
    expect(desk.invocations.map(({ via, options }) => ({ via, options }))).toEqual(
      Array(2).fill({ via: 'form', options: { times: 2, words: 'a\nb', loud: true } }),
    )
  })

  it('replaces the pressed message also when a form stood in between', async () => {
    const { world, get, post } = await onADesk()
    const actions = [{ type: 'invoke', label: 'Turn', invoke: 'turn' }] as const
    await world.platform.post(world.channel, { parts: [{ type: 'actions', actions }] }, 'b')
    const [{ id }] = (await get('/api/channels/news/messages')).body
    const { form } = (await post('/api/press', { message: id, action: 'turn' })).body
    const { body } = await post('/api/press', { message: form.message, action: form.invoke, values: { count: 4 } })
    expect(body).toMatchObject({ replaced: true, messages: [id] })
    const [after, ...others] = (await get('/api/channels/news/messages')).body
    expect(after).toMatchObject({ id, card: { parts: [{ text: 'Turned 4 times' }, {}] } })
    expect(others).toEqual([])
  })

  it('keeps what was typed when it asks for the rest, lines and quotes included', async () => {
    const { desk, post } = await onADesk()
    const { body } = await post('/api/say', { channel: 'news', text: '/desk feed add filter:"visa \'and\' asylum"' })
    expect(body.form.fields.map(({ name }: any) => name)).toEqual(['url'])
    await post('/api/press', {
      message: body.form.message,
      action: body.form.invoke,
      values: { url: 'https://a.example' },
    })
    expect(desk.invocations[0]?.options).toEqual({ filter: "visa 'and' asylum", url: 'https://a.example' })
  })

  it('answers a wrong value in a form with a sentence', async () => {
    const { desk, post } = await onADesk()
    const { body } = await post('/api/say', { channel: 'news', text: '/paint' })
    const wrong = await post('/api/press', {
      message: body.form.message,
      action: body.form.invoke,
      values: { colour: 'mauve' },
    })
    expect(wrong.body.replies[0]).toMatchObject({ tone: 'error' })
    expect(JSON.stringify(wrong.body.replies)).toContain('mauve')
    expect(desk.invocations).toEqual([])
  })

  it('lets nobody press the private answer of another', async () => {
    const { post } = await onADesk()
    const { body } = await post('/api/say', { channel: 'news', text: '/buttons', member: 'Ann' })
    const press = { message: body.messages[0], action: 'desk close' }
    expect((await post('/api/press', { ...press, member: 'Ben' })).status).toBe(409)
    expect((await post('/api/press', { ...press, member: 'Ann' })).status).toBe(200)
    expect((await post('/api/press', { action: 'desk close', member: 'Ann' })).status).toBe(200)
  })

  it('takes text and HTML files, and no others', async () => {
    const { desk, post } = await onADesk()
    const say = (document: string) => post('/api/say', { channel: 'news', text: '/read', values: { document } })
    expect((await say('data:text/html;base64,PGI+')).body.replies[0].parts[0].text).toBe('Got a document')
    expect((await say('data:application/pdf;base64,AAAA')).body.replies[0].tone).toBe('error')
    expect(desk.invocations).toHaveLength(1)
  })

  it('says that it is up, and gives its figures', async () => {
    const { get } = await onADesk()
    expect((await get('/healthz')).status).toBe(200)
    const metrics = await get('/metrics')
    expect(metrics.body).toBe('nightdesk_up 1\n')
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4')
  })

  it('serves the page with a strict policy, and no file beside it', async () => {
    const { get } = await onADesk()
    const page = await get('/')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=|https?:\/\//)
    for (const path of ['/tsconfig.json', '/text.d.ts', '/../index.ts', '/%2e%2e/index.ts', '/page/', '/index.html']) {
      expect((await get(path)).status).toBe(404)
    }
  })

  it('shows a sample article as a stranger to its own origin', async () => {
    const { get } = await onADesk()
    const sample = await get('/sample/ferry.html')
    expect(sample.body).toContain('<h1>Ferry</h1>')
    expect(sample.headers.get('content-security-policy')).toContain('sandbox')
    expect(sample.headers.get('content-security-policy')).not.toContain('script-src')
    for (const name of ['none.html', '../index.html', 'feed.xml'])
      expect((await get(`/sample/${name}`)).status).toBe(404)
  })

  it('names the port that is taken, and what to do', async () => {
    const { address } = await onADesk()
    const port = Number(new URL(address()).port)
    const second = createLocalPlatform({
      port,
      host: '127.0.0.1',
      messages: memoryMessages(() => 'x'),
      saved: memorySaved(memoryMessages(() => 'x')),
      clock: () => 0,
      newId: () => 'x',
      channels: [],
      metrics: async () => '',
      trouble: async () => undefined,
      timeZone: 'UTC',
      log: () => {},
    })
    const desk = createDemoDesk()
    await expect(second.start(desk)).rejects.toMatchObject({
      identifier: 'port-in-use',
      next: expect.stringContaining('NIGHTDESK_PORT'),
    })
    expect(desk.health.at(-1)?.state).toBe('down')
  })
})
