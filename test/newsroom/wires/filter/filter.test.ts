import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { explainFilter, judge, parseFilter, passesFilter } from '../../../../src/newsroom/wires/filter/index.ts'

const article = {
  title: 'Minister orders asylum review',
  author: 'Priya Nand',
  outlet: 'The Eastvale Post',
  text: 'The human rights court had asked for new visas. Football was not mentioned; the Northern Ferry was.',
}

describe('a filter as people type it', () => {
  it.each([
    ['', true, ''],
    ['visa', true, '“visa”'],
    ['visa, asylum', true, '“visa” and “asylum”'],
    ['visa ferries', false, '“visa” and “ferries”'],
    ['ferries or visa', true, '“ferries” or “visa”'],
    ['ferries OR tunnels', false, '“ferries” or “tunnels”'],
    ['asylum and visa', true, '“asylum” and “visa”'],
    ['visa -sport', true, '“visa” and not “sport”'],
    ['visa -football', false, '“visa” and not “football”'],
    ['-football', false, 'not “football”'],
    ['"human rights"', true, '“human rights”'],
    ['“rights human”', false, '“rights human”'],
    ['-"human rights"', false, 'not “human rights”'],
    ['(ferries or asylum) minister', true, '(“ferries” or “asylum”) and “minister”'],
    ['visa -(football or tennis)', false, '“visa” and not (“football” or “tennis”)'],
    ['title:asylum', true, '“asylum” in the title'],
    ['title:visa', false, '“visa” in the title'],
    ['author:nand', true, '“nand” in the author'],
    ['outlet:"eastvale post" visa', true, '“eastvale post” in the outlet and “visa”'],
    ['-author:nand', false, 'not “nand” in the author'],
    ['or-else visa', false, '“or-else” and “visa”'],
  ])('%s passes: %s, said back as %s', (typed, passes, said) => {
    const filter = parseFilter(typed)
    expect(judge(filter, article).passes).toBe(passes)
    expect(passesFilter(typed, article)).toBe(passes)
    expect(explainFilter(filter)).toBe(said)
  })

  it.each([
    ['(visa', /opened and not closed/],
    ['visa)', /closed that was not opened/],
    ['"visa', /quotation mark is opened/],
    ['visa or', /Something is missing beside “or”/],
    ['()', /Something is missing/],
    ['title:', /Nothing stands behind “title:”/],
    [`${'('.repeat(20)}visa${')'.repeat(20)}`, /too deep/],
    ['visa '.repeat(300), /1000 are the most/],
  ])('%s is refused with what is wrong', (typed, sentence) => {
    expect(() => parseFilter(typed)).toThrow(sentence)
    expect(passesFilter(typed, article)).toBe(true)
  })

  it.each([
    ['visa -football', 'has “football”, which is kept out'],
    ['visa ferries', 'lacks “ferries”'],
    ['ferries or tunnels', 'lacks “ferries”, lacks “tunnels”'],
    ['title:asylum visa', 'has “asylum” in the title, has “visa”'],
  ])('%s says why: %s', (typed, why) => {
    expect(judge(parseFilter(typed), article).why).toBe(why)
  })

  it('is read or refused, whatever is typed, and never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }), (typed, text) => {
        try {
          const filter = parseFilter(typed)
          explainFilter(filter)
          expect(typeof judge(filter, { title: text, text }).passes).toBe('boolean')
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
    )
  })
})
