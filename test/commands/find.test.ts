import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Inline } from '../../src/core/card.ts'
import { type House, openHouse } from '../house/house.ts'

let house: House
const bring = async (headline: string, published: string, ...paragraphs: string[]) => {
  await house.reads(`/brief published:${published}\n${headline}\n\n${paragraphs.join('\n\n')}`)
  await house.reads('/share')
}

beforeEach(async () => {
  house = await openHouse()
  await bring(
    'Bridge repair begins',
    '2026-03-02',
    'The repair of the harbour bridge in Norwick will cost 12 million crowns, Mayor Ada Lund said on Monday.',
    'The council of Norwick voted for the repair. Ada Lund promised to publish the contracts of the repair by Friday.',
  )
  await bring(
    'Bridge repair grows dearer',
    '2026-06-08',
    'The repair of the harbour bridge in Norwick will cost 19 million crowns, Mayor Ada Lund said on Monday.',
    'Two firms in Norwick had asked for more. The auditor Lena Brandt said it was a scandal.',
  )
  await bring(
    'Snow in Tarnby',
    '2026-01-12',
    'Snow fell on the ferry pier of Tarnby all day. The schools of Tarnby stayed shut on Monday.',
  )
})
afterEach(() => house.stop())

const fileOf = async (line: string) => {
  const [part] = (await house.says(line)).cards[0]!.parts
  if (part?.type !== 'file') throw new Error('no file')
  return Buffer.from(part.base64, 'base64').toString()
}

it('finds articles by words and phrases, with exact words and their place', async () => {
  expect(await house.reads('/find snow ferries')).toMatch(
    /Snow in Tarnby[\s\S]*Snow fell on the ferry pier of Tarnby all day\./,
  )
  expect(await house.reads('/find "bridge harbour"')).toMatch(/Nothing that is kept here/)
  const { cards } = await house.says('/find "harbour bridge" dearer')
  const exact = cards[0]!.parts
    .flatMap((part): readonly Inline[] => (part.type === 'quote' && typeof part.text !== 'string' ? part.text : []))
    .find((inline) => typeof inline !== 'string' && inline.type === 'exact')
  if (!exact || typeof exact === 'string' || exact.type !== 'exact') throw new Error('nothing exact')
  const article = await house.newsroom.store.articles.forWork.byId(exact.article)
  expect(article!.content.text.slice(exact.span.start, exact.span.end)).toBe(exact.text)
  expect(exact.text).toContain('19 million')
})

it('shows a person’s record over time, with the two statements that disagree side by side', async () => {
  const record = await house.reads('/find speaker:"Ada Lund" about:bridge')
  expect(record).toMatch(
    /These two differ in a number:[\s\S]*12 million[\s\S]*19 million[\s\S]*1\. Bridge repair begins[\s\S]*2\. Bridge repair grows dearer/,
  )
  expect(await house.reads('/find speaker:Brandt')).toMatch(/Lena Brandt[\s\S]*scandal/)
  expect(await house.reads('/find speaker:Brandt')).not.toMatch(/differ/)
  expect(await house.reads('/find speaker:Nobody')).toMatch(/Nothing that is kept here/)
})

it('narrows by kind, story and days, and says when a day is none', async () => {
  expect(await house.reads('/find kind:promised')).toMatch(/promised to publish the contracts/)
  expect(await house.reads('/find bridge kind:number')).toMatch(/12 million/)
  expect(await house.reads('/find repair from:2026-04-01')).not.toMatch(/12 million/)
  expect(await house.reads('/find repair to:2026-04-01')).not.toMatch(/19 million/)
  expect(await house.reads('/find Monday from:2026-01-12 to:2026-01-12')).toMatch(/Snow in Tarnby/)
  const [story] = (await house.newsroom.store.stories.list('local', 'local', 9)).filter(({ headline }) =>
    /Bridge/.test(headline),
  )
  expect(await house.reads(`/find Monday story:${story!.slug}`)).not.toMatch(/Snow/)
  expect(await house.reads('/find x from:yesterday')).toMatch(/is not a day/)
  expect(await house.reads('/find')).toMatch(/What shall I look for/)
})

it('says so where nothing has all the words, and shows what has some', async () => {
  expect(await house.reads('/find Tarnby bridge harbour')).toMatch(/Nothing has all of these words/)
})

it('gives all as a file with places, and pages of what doesn’t fit a card', async () => {
  expect(await fileOf('/find bridge as:csv')).toMatch(/^date,outlet,headline,speaker[\s\S]*2026-06-08[\s\S]*19 million/)
  expect(JSON.parse(await fileOf('/find speaker:Lund as:json')).found[0]).toMatchObject({
    speaker: expect.stringContaining('Lund'),
    version: 1,
  })
  expect(await fileOf('/find bridge as:markdown')).toMatch(/^# Found: bridge/)
  for (let n = 0; n < 6; n++)
    await bring(
      `Crane ${n} painted`,
      '2026-07-01',
      `Crane number ${n} of ${'ABCDEF'[n]}stad was painted in gold in the week of the fair ${n}.`,
    )
  const first = await house.says('/find cranes')
  const more = first.cards[0]!.parts.flatMap((part) => (part.type === 'actions' ? part.actions : [])).find(
    ({ label }) => label === 'More',
  )
  if (more?.type !== 'invoke') throw new Error('no button')
  expect(await house.reads(`/${more.invoke}`)).toMatch(/6\. Crane \d painted/)
  expect(await house.reads('/find cranes page:9')).toMatch(/There is no more/)
})

it('is made anew by a command of an admin', async () => {
  expect(await house.reads('/desk search rebuild')).toMatch(/It holds 3 articles/)
  expect(await house.reads('/find snow')).toMatch(/Snow in Tarnby/)
  expect(await house.reads('/desk search rebuild', { level: 'editor', id: 'ann' })).toMatch(/for admins/)
})

it('puts what has some of the words behind what has all, and says so', async () => {
  const told = await house.reads('/find repair scandal')
  expect(told).toMatch(/Bridge repair grows dearer[\s\S]*some of the words only[\s\S]*Bridge repair begins/)
  expect(told).not.toContain('More')
})

it('shows articles that name somebody where nothing of it is surely theirs, and says so', async () => {
  const told = await house.reads('/find speaker:Lund two firms')
  expect(told).toMatch(/Nothing of this is surely theirs[\s\S]*Bridge repair grows dearer/)
})
