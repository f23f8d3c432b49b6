import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../house/house.ts'

let house: House
const bring = async (published: string, ...paragraphs: string[]) => {
  await house.reads(`/brief published:${published}\n${paragraphs.join('\n\n')}`)
  await house.reads('/share')
}
const draft = [
  'The board of Oldham harbour has delayed the sale of the ferry terminal, chairwoman Ada Lund said.',
  '“We want a summer timetable from Norrland Shipping before anybody signs anything,” Lund said.',
  'About 310 people work for the terminal in Oldham. Norrland Shipping offers 46 million crowns for it.',
].join('\n\n')

beforeEach(async () => {
  house = await openHouse()
  await bring(
    '2026-11-19',
    'Oldham harbour sale put off',
    'The Oldham harbour board has put off the sale of the ferry terminal to Norrland Shipping, the chairwoman Ada Lund said on Thursday.',
    '“We want a winter timetable from Norrland Shipping before anybody signs anything,” Lund said.',
    'About 310 people work for the ferry terminal in Oldham.',
  )
})
afterEach(() => house.stop())

describe('a draft that a check keeps', () => {
  it('is listed, opened as it was checked with its own words as a file, and found by nobody else', async () => {
    expect(await house.reads(`/check keep:yes published:2026-11-22\n${draft}`)).toContain(
      'as draft 1; “/drafts” has them',
    )
    expect(await house.reads('/drafts')).toMatch(/1\. The board of Oldham harbour has delayed.*1 read otherwise/)
    const { cards } = await house.says('/drafts 1')
    const file = cards[0]!.parts.find(({ type }) => type === 'file')
    expect(file?.type === 'file' && Buffer.from(file.base64, 'base64').toString()).toBe(draft)
    expect(await house.reads('/drafts 1')).toMatch(/summer timetable.*reads otherwise there.*winter timetable/)
    const ben = { id: 'ben', level: 'admin' as const }
    expect(JSON.stringify((await house.says('/drafts', ben)).cards)).toContain('No draft of yours is kept')
    expect(JSON.stringify((await house.says('/drafts 1', ben)).cards)).toContain('You have no draft 1.')
  })

  it('is checked again after news, and tells what came out otherwise since, once', async () => {
    await house.says(`/check keep:yes published:2026-11-22\n${draft}`)
    expect(await house.reads('/drafts 1 do:again')).toContain('Nothing came out otherwise since')
    await bring(
      '2026-11-23',
      'Norrland Shipping raises its bid',
      'Norrland Shipping will pay 64 million crowns for the ferry terminal in Oldham, its director Olaf Brandt said in Oldham.',
    )
    const again = await house.reads('/drafts 1 do:again')
    expect(again).toMatch(/2 things came out otherwise since/)
    expect(again).toMatch(/46 million crowns[\s\S]*?64 million crowns[\s\S]*?before: not found in what is kept/)
    expect(await house.reads('/drafts 1')).toMatch(/Number: .*46 million crowns.*64 million crowns/)
    expect(await house.reads('/drafts 1 do:again')).toContain('Nothing came out otherwise since')
  })

  it('is kept where nothing is about it yet, and is checked once there is', async () => {
    const other = 'The heronry at Tarnby is closed until March, the keeper Ib Falk said on Monday in Tarnby.'
    expect(await house.reads(`/check keep:yes published:2026-11-22\n${other}`)).toMatch(
      /Nothing that is kept[\s\S]*as draft 1/,
    )
    expect(await house.reads('/drafts 1')).toContain('check it again')
    await bring(
      '2026-11-21',
      'Tarnby heronry closed',
      'The heronry at Tarnby is closed until May, the keeper Ib Falk said on Monday in Tarnby.',
    )
    expect(await house.reads('/drafts 1 do:again')).toMatch(/March|May/)
  })

  it('is deleted by its member, after a question; nothing of it is left', async () => {
    await house.says(`/check keep:yes published:2026-11-22\n${draft}\n\nThe heron Quillback was counted.`)
    expect(await house.reads('/drafts 1 do:delete')).toContain('Delete draft 1?')
    expect(await house.reads('/drafts')).toContain('1. The board')
    expect(await house.reads('/drafts 1 do:delete confirm:yes')).toContain('Draft 1 is deleted')
    expect(await house.reads('/drafts 1')).toContain('You have no draft 1.')
    expect(Object.values(await house.newsroom.store.forgetting.find(['Quillback'])).every((n) => n === 0)).toBe(true)
  })

  it('is not kept where the check itself says what is wrong', async () => {
    await house.reads('/check keep:yes published:soon\nThe board met.')
    await house.reads(`/check keep:yes\n${'The heron flew over Tarnby again. '.repeat(2_000)}`)
    expect(await house.reads('/drafts')).toContain('No draft of yours is kept')
  })
})
