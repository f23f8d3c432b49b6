import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { House } from '../house/house.ts'
import { type HouseOfOneArticle, openHouseOfOneArticle } from '../house/one-article.ts'
import type { Publisher } from '../house/publisher.ts'

let publisher: Publisher
let opened: HouseOfOneArticle
let house: House
const titles = () => house.platform.posts.map(({ card }) => card.title)
const ben = { id: 'ben', level: 'editor' as const }

beforeEach(async () => {
  opened = await openHouseOfOneArticle()
  ;({ house, publisher } = opened)
})
afterEach(() => opened.stop())

const confirmed = async (line: string, as = {}) => {
  const { cards } = await house.says(line, as)
  const invoke = cards.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'actions'
        ? part.actions.flatMap((action) => (action.type === 'invoke' ? [action.invoke] : []))
        : [],
    ),
  )[0]
  return house.reads(`/${invoke}`, as)
}

describe('a post is deleted', () => {
  it('after a question that says that it is for good; the article stays, and is not posted again', async () => {
    expect(titles()).toEqual(['Oldham decides'])
    expect(await house.reads('/delete')).toContain('no platform brings one back')
    expect(titles()).toEqual(['Oldham decides'])
    expect(await confirmed('/delete')).toContain('can’t be taken back')
    await house.work()
    expect(titles()).toEqual([])
    expect(await house.newsroom.store.articles.count()).toBe(1)
    publisher.items = [
      { ...publisher.items[0]!, text: `${publisher.items[0]!.text}\nThe vote is off, the county said.` },
    ]
    await house.pass(400)
    expect(titles()).toEqual([])
    expect(await house.reads('/desk audit')).toContain('deleted the post “Oldham decides” in #wire')
    expect(await house.reads('/desk undo')).toContain('for good')
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
    expect(await confirmed('/delete text:Wimblecarp', ben)).toContain('found nowhere')
    expect(await house.newsroom.store.articles.count()).toBe(1)
  })
})
