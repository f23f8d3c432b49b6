import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

const ferry = [
  'The Norwick ferry Dagny will be sold, the Norwick harbour board said on Monday after a vote of five to four.',
  'The ferry Dagny has carried commuters between Norwick and the island of Selby for thirty years. The harbour board of Norwick said the ferry loses money.',
]
const flood = [
  'The river Ouzel flooded forty cellars in Tarnby overnight, and the fire brigade of Tarnby pumped water until noon.',
  'Forty cellars in Tarnby stood under water after the Ouzel flooded its banks. The fire brigade said the pumps ran until noon.',
]

async function bring(headline: string, text: string, published = '2026-11-22') {
  await house.reads(`/brief published:${published}\n${headline}\n\n${text}`)
  await house.reads('/share')
}

async function bringAll() {
  await bring('Norwick harbour board sells ferry Dagny', ferry[0]!, '2026-11-21')
  await bring('Norwick ferry Dagny to be sold', ferry[1]!)
  await bring('Ouzel flood fills forty Tarnby cellars', flood[0]!, '2026-11-20')
  await bring('Tarnby cellars under water as Ouzel floods', flood[1]!)
}

const stories = () => house.newsroom.store.stories.list('local', 'local', 20)
const slugs = async () => (await stories()).map((story) => story.slug).sort()
const headlinesOf = async (slug: string) => {
  const story = (await stories()).find((row) => row.slug === slug)!
  const ids = await house.newsroom.store.stories.articles(story.id)
  return (await Promise.all(ids.map((id) => house.newsroom.store.articles.forWork.byId(id)))).map(
    (row) => row!.content.headline,
  )
}

describe('stories', () => {
  it('the machine groups, and /story shows articles with their dates and a way to the timeline', async () => {
    await bringAll()
    expect(await stories()).toHaveLength(2)
    const [first] = await stories()
    const reply = await house.says(`/story ${first!.slug}`)
    const text = await house.reads(`/story ${first!.slug}`)
    expect(text).toMatch(/2 articles/)
    expect(text).toMatch(/Fri 20 Nov 2026/)
    expect(JSON.stringify(reply.cards)).toContain(`timeline story:${first!.slug}`)
    expect(await house.reads('/story')).toBe(text)
    expect(await house.reads('/desk story list')).toMatch(/2 articles/)
    expect(await house.reads('/story nothing-of-it')).toMatch(/There is no story “nothing-of-it”/)
  })

  it('a merge moves all articles, its slug leads on, and later articles join it', async () => {
    await bringAll()
    const [a, b] = await slugs()
    const text = await house.reads(`/desk story merge ${a} into:${b}`, { level: 'editor' })
    expect(text).toMatch(/2 articles moved/)
    expect(await slugs()).toEqual([b])
    expect(await headlinesOf(b!)).toHaveLength(4)
    expect(await house.reads(`/story ${a}`)).toMatch(/4 articles/)
    await bring('Board of Norwick harbour: ferry Dagny is sold', `${ferry[1]} The ferry Dagny goes to Selby.`)
    await bring('Fire brigade pumps Tarnby cellars', `${flood[1]} The Ouzel fell again in Tarnby.`)
    expect(await slugs()).toEqual([b])
    expect(await headlinesOf(b!)).toHaveLength(6)
    expect(await house.reads(`/desk story merge ${a} into:${b}`)).toMatch(/that story already/)
  })

  it('a split makes a story of its own, which the machine leaves as it is', async () => {
    await bringAll()
    const ferrySlug = (await slugs()).find((slug) => /dagny|ferry|norwick/.test(slug))!
    expect(await house.reads(`/desk story split ${ferrySlug} articles:2 slug:"Ferry Fares"`)).toMatch(
      /ferry-fares is a story of its own now/,
    )
    expect(await headlinesOf('ferry-fares')).toEqual(['Norwick ferry Dagny to be sold'])
    await bring('Norwick ferry Dagny to be sold', ferry[1]!)
    expect(await headlinesOf('ferry-fares')).toEqual(['Norwick ferry Dagny to be sold'])
    expect(await headlinesOf(ferrySlug)).toEqual(['Norwick harbour board sells ferry Dagny'])
    expect(await house.reads(`/desk story split ${ferrySlug} articles:1`)).toMatch(/leaves at least one/)
    expect(await house.reads(`/desk story split ${ferrySlug} articles:7`)).toMatch(/from 1 to 1/)
    expect(await house.reads(`/desk story split ${ferrySlug} articles:castle`)).toMatch(/No article of this story/)
  })

  it('says what ties the articles; a story’s old slug goes on working, and no other story gets it', async () => {
    await bringAll()
    const ferrySlug = (await slugs()).find((slug) => /dagny|ferry|norwick/.test(slug))!
    expect(await house.reads(`/story ${ferrySlug}`)).toMatch(/In common: .*Dagny/)
    await house.reads(`/desk story rename ${ferrySlug} slug:boat-sale`)
    expect(await house.reads(`/story ${ferrySlug}`)).toMatch(/boat-sale · 2 articles/)
    expect(await house.reads(`/story story:${ferrySlug}`)).toMatch(/boat-sale · 2 articles/)
    await house.reads('/desk undo')
    expect(await house.reads(`/story ${ferrySlug}`)).toMatch(/2 articles/)
  })

  it('a later article joins two stories into one; the other’s slug leads there; a person’s split is left alone', async () => {
    const [one, two, three] = [
      [
        'Barge burns at Tarrow',
        'A barge burned at Tarrow quay on Sunday. Skipper Jorun Vale was taken to hospital with burns.',
      ],
      [
        'Quay shut after smoke',
        'Harbour master Edda Krol shut Tarrow quay after smoke from the Selkie drifted over 40 houses. Crews of the Holm brigade stayed all night.',
      ],
      [
        'Selkie skipper Vale home',
        'Jorun Vale, skipper of the barge Selkie that burned at Tarrow quay, left hospital on Tuesday. Harbour master Edda Krol said the Holm brigade had saved 40 houses from the smoke.',
      ],
    ] as const
    await bring(...one)
    await bring(...two)
    const before = await slugs()
    expect(before).toHaveLength(2)
    await bring(...three)
    const [slug] = await slugs()
    expect(await slugs()).toHaveLength(1)
    for (const old of before) expect(await house.reads(`/story ${old}`)).toMatch(/3 articles/)
    await house.reads(`/desk story split ${slug} articles:2 slug:smoke`)
    await bring('Selkie skipper Vale thanks brigade', `${three[1]} He thanked the crews.`)
    expect(await slugs()).toHaveLength(2)
    expect(await house.reads('/story smoke')).toMatch(/Related: /)
  })

  it('a rename gives another slug and headline, but not a bad one or one that is taken', async () => {
    await bringAll()
    const [a, b] = await slugs()
    expect(await house.reads(`/desk story rename ${a} slug:night-shift headline:"What the night brought"`)).toMatch(
      /night-shift: What the night brought/,
    )
    expect(await slugs()).toEqual([b, 'night-shift'].sort())
    expect(await house.reads(`/desk story rename night-shift slug:${b}`)).toMatch(/is called “.*” already/)
    expect(await house.reads('/desk story rename night-shift slug:"a/b"')).toMatch(/no slug/)
    expect(await house.reads('/desk story rename night-shift')).toMatch(/Give a slug/)
  })

  it('each of them leaves an audit row and is taken back by undo', async () => {
    await bringAll()
    const [a, b] = await slugs()
    const before = [await headlinesOf(a!), await headlinesOf(b!)]
    await house.reads(`/desk story rename ${a} slug:other`)
    await house.reads(`/desk story split other articles:1 slug:apart`)
    await house.reads(`/desk story merge apart into:${b}`)
    expect((await house.newsroom.store.audit.list('local', 'local', 10)).map((row) => row.kind)).toEqual([
      'story',
      'story',
      'story',
    ])
    for (let i = 0; i < 3; i++) await house.reads('/desk undo')
    expect(await slugs()).toEqual([a, b])
    expect((await headlinesOf(a!)).sort()).toEqual([...before[0]!].sort())
    expect((await headlinesOf(b!)).sort()).toEqual([...before[1]!].sort())
    expect(await house.reads('/story apart')).toMatch(/no story “apart”/)
  })

  it('readers look, editors change', async () => {
    await bringAll()
    const [a, b] = await slugs()
    expect(await house.reads(`/desk story merge ${a} into:${b}`, { level: 'reader', id: 'ann' })).toMatch(/for editors/)
    expect(await house.reads(`/story ${a}`, { level: 'reader', id: 'ann' })).toMatch(/2 articles/)
  })

  it('slugs and articles are completed', async () => {
    await bringAll()
    const [a] = await slugs()
    const complete = (command: string, option: string, typed: string, options = {}) =>
      house.desk.complete({
        command,
        option,
        typed,
        options,
        place: { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' },
        member: { id: 'you', name: 'you', roles: [], level: 'admin' },
      })
    expect((await complete('story', 'story', a!.slice(0, 4))).map((choice) => choice.value)).toContain(a)
    expect((await complete('desk story merge', 'into', '')).length).toBe(2)
    expect((await complete('desk story split', 'articles', '', { story: a })).length).toBe(2)
  })
})
