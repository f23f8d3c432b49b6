import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { renderPlain } from '../../src/locales/plain.ts'
import { type House, openHouse } from '../house/house.ts'

let house: House
const bring = async (published: string, ...paragraphs: string[]) => {
  await house.reads(`/brief published:${published}\n${paragraphs.join('\n\n')}`)
  await house.reads('/share')
}

beforeEach(async () => {
  house = await openHouse()
  await bring(
    '2026-11-19',
    'Oldham harbour sale put off',
    'The Oldham harbour board has put off the sale of the ferry terminal to Norrland Shipping, the chairwoman Ada Lund said on Thursday.',
    '“We want a winter timetable from Norrland Shipping before anybody signs anything,” Lund said.',
    'About 310 people work for the ferry terminal in Oldham.',
  )
  await bring(
    '2026-11-21',
    'Norrland Shipping threatens to leave Oldham',
    'Norrland Shipping will withdraw its bid of 64 million crowns if the board does not decide by Friday 27 November, its director Olaf Brandt said in Oldham.',
    '“Nobody will lose a job at the terminal,” Brandt told the Courier.',
  )
})
afterEach(() => house.stop())

const draft = [
  'Oldham’s harbour board has delayed the sale of the ferry terminal, chairwoman Ada Lund said on Thursday 19 November.',
  '“We want a summer timetable from Norrland Shipping before anybody signs anything,” Lund said.[1]',
  '“Nobody will lose a job at the terminal,” Lund said. The board has to decide by Thursday 27 November.',
  'Norland Shipping’s bid is 46 million crowns. About 310 people work for the terminal in Oldham.',
].join('\n\n')

const fileOf = ({ parts }: Card) => {
  const part = parts.find(({ type }) => type === 'file')
  if (part?.type !== 'file') throw new Error('no file')
  return Buffer.from(part.base64, 'base64').toString()
}

it('holds a draft against what is kept, and tells what reads otherwise with its place', async () => {
  const told = await house.reads(`/check published:2026-11-22\n${draft}`)
  expect(told).toMatch(
    /Quotation: “We want a summer timetable.*reads otherwise there.*winter timetable.*Thu 19 Nov 2026, Ada Lund/,
  )
  expect(told).toMatch(
    /Quotation: “Nobody will lose a job at the terminal,” .*said by somebody else there.*Olaf Brandt/,
  )
  expect(told).toMatch(/Number: .*46 million crowns.*64 million crowns/)
  expect(told).toMatch(/Name: .*Norland.*Norrland Shipping/)
  expect(told).toMatch(/Weekday: .*Thursday 27 November.*which is a Friday/)
  expect(told).not.toMatch(/Number: .*310/)
  expect(told).toContain('Nothing of the draft was kept')
})

it('shows exact words only: each is what stands in the named version of the article', async () => {
  const { cards } = await house.says(`/check published:2026-11-22\n${draft}`)
  const exact = JSON.stringify(cards)
    .match(/\{"type":"exact".*?\}\}/g)!
    .map((one) => JSON.parse(one))
  expect(exact.length).toBeGreaterThan(3)
  for (const { text, article, span } of exact) {
    const kept = await house.newsroom.store.articles.forWork.byId(article)
    expect(kept!.content.text.slice(span.start, span.end)).toBe(text)
  }
})

it('writes all of it as Markdown and for Word, with what stands as it is kept', async () => {
  const { cards } = await house.says(`/check as:markdown published:2026-11-22\n${draft}`)
  expect(fileOf(cards[0]!)).toMatch(/## Stands so[\s\S]*\*\*310\*\*/)
  const word = fileOf((await house.says(`/check as:word published:2026-11-22\n${draft}`)).cards[0]!)
  expect(word).toMatch(/^\{\\rtf1\\ansi/)
  expect(word).toContain('{\\b summer}')
  expect(word).toContain('\\u8220?')
})

it('keeps nothing of the draft', async () => {
  const before = await house.newsroom.store.articles.count()
  await house.says(`/check published:2026-11-22\nThe heron Quillback was counted in Oldham.\n${draft}`)
  expect(await house.newsroom.store.articles.count()).toBe(before)
  expect(await house.reads('/find Quillback')).toMatch(/Nothing that is kept/)
  expect(JSON.stringify(house.logged)).not.toContain('Quillback')
})

it('does not bear a draft out by the draft itself, which its writer has kept', async () => {
  await house.reads(`/brief published:2026-11-22\nOur own\n\n${draft}`)
  expect(await house.reads(`/check published:2026-11-22\n${draft}`)).toMatch(/summer timetable.*reads otherwise there/)
})

it.each([
  ['/check', /needs draft/],
  ['/check published:soon\nThe board met.', /“soon” is not a day/],
  ['/check story:nothing\nThe board met.', /no story “nothing”/],
  [`/check ${'The heron flew over Tarnby again. '.repeat(2_000)}`, /I check up to 60,000/],
])('answers what is wrong: %.30s', async (line, sentence) => {
  expect(await house.reads(line)).toMatch(sentence)
})

it('from a message’s own menu its words are the draft; a message without words is told', async () => {
  const told = renderPlain((await house.says('/check', { messageText: draft })).cards[0]!)
  expect(told).toMatch(/Number: .*46 million crowns.*64 million crowns/)
  expect(renderPlain((await house.says('/check', { messageText: ' ' })).cards[0]!)).toContain('draft')
})
