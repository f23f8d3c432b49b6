import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type House, openHouse } from '../house/house.ts'
import { openPublisher, type Publisher } from '../house/publisher.ts'
import { ann, everythingIn, markers, memberOf, others, placeOf, plant, says, spelled, type Who } from './planted.ts'

let house: House
let publisher: Publisher
/** Ids and slugs of what only ann may see: somebody may have got hold of them. */
let secrets: { readonly ids: string[]; readonly slugs: string[]; readonly url: string }

beforeAll(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  await plant(house, publisher)
  const { store } = house.newsroom
  const own = await store.articles
    .seenBy({ platform: 'local', workspace: 'local', member: 'ann' })
    .search('harbour sells', 50)
  const stories = await store.stories.list('local', 'local/ann', 50)
  const planted = own.filter(({ content }) => leaks(content.headline))
  secrets = {
    ids: planted.map(({ id }) => id),
    slugs: stories.map(({ slug }) => slug),
    url: `${publisher.address}/asked`,
  }
})
afterAll(async () => {
  await house.stop()
  await publisher.stop()
})

const found = (text: string) => Object.values(markers).filter((marker) => text.includes(marker))
const leaks = (text: string) => found(text).length > 0

/** Ways of asking for an article that one knows something of. The words typed are answered in an error: they aren't given away by it. */
const articles = () => [
  '',
  ...secrets.ids.map((id) => ` article:${id}`),
  ` article:${secrets.url}`,
  ' article:"sells its harbour"',
]
const stories = () => ['', ...secrets.slugs.map((slug) => ` story:${slug}`)]
const ofBoth = (command: string, more = ['']) =>
  [...articles(), ...stories()].flatMap((option) => more.map((one) => `${command}${option}${one}`))
const formats = ['', ' as:csv', ' as:json', ' as:markdown']

/**
 * Every command there is, with the lines that could show what one alone may see. A new command is red until it stands here: with its
 * lines, or with the reason why no article is behind it.
 */
const lines: Readonly<Record<string, () => readonly string[]>> = {
  brief: () => articles().map((option) => `/brief${option}`),
  sources: () => ofBoth('/sources', [...formats, ' audit:yes', ' audit:yes as:csv', ' thoughts:yes']),
  timeline: () => ofBoth('/timeline', [...formats, ' as:ics', ' as:timelinejs']),
  story: () => ['/story', ...secrets.slugs.map((slug) => `/story ${slug}`)],
  read: () => articles().map((option) => `/read${option}`),
  changes: () => ofBoth('/changes', ['', ' as:csv', ' as:markdown']),
  find: () => [
    ...['sells harbour', '"its harbour"', 'Lund', 'jobs nobody'].flatMap((words) =>
      formats.map((format) => `/find ${words}${format}`),
    ),
    ...['said', 'promised', 'number', 'changed'].flatMap((kind) =>
      formats.map((format) => `/find kind:${kind}${format}`),
    ),
    ...[
      '/find speaker:Ada',
      '/find speaker:Ada about:job',
      '/find speaker:Lund as:json',
      '/find harbour from:2020-01-01 to:2030-01-01',
    ],
    ...secrets.slugs.map((slug) => `/find harbour story:${slug}`),
  ],
  share: () => articles().map((option) => `/share${option}`),
  'followup add': () => articles().flatMap((option) => [`/followup add${option}`, `/followup add${option} thread:1`]),
  'followup list': () => ['/followup list', '/followup list state:claimed', '/followup list state:overdue'],
  'followup show': () => ['/followup show 1', '/followup show 2'],
  'followup hand': () => ['/followup hand 1 owner:@ben'],
  'followup edit': () => ['/followup edit 1 text:"Call them again"'],
  'followup note': () => ['/followup note 1 text:"They did not answer"'],
  'followup reopen': () => ['/followup reopen 99'],
  'followup claim': () => ['/followup claim 1'],
  'followup snooze': () => ['/followup snooze 1 until:"tomorrow 9:00"'],
  'followup done': () => ['/followup done 99'],
  'followup drop': () => ['/followup drop 99'],
  'desk feed add': () => ['/desk feed add https://nowhere.test/feed.xml'],
  'desk feed list': () => ['/desk feed list'],
  'desk feed test': () => [`/desk feed test ${publisher.address}/feed.xml`],
  'desk feed pause': () => [`/desk feed pause ${publisher.address}/feed.xml`],
  'desk feed resume': () => [`/desk feed resume ${publisher.address}/feed.xml`],
  'desk feed remove': () => ['/desk feed remove https://nowhere.test/feed.xml'],
  'desk feed import': () => ['/desk feed import file:data:text/plain,x'],
  'desk feed export': () => ['/desk feed export'],
  'desk story list': () => ['/desk story list'],
  'desk story merge': () => secrets.slugs.map((slug) => `/desk story merge ${slug} into:oldham-sells-its-harbour`),
  'desk story split': () => secrets.slugs.map((slug) => `/desk story split ${slug} articles:1`),
  'desk story rename': () => secrets.slugs.map((slug) => `/desk story rename ${slug} headline:"Mine now"`),
  'desk schedule add': () => ['/desk schedule add when:"daily 08:00" what:followups'],
  'desk schedule list': () => ['/desk schedule list'],
  'desk schedule remove': () => ['/desk schedule remove 9'],
  'desk search rebuild': () => ['/desk search rebuild'],
  'desk set': () => ['/desk set sentences 3'],
  'desk settings': () => ['/desk settings'],
  'desk staff set': () => ['/desk staff set editor member:@ben'],
  'desk staff list': () => ['/desk staff list'],
  'desk undo': () => ['/desk undo'],
  'desk audit': () => ['/desk audit'],
  'desk outbox': () => ['/desk outbox'],
  'desk status': () => ['/desk status'],
  handover: () => [
    '/handover',
    '/handover hours:72',
    ...formats.slice(1).map((format) => `/handover hours:72${format}`),
  ],
  'shift note': () => ['/shift note The ministry calls back at six'],
  'shift take': () => ['/shift take'],
  help: () => ['/help', '/help brief'],
}

/** What is in an answer, apart from what the asker typed in the first place. */
async function told(who: Who, line: string): Promise<string> {
  const { cards } = await says(house, who, line)
  return everythingIn(cards)
    .replaceAll(secrets.url, '')
    .replaceAll(/ostrander-[a-z-]+|quillback-[a-z-]+|vandermolen-[a-z-]+/g, '')
}

async function completions(who: Who): Promise<string> {
  const all: string[] = []
  for (const command of commands)
    for (const option of command.options.filter(({ completes }) => completes))
      for (const typed of ['', 'sells', 'harbour', 'q', 'Ada'])
        for (const story of ['', ...secrets.slugs])
          all.push(
            JSON.stringify(
              await house.desk.complete({
                command: command.name,
                option: option.name,
                typed,
                options: story ? { story, article: secrets.ids[0]! } : {},
                place: placeOf(who),
                member: memberOf(who),
              }),
            ),
          )
  return all.join('\n')
}

describe('what one member alone may see', () => {
  it('is there for that member: every way that is closed to others is open to her', async () => {
    expect(secrets.ids).toHaveLength(3)
    expect(secrets.slugs.length).toBeGreaterThan(0)
    for (const marker of Object.values(markers)) {
      expect(await told(ann, `/read ${marker}`)).toContain(marker)
      expect(await told(ann, `/sources ${marker} as:json`)).toContain(marker)
      expect(await told(ann, `/timeline ${marker}`)).toContain(marker)
      expect(await completions(ann)).toContain(marker)
    }
    expect(await told(ann, '/find "sells its harbour" as:json')).toContain(markers.pasted)
    expect(await told(ann, '/find kind:said as:json')).toContain(markers.embargoed)
    expect(await told(ann, '/find speaker:Ada as:csv')).toContain(markers.asked)
    expect(await told(ann, '/find kind:changed as:json')).toContain('Thursday')
    expect(await told(ann, '/desk story list')).toContain(markers.pasted)
    expect(await told(ann, `/story ${secrets.slugs[0]}`)).toContain(markers.pasted)
    expect(await told(ann, '/changes')).toContain('Thursday')
  })

  it('every command there is has been placed in this test', () => {
    expect(Object.keys(lines).toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
  })

  describe.each(others.map((who) => [spelled(who), who] as const))('%s', (_, who) => {
    it.each(commands.map(({ name }) => name))('/%s shows none of it', async (name) => {
      for (const line of lines[name]!()) expect([line, found(await told(who, line))]).toEqual([line, []])
    })

    it.skipIf(who.via === 'mention')('no completion names it', async () => {
      expect(found(await completions(who))).toEqual([])
    })
  })

  it('no post, no message, no schedule and no notice of three days has any of it', async () => {
    await house.pass(3 * 24 * 60)
    expect(house.platform.posts.length).toBeGreaterThan(2)
    expect(found(everythingIn(house.platform.posts.map(({ card }) => card)))).toEqual([])
    for (const place of ['local', 'elsewhere']) {
      expect(found(JSON.stringify(await house.newsroom.store.audit.list('local', place, 100)))).toEqual([])
      expect(found(JSON.stringify(await house.newsroom.store.stories.list('local', place, 100)))).toEqual([])
    }
  })
})
