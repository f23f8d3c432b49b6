import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action, Inline } from '../../src/core/card.ts'
import type { Reply } from '../../src/core/command.ts'
import { fingerprint } from '../../src/text/stories/index.ts'
import { type House, openHouse } from '../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

const place = { platform: 'local', workspace: 'local', channel: 'wire' }
const post = {
  headline: 'Oldham sells its harbour',
  outlet: 'The Evening Post',
  url: 'https://post.example/harbour',
  text: [
    'The harbour of Oldham will be sold to a shipping company, the mayor, Ada Lund, said on Friday.',
    '“Nobody will lose a job over this sale,” Ms Lund told The Morning Courier.',
    'The transport ministry denied that it had known of the sale.',
    'The council repudiated a claim by Karl Ode that the cranes were new.',
  ].join('\n'),
}
const blad = {
  headline: 'Harbour of Oldham sold',
  outlet: 'Norrbladet',
  url: 'https://blad.example/oldham',
  text: [
    'Ada Lund, who leads Oldham, said the sale of the harbour would be final by Monday.',
    'The shipping company declined to comment on the price of the harbour.',
  ].join('\n'),
}

/** Puts an article where `/brief` would: kept, shown in the channel, and in a story. */
async function bring(about: typeof post, story?: string): Promise<string> {
  const { store, clock } = house.newsroom
  const { headline, outlet, text, url } = about
  const { article } = await store.articles.add({
    canonicalUrl: url,
    workspace: null,
    asker: null,
    content: { headline, outlet, text, canonicalUrl: url },
    fingerprint: fingerprint(text),
    createdAt: clock(),
  })
  await store.articles.show(article.id, place, clock())
  if (story) await store.stories.put(story, article.id, clock(), false)
  return article.id
}
async function bringStory(): Promise<void> {
  const { store, clock } = house.newsroom
  const story = await store.stories.add({
    platform: place.platform,
    workspace: place.workspace,
    slug: 'harbour-sale',
    headline: 'Harbour sale',
    createdAt: clock(),
  })
  await bring(post, story.id)
  await bring(blad, story.id)
}
const actionsOf = (reply: Reply): Action[] =>
  reply.cards.flatMap((card) => card.parts.flatMap((part) => (part.type === 'actions' ? part.actions : [])))
const invokes = (reply: Reply) =>
  actionsOf(reply).flatMap((action) => (action.type === 'invoke' ? [`${action.label}: ${action.invoke}`] : []))
const fileOf = (reply: Reply) => {
  const [part] = reply.cards[0]!.parts
  if (part?.type !== 'file') throw new Error('no file')
  return { name: part.name, text: Buffer.from(part.base64, 'base64').toString() }
}

describe('/sources', () => {
  it('answers who said what in the latest article here, seen by the asker only', async () => {
    await bring(post)
    const reply = await house.says('/sources')
    expect(reply.visible).toBe('asker')
    const plain = await house.reads('/sources')
    expect(plain).toMatch(/^Sources: Oldham sells its harbour\nhttps:\/\/post\.example\/harbour/)
    expect(plain).toContain('Ada Lund, mayor')
    expect(plain).toMatch(/told The Morning Courier: “Nobody will lose a job over this sale,”/)
    expect(plain).toMatch(/claim: that the cranes were new .*— \[repudiated by\] The council/)
  })

  it('every exact word that it shows is in the article, at its place', async () => {
    await bring(post)
    const { cards } = await house.says('/sources')
    const exact = cards[0]!.parts
      .flatMap((part) => (part.type === 'list' ? part.items : part.type === 'text' ? [part.text] : []))
      .flatMap((rich): readonly Inline[] => (typeof rich === 'string' ? [] : rich))
      .flatMap((inline) => (typeof inline !== 'string' && inline.type === 'exact' ? [inline] : []))
    expect(exact.length).toBeGreaterThan(10)
    for (const { text, span } of exact) expect(text).toBe(post.text.slice(span.start, span.end))
  })

  it('narrows by speaker and kind', async () => {
    await bring(post)
    const ministry = await house.reads('/sources speaker:ministry')
    expect(ministry).toContain('denied: that it had known of the sale')
    expect(ministry).not.toContain('Ada Lund')
    const direct = await house.reads('/sources kind:direct')
    expect(direct).toContain('“Nobody will lose a job over this sale,”')
    expect(direct).not.toContain('had known of the sale')
    expect(await house.reads('/sources kind:shouted')).toMatch(/not one of: direct, indirect, mixed/)
  })

  it('completes speaker: with those of the article, and with nothing where there is no article', async () => {
    const query = (typed: string, options = {}) =>
      house.desk.complete({
        command: 'sources',
        option: 'speaker',
        typed,
        options,
        place: { ...place, channelName: 'wire' },
        member: { id: 'you', name: 'you', roles: [], level: 'reader' },
      })
    expect(await query('')).toEqual([])
    expect(house.logged.filter(({ level }) => level === 'warn')).toEqual([])
    const id = await bring(post)
    await bring(blad)
    expect(await query('lund', { article: id })).toEqual([{ label: 'Ada Lund, mayor', value: 'Ada Lund' }])
    expect((await query('', { article: id })).map(({ value }) => value)).toContain('transport ministry')
    expect((await query('')).map(({ value }) => value)).not.toContain('transport ministry')
    expect(await query('nobody of this name')).toEqual([])
  })

  it('over a story has one entry for one person, with the outlet of each statement', async () => {
    await bringStory()
    const plain = await house.reads('/sources story:harbour-sale')
    expect(plain).toMatch(/^Sources: Harbour sale/)
    expect(plain.match(/^Ada Lund/gm)).toHaveLength(1)
    expect(plain).toMatch(
      /the sale of the harbour would be final by Monday · Norrbladet · in the text \(https:\/\/blad/,
    )
    expect(plain).toMatch(/· The Evening Post · in the text \(https:\/\/post/)
    expect(invokes(await house.says('/sources story:harbour-sale'))).toContain(
      'Audit: sources story:harbour-sale audit:yes',
    )
    expect(await house.reads('/sources story:elsewhere')).toMatch(/no story “elsewhere”[\s\S]*harbour-sale/)
  })

  it('over a story takes a surname and an office for the one who has them in another article, in chat and in files', async () => {
    const { store, clock } = house.newsroom
    const about = { platform: place.platform, workspace: place.workspace, createdAt: clock() }
    const story = await store.stories.add({ ...about, slug: 'bridge', headline: 'Bridge closed' })
    const told = [
      ['Bell', 'Mayor Ann Holt said the bridge over the Wend would close on Friday.'],
      ['Lantern', 'Holt said on Monday that the repairs would cost two million crowns.'],
      ['Courier', 'The mayor said the ferries would run all night. Mark Ray, a ferryman, said he was tired.'],
      ['Argus', 'Ann Ray, a nurse, said the ward had been cut off.'],
    ] as const
    const ids: string[] = []
    for (const [outlet, text] of told)
      ids.push(
        await bring({ headline: `${outlet} on the bridge`, outlet, url: `https://${outlet}.example/`, text }, story.id),
      )
    const plain = await house.reads('/sources story:bridge')
    expect(plain).toContain('Ann Holt, Mayor [taken for one in 3 articles: Bell, Lantern, Courier]')
    expect(plain).toMatch(
      /• Holt said: that the repairs would cost two million crowns \[who that is, another article tells\] · Lantern/,
    )
    expect(plain).toMatch(
      /• The mayor said: the ferries would run all night \[who that is, another article tells\] · Courier/,
    )
    expect(plain.match(/^(?:Ann|Mark) Ray/gm)).toEqual(['Mark Ray', 'Ann Ray'])
    expect(await house.reads('/sources story:bridge speaker:holt')).toContain('The mayor said: the ferries')
    expect(await house.reads('/sources story:bridge audit:yes')).toContain(
      'Named people: 3 — Ann Holt, Mark Ray, Ann Ray',
    )

    const json = fileOf(await house.says('/sources story:bridge speaker:holt as:json'))
    const rows = (JSON.parse(json.text) as { attributions: { article: string; speaker: string; person: unknown }[] })
      .attributions
    const start = told[0][1].indexOf('Ann Holt')
    const person = { start, end: start + 'Ann Holt'.length, text: 'Ann Holt', article: ids[0] }
    expect(rows.map((row) => [row.article, row.person])).toEqual(ids.slice(0, 3).map((id) => [id, person]))
    const csv = fileOf(await house.says('/sources story:bridge speaker:holt as:csv'))
    expect(csv.text.split('\r\n')[0]).toMatch(/,person,person named in,speaks for$/)
    expect(csv.text.match(new RegExp(`,Ann Holt,${ids[0]},\r\n`, 'g'))).toHaveLength(3)
    const markdown = fileOf(await house.says('/sources story:bridge as:markdown')).text
    expect(markdown.match(/^### Ann Holt/gm)).toHaveLength(1)
    expect(markdown).toMatch(/The mayor said: .*who it is was worked out: Ann Holt/)
  })

  it('gives the whole as a file, also of a story, and what fits the filter only', async () => {
    await bringStory()
    const csv = fileOf(await house.says('/sources story:harbour-sale as:csv'))
    expect(csv.name).toBe('sources.csv')
    expect(csv.text).toContain(',Norrbladet,')
    expect(csv.text).toContain(',The Evening Post,')
    const filtered = fileOf(await house.says('/sources story:harbour-sale speaker:ministry as:json'))
    const { attributions } = JSON.parse(filtered.text) as { attributions: { speaker: string }[] }
    expect(attributions.map(({ speaker }) => speaker)).toEqual(['transport ministry'])
    expect(fileOf(await house.says('/sources as:markdown')).name).toBe('sources.md')
    expect(await house.reads('/sources as:pdf')).toMatch(/not one of: csv, markdown, json/)
  })

  it('audits an article or a story in chat and as a file', async () => {
    await bringStory()
    const plain = await house.reads('/sources story:harbour-sale audit:yes')
    expect(plain).toMatch(/^Audit: Harbour sale/)
    expect(plain).toMatch(/Named people: \d+ — Ada Lund/)
    expect(plain).toMatch(/Declined to answer\n• The shipping company declined: to comment on the price/)
    expect(fileOf(await house.says('/sources story:harbour-sale audit:yes as:csv')).name).toBe('audit.csv')
  })

  it('a long answer goes on at the press of its button, also in a house that was opened anew', async () => {
    const names = [
      'Ann',
      'Ben',
      'Cleo',
      'Dora',
      'Emil',
      'Finn',
      'Greta',
      'Hugo',
      'Ines',
      'Jonas',
      'Klara',
      'Leo',
      'Mara',
      'Nils',
      'Olga',
      'Paul',
    ]
    const families = [
      'Berg',
      'Lind',
      'Holm',
      'Dahl',
      'Strand',
      'Falk',
      'Ek',
      'Sund',
      'Nord',
      'Vik',
      'Ros',
      'Hagen',
      'Moen',
      'Lunde',
      'Aas',
      'Krog',
    ]
    const text = names
      .map((name, i) => `${name} ${families[i]} said the new bridge costs ${i + 2} million crowns more.`)
      .join('\n')
    const id = await bring({ ...post, text })
    const first = await house.says('/sources')
    expect(invokes(first)[0]).toBe(`More: sources article:${id} page:2`)
    const second = await house.reads(`/sources article:${id} page:2`)
    expect(second).toContain('Paul Krog')
    expect(second).not.toContain('Ann Berg')
    expect(await house.reads('/sources page:3')).toMatch(/no page 3[\s\S]*There are 2 pages/)
    expect(await house.reads('/sources page:first')).toMatch(/not a whole number/)
  })

  it('offers what can be asked next: the audit, the table, and the text with its marks', async () => {
    const id = await bring(post)
    const offered = invokes(await house.says('/sources'))
    expect(offered.slice(0, 3)).toEqual([
      `Audit: sources article:${id} audit:yes`,
      `Table: sources article:${id} as:csv`,
      `Marked text: read article:${id}`,
    ])
    for (const line of offered)
      expect(await house.reads(`/${line.slice(line.indexOf(': ') + 2)}`)).toContain(post.headline)
  })

  it('says so where nothing has been posted, or nothing is said', async () => {
    expect(await house.reads('/sources')).toMatch(/No article has been posted/)
    await bring({
      ...post,
      text: 'Snow fell on the harbour of Oldham on Sunday. The ferries stayed where they were all day.',
    })
    expect(await house.reads('/sources')).toMatch(/I found nobody who is said to have said anything/)
    expect(invokes(await house.says('/sources')).join()).not.toMatch(/Audit|Table/)
  })

  it('shows nobody an article that was not shown in their workspace', async () => {
    const id = await bring(post)
    const elsewhere = await house.desk.invoke({
      id: 'x',
      at: house.now(),
      command: 'sources',
      options: { article: id },
      place: { platform: 'local', workspace: 'another', channel: 'wire', channelName: 'wire' },
      member: { id: 'you', name: 'you', roles: [], level: 'admin' },
      via: 'command',
    })
    expect(elsewhere.cards[0]).toMatchObject({ tone: 'error' })
  })
})
