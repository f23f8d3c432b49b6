import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/core/command.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import { backUp, exportFrom } from '../../../src/store/transfer/index.ts'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'
import { foundInFiles } from './files.ts'

/** Words that stand in nothing but the article that is forgotten: in its headline, sentences, address, names. */
const words = ['Zaphquill', 'brimolate', 'Oxfennel', 'zq-address', 'Vrindle']

const secret: PublishedItem = {
  guid: 'zq-guid',
  slug: 'zq-address',
  title: 'Zaphquill sells its brimolate harbour',
  text: [
    'The harbour of Zaphquill will be sold for 310 million crowns, the mayor Ada Oxfennel said on Friday.',
    '“Nobody will lose a job in Zaphquill,” Ms Oxfennel told the council of Vrindle, which had asked for a brimolate decision.',
    'The ministry would not confirm the price. The Vrindle port authority promised to publish its report by 30 November.',
  ].join('\n'),
}
const plain: PublishedItem = {
  guid: 'plain',
  slug: 'plain',
  title: 'Oldham opens a bridge',
  text: inventedText('Oldham', 'the bridge of Oldham was opened'),
}

let publisher: Publisher
let house: House
let dataDir: string

const everything = (reply: Reply) =>
  [
    reply.cards.map(renderPlain).join('\n'),
    ...reply.cards.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.type === 'file' ? [Buffer.from(part.base64, 'base64').toString()] : [])),
    ),
  ].join('\n')
const confirmOf = (reply: Reply) => {
  const [press] = reply.cards.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'actions'
        ? part.actions.flatMap((action) => (action.type === 'invoke' ? [action.invoke] : []))
        : [],
    ),
  )
  return `/${press}`
}
const forgets = async (line: string, as = {}) => {
  const preview = await house.says(line, as)
  return { preview: everything(preview), proof: everything(await house.says(confirmOf(preview), as)) }
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nightdesk-forget-'))
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host], dataDir })
  publisher.items = [secret, plain]
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:2`)
  await house.pass(10)
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** What a newsroom does with an article in a night. */
async function work(): Promise<void> {
  await house.reads('/followup add article:Zaphquill thread:1')
  await house.reads('/followup add "Call the ministry" due:"tomorrow 9:00"')
  await house.reads('/shift note Zaphquill sells its brimolate harbour: watch it')
  await house.reads('/desk story rename zaphquill-sells-its-brimolate-harbour slug:zaphquill')
  await house.reads('/desk feed add https://nowhere.test/zq-address')
  await house.reads('/desk schedule add when:"daily 09:30" what:stories')
  await house.reads('/sources article:Zaphquill')
  publisher.items = [{ ...secret, text: secret.text.replace('310', '290') }, plain]
  await house.pass(26 * 60)
  const { store } = house.newsroom
  const [found] = await store.articles
    .seenBy({ platform: 'local', workspace: 'local', member: null })
    .search('zaphquill', 1)
  const card = {
    parts: [
      {
        type: 'quote' as const,
        text: [{ type: 'exact' as const, text: 'Vrindle', article: found!.id, span: { start: 0, end: 7 } }],
      },
    ],
  }
  await store.messages.add({ channel: 'wire', key: null, author: 'ann', card, thread: null, at: house.now() })
  await house.desk.shared({ platform: 'local', workspace: 'local', channel: 'wire', message: 'm-shared' }, card)
}

describe('an article is forgotten', () => {
  it('the preview tells what goes, and changes nothing; only the letters that it gave do it', async () => {
    await work()
    const before = await house.newsroom.store.articles.count()
    const preview = everything(await house.says('/desk forget article:Zaphquill'))
    expect(preview).toContain('It can’t be taken back')
    expect(preview).toMatch(/articles: 1/)
    expect(preview).toContain('What stays, and why')
    expect(await house.newsroom.store.articles.count()).toBe(before)
    expect(await house.reads('/desk forget article:Zaphquill confirm:abcdef')).toContain('has changed since you looked')
    expect(await house.newsroom.store.articles.count()).toBe(before)
  })

  it('it is found nowhere afterwards: in no row, no byte of any file, no export, and no backup made later', async () => {
    await work()
    expect(foundInFiles(dataDir, words).length).toBeGreaterThan(0)
    const { proof } = await forgets('/desk forget article:Zaphquill')
    expect(proof).toContain('found nowhere')
    for (const word of words) expect(proof).not.toContain(word)
    await house.pass(10)
    expect(foundInFiles(dataDir, words)).toEqual([])
    await backUp(dataDir, join(dataDir, 'backup.sqlite'))
    const lines: string[] = []
    for await (const line of exportFrom({ dataDir })) lines.push(JSON.stringify(line))
    writeFileSync(join(dataDir, 'export.jsonl'), lines.join('\n'))
    expect(foundInFiles(dataDir, words)).toEqual([])
    expect(foundInFiles(dataDir, ['Oldham opens a bridge']).length).toBeGreaterThan(1)
  })

  it('its posts are taken away, and what stood beside it in others stays', async () => {
    await work()
    const all = () => house.platform.posts.map(({ card }) => renderPlain(card)).join('\n')
    expect(all()).toContain('Zaphquill')
    await forgets('/desk forget article:Zaphquill')
    await house.pass(10)
    for (const word of words) expect(all()).not.toContain(word)
    expect(all()).toContain('Oldham opens a bridge')
  })

  it('the message of a follow-up that is made of it goes with its reminders; one in people’s own words stays', async () => {
    await work()
    const titles = () => house.platform.posts.map(({ card }) => card.title)
    expect(titles()).toEqual(expect.arrayContaining(['Follow-up #1', 'Follow-up #2', 'Reminder 1: follow-up #1']))
    await forgets('/desk forget article:Zaphquill')
    await house.pass(10)
    expect(titles().filter((title) => title?.includes('ollow-up #1'))).toEqual([])
    expect(titles()).toContain('Follow-up #2')
    expect(house.platform.posts.filter(({ card }) => card.parts.length === 0)).toEqual([])
  })

  it('with posts:keep the posts stay where they are', async () => {
    const { preview } = await forgets('/desk forget article:Zaphquill posts:keep')
    expect(preview).toContain('stays there')
    await house.pass(10)
    expect(house.platform.posts.some(({ card }) => card.title?.includes('Zaphquill'))).toBe(true)
  })

  it('it doesn’t come again, though its feed carries it, in other words too; by a person’s own hand it does', async () => {
    await forgets('/desk forget article:Zaphquill')
    publisher.items = [{ ...secret, guid: 'another', text: `${secret.text}\nThe council met again on Sunday.` }, plain]
    await house.pass(300)
    expect(house.platform.posts.map(({ card }) => card.title)).toEqual(['Oldham opens a bridge'])
    expect(await house.reads(`/brief ${publisher.address}/zq-address`)).toContain('Zaphquill')
  })

  it('the fact stays in the log of changes, and can’t be taken back', async () => {
    await forgets('/desk forget article:Zaphquill')
    expect(await house.reads('/desk audit')).toMatch(/you: forgot an article: \d+ rows in \d+ tables/)
    expect(await house.reads('/desk undo')).toContain('for good')
  })

  it('is for admins', async () => {
    expect(await house.reads('/desk forget article:Zaphquill', { level: 'editor', id: 'ben' })).toContain('for admins')
    expect(await house.reads('/desk forget member:ann', { level: 'editor', id: 'ben' })).toContain('for admins')
  })
})

it('an outlet: all its articles, page by page', async () => {
  const { preview, proof } = await forgets('/desk forget outlet:"Loopback Courier"')
  expect(preview).toContain('2 articles of Loopback Courier')
  expect(proof).toContain('found nowhere')
  expect(await house.newsroom.store.articles.count()).toBe(0)
  expect(foundInFiles(dataDir, [...words, 'bridge of Oldham'])).toEqual([])
})

it('an outlet while others work: each is answered between two steps, and told how far it is', async () => {
  const preview = await house.says('/desk forget outlet:"Loopback Courier"')
  const forgotten = house.says(confirmOf(preview))
  while (house.newsroom.memory.forgetting.how({ platform: 'local', workspace: 'local' }) === undefined)
    await new Promise((done) => setImmediate(done))
  const how = 'Being forgotten just now: 2 articles of Loopback Courier'
  expect(await house.reads('/desk status')).toContain(how)
  expect(await house.reads(confirmOf(preview))).toContain(how)
  expect(everything(await forgotten)).toContain('found nowhere')
  expect(await house.reads('/desk status')).not.toContain('Being forgotten')
})

it('a story’s headline, which is another article’s, goes from the cards of those that stay', async () => {
  const { store } = house.newsroom
  const [stays] = await store.articles
    .seenBy({ platform: 'local', workspace: 'local', member: null })
    .search('oldham', 1)
  const card = {
    title: 'Another',
    story: { slug: 'zq', headline: secret.title },
    parts: [{ type: 'text' as const, text: 'x' }],
  }
  const place = { platform: 'local', workspace: 'local', channel: 'wire' }
  await store.deliveries.add({ ...place, kind: 'notice', key: 'other', card, article: stays!.id, at: house.now() })
  const { proof } = await forgets('/desk forget article:Zaphquill')
  expect(proof).toContain('found nowhere')
  const { story: _, ...left } = card
  expect((await store.deliveries.byKey('other'))?.card).toEqual(left)
})

describe('a member is forgotten', () => {
  const text =
    'Wimblecarp sells its harbour\n\nThe harbour of Wimblecarp will be sold, the mayor Ada Tollgrove said on Friday.\n\nNobody will lose a job, she said in Wimblecarp.'

  it('by their own wish: texts that are theirs alone go, their name goes, what they did stays', async () => {
    const ann = { id: 'U0ANNQUERN', level: 'editor' as const }
    await house.reads(`/brief ${text}`, ann)
    await house.reads('/followup add "Call the ministry"', ann)
    await house.reads('/shift note The ministry calls back at six', ann)
    await house.reads('/desk staff set editor member:U0ANNQUERN')
    expect(foundInFiles(dataDir, ['Wimblecarp', 'U0ANNQUERN']).length).toBeGreaterThan(0)
    const { preview } = await forgets('/desk forget member:U0ANNQUERN', ann)
    expect(preview).toContain('without their name')
    expect(foundInFiles(dataDir, ['Wimblecarp', 'Tollgrove', 'U0ANNQUERN'])).toEqual([])
    expect(await house.reads('/followup list')).toContain('Call the ministry')
    expect(await house.reads('/desk audit')).toContain('somebody')
    expect(await house.reads('/handover')).toContain('The ministry calls back at six')
  })
})

it('a workspace: nothing of it is left but that it was forgotten', async () => {
  await work()
  const { proof } = await forgets('/desk forget all:workspace')
  expect(proof).toContain('Forgotten: this workspace')
  expect(foundInFiles(dataDir, [...words, 'bridge of Oldham', 'Call the ministry', 'nowhere.test'])).toEqual([])
  const { store } = house.newsroom
  expect(await store.articles.count()).toBe(0)
  expect(await store.feeds.all()).toEqual([])
  expect((await store.audit.list('local', 'local', 9)).map(({ kind }) => kind)).toEqual(['forget'])
})
