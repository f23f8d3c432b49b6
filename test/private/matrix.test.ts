import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type House, openHouse } from '../house/house.ts'
import { openPublisher, type Publisher } from '../house/publisher.ts'
import { lines, type Secrets } from './lines.ts'
import { ann, everythingIn, markers, memberOf, others, placeOf, plant, says, spelled, type Who } from './planted.ts'

let house: House
let publisher: Publisher
let secrets: Secrets

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
    feed: `${publisher.address}/feed.xml`,
  }
})
afterAll(async () => {
  await house.stop()
  await publisher.stop()
})

const found = (text: string) => Object.values(markers).filter((marker) => text.includes(marker))
const leaks = (text: string) => found(text).length > 0

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
    for (const marker of [markers.pasted, markers.asked, markers.embargoed]) {
      expect(await told(ann, `/read ${marker}`)).toContain(marker)
      expect(await told(ann, `/sources ${marker} as:json`)).toContain(marker)
      expect(await told(ann, `/timeline ${marker}`)).toContain(marker)
      expect(await completions(ann)).toContain(marker)
    }
    expect(await told(ann, '/find "sells its harbour" as:json')).toContain(markers.pasted)
    expect(await told(ann, '/find kind:said as:json')).toContain(markers.embargoed)
    expect(leaks(await told(ann, lines.check!(secrets)[0]!))).toBe(true)
    expect(await told(ann, '/find speaker:Ada as:csv')).toContain(markers.asked)
    expect(await told(ann, '/find kind:changed as:json')).toContain('Thursday')
    expect(await told(ann, '/desk story list')).toContain(markers.pasted)
    expect(await told(ann, `/story ${secrets.slugs[0]}`)).toContain(markers.pasted)
    expect(await told(ann, '/changes')).toContain('Thursday')
    for (const line of ['/drafts', '/drafts 1', '/drafts 1 do:again', '/drafts 1 do:delete'])
      expect(await told(ann, line)).toContain(markers.drafted)
    expect(await told(ann, '/export me')).toContain(markers.drafted)
    expect(await completions(ann)).toContain(markers.drafted)
  })

  describe.each(others.map((who) => [spelled(who), who] as const))('%s', (_, who) => {
    it.each(commands.map(({ name }) => name))('/%s shows none of it', async (name) => {
      for (const line of lines[name]!(secrets)) expect([line, found(await told(who, line))]).toEqual([line, []])
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
