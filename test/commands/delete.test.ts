import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { doJob } from '../../src/newsroom/work.ts'
import { invokesOf as invokesOfCard } from '../../src/platforms/local/offers.ts'
import type { House } from '../house/house.ts'
import { type HouseOfOneArticle, openHouseOfOneArticle } from '../house/one-article.ts'
import type { Publisher } from '../house/publisher.ts'

let publisher: Publisher
let opened: HouseOfOneArticle
let house: House
const titles = () => house.platform.posts.map(({ card }) => card.title)
const invokesOf = (cards: readonly Card[]) => cards.flatMap(invokesOfCard)
const ben = { id: 'ben', level: 'editor' as const }

beforeEach(async () => {
  opened = await openHouseOfOneArticle()
  ;({ house, publisher } = opened)
})
afterEach(() => opened.stop())

const confirmed = async (line: string, as = {}) => {
  const { cards } = await house.says(line, as)
  return house.reads(`/${invokesOf(cards)[0]}`, as)
}

describe('a post is deleted', () => {
  it('after a question that says that it is for good; the article stays, and is not posted again', async () => {
    expect(titles()).toEqual(['Oldham decides'])
    expect(await house.reads('/delete')).toContain('no platform brings one back')
    expect(titles()).toEqual(['Oldham decides'])
    expect(await confirmed('/delete')).toContain('goes from its channel in 20 seconds')
    await house.work()
    expect(titles()).toEqual(['Oldham decides'])
    await house.pass(1)
    expect(titles()).toEqual([])
    expect(await house.newsroom.store.articles.count()).toBe(1)
    publisher.items = [
      { ...publisher.items[0]!, text: `${publisher.items[0]!.text}\nThe vote is off, the county said.` },
    ]
    await house.pass(400)
    expect(titles()).toEqual([])
    expect(await house.reads('/desk audit')).toContain('deleted the post “Oldham decides” in #wire')
    expect(await house.reads('/desk undo')).toContain('for good')
    // What is gone is no latest post, and can't be deleted again.
    expect(await house.reads('/delete')).toContain('Nothing has been posted in this channel')
  })

  it('and had back until it goes, by whoever deleted it', async () => {
    const { cards } = await (async () => {
      const question = await house.says('/delete')
      return await house.says(`/${invokesOf(question.cards)[0]}`)
    })()
    const [undo] = invokesOf(cards)
    expect(await house.reads(`/${undo}`, ben)).toContain('Whoever deleted it may keep it')
    expect(await house.reads(`/${undo}`)).toContain('nothing was deleted')
    await house.pass(5)
    expect(titles()).toEqual(['Oldham decides'])
    expect(await house.reads('/desk audit')).not.toContain('deleted the post')
    expect(await house.reads(`/${undo}`)).toContain('gone already, or was kept')
  })

  it('although the desk was killed meanwhile, and once', async () => {
    await confirmed('/delete')
    const [row] = await house.newsroom.store.leaving.due(house.newsroom.clock() + 60_000, 10)
    await house.pass(1)
    // Whoever was woken twice, or in two processes, does it once.
    await Promise.all([1, 2].map(() => doJob(house.newsroom, { kind: 'leave', key: row! })))
    const said = await house.newsroom.store.audit.list('local', 'local', 10)
    expect(said.filter(({ kind }) => kind === 'post')).toHaveLength(1)
  })

  it('by admins, and by whoever asked for what it shows', async () => {
    expect(await house.reads('/delete', ben)).toContain('whoever asked for what it shows')
    await house.reads(`/brief ${publisher.address}/a`, ben)
    expect(await house.reads('/delete', ben)).toContain('Delete “Oldham decides”')
  })
})

describe('a text of one’s own is deleted', () => {
  const text =
    'Wimblecarp sells its harbour\n\nThe harbour of Wimblecarp will be sold, the mayor Ada Tollgrove said on Friday.\n\nNobody will lose a job, she said in Wimblecarp.'

  it('by its owner alone, with a look before and a proof after', async () => {
    await house.reads(`/brief ${text}`, ben)
    expect(await house.reads('/delete text:Wimblecarp')).toContain('No article here')
    expect(await house.reads('/delete text:Oldham', ben)).toContain('is not a text that only you see')
    expect(await house.reads('/delete text:Wimblecarp', ben)).toContain('articles: 1')
    const question = await house.says('/delete text:Wimblecarp', ben)
    const { cards } = await house.says(`/${invokesOf(question.cards)[0]}`, ben)
    const [undo, left] = invokesOf(cards)
    expect(await house.reads(`/${left}`, ben)).toContain('still there')
    expect(await house.newsroom.store.articles.count()).toBe(2)
    await house.pass(1)
    expect(await house.reads(`/${left}`, ben)).toContain('found nowhere')
    expect(await house.reads(`/${left}`)).toContain('no proof of that')
    expect(await house.reads(`/${undo}`, ben)).toContain('gone already')
    expect(await house.newsroom.store.articles.count()).toBe(1)
  })

  it('and had back until it goes', async () => {
    await house.reads(`/brief ${text}`, ben)
    const question = await house.says('/delete text:Wimblecarp', ben)
    const { cards } = await house.says(`/${invokesOf(question.cards)[0]}`, ben)
    expect(await house.reads(`/${invokesOf(cards)[0]}`, ben)).toContain('nothing was deleted')
    await house.pass(5)
    expect(await house.newsroom.store.articles.count()).toBe(2)
  })
})
