import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Attribution } from '../../../src/core/analysis.ts'
import { readDocument } from '../../../src/text/document.ts'
import { summaryRecords } from '../../../src/text/summary/commandline.ts'
import { summarise } from '../../../src/text/summary/index.ts'
import { cpuMs } from '../../cpu.ts'

interface Case {
  proves: string
  title?: string
  text: string
  never?: string[]
  starts?: string
  dangling?: boolean
}

const cases = JSON.parse(readFileSync(new URL('../../fixtures/summary/cases.json', import.meta.url), 'utf8')) as Case[]
const brief = (text: string, sentences = 3, title?: string) =>
  summarise(readDocument(text), { sentences, ...(title === undefined ? {} : { title }) })

describe('golden briefs', () => {
  test.each(cases)('$proves', ({ text, title, never, starts, dangling }) => {
    const summary = brief(text, 3, title)
    expect(summary.length).toBeGreaterThanOrEqual(2)
    for (const words of never ?? []) expect(summary.map((sentence) => sentence.text).join('\n')).not.toContain(words)
    if (starts !== undefined) expect(summary[0]!.text.startsWith(starts)).toBe(true)
    if (dangling) {
      summary.forEach((sentence, i) => {
        if (!sentence.text.startsWith('He ')) return
        const follows = text.slice(summary[i - 1]?.end ?? 0, sentence.start).trim() === ''
        expect(follows || sentence.lead === 'Ilmar Vesk').toBe(true)
      })
    }
  })
})

describe('honesty', () => {
  test.each(cases)('spans are exact, in order and apart, and leads are slices of the text: $proves', ({ text }) => {
    for (const count of [1, 2, 3, 5]) {
      const summary = brief(text, count)
      expect(summary.length).toBeLessThanOrEqual(count)
      let end = 0
      for (const sentence of summary) {
        expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
        expect(sentence.start).toBeGreaterThanOrEqual(end)
        if (sentence.lead !== undefined) expect(text).toContain(sentence.lead)
        end = sentence.end
      }
    }
  })

  test('the same text gives the same brief', () => {
    expect(brief(cases[0]!.text)).toEqual(brief(cases[0]!.text))
  })

  test('the record for the command line is the brief and nothing else', () => {
    const summary = brief(cases[0]!.text)
    expect(summaryRecords(summary)).toEqual(summary)
  })
})

describe('leads', () => {
  test('a bare surname that opens a sentence is explained by the full name, once', () => {
    const text = [
      'A court in Oram freed a poet on Monday after eleven years in prison for a book that mocked the general.',
      'The book of the poet, Salme Orvik, was read aloud by hundreds of people outside the court in Oram on Monday.',
      'Orvik wrote the book in prison and smuggled it out of the court in the hems of shirts, the general said.',
    ].join(' ')
    const summary = brief(text, 3)
    const bare = summary.findIndex((sentence) => sentence.text.startsWith('Orvik'))
    const named = summary.some((sentence) => sentence.text.includes('Salme Orvik'))
    if (bare >= 0) expect(summary[bare]!.lead).toBe(named ? undefined : 'Salme Orvik')
    expect(summary.length).toBeGreaterThanOrEqual(2)
  })

  test('a surname behind "Mr." is explained as well', () => {
    const text = [
      'Mr. Orvik has won the prize of the academy in Oram for a book on the harbour that he wrote in prison.',
      'The poet Ilmar Orvik was freed in spring after eleven years, and his book was read aloud outside the court.',
    ].join(' ')
    expect(brief(text, 1)[0]?.lead).toBe('Ilmar Orvik')
  })

  test('what answers a question is not shown without it', () => {
    const text = [
      'What does it take to open a bakery in Oram? Being the son of a miller in the hills can never hurt anybody.',
      'Oram has licensed nine new bakeries since the spring, the town said on Monday, and four of them belong to millers.',
      'The town wants twenty bakeries by the end of the year, and has lowered the rent for shops by the harbour.',
    ].join('\n\n')
    expect(
      brief(text, 2)
        .map((sentence) => sentence.text)
        .join(' '),
    ).not.toContain('Being the son')
  })

  test.each(['prosecutors said on Tuesday', 'a court in Oram was told on Tuesday', 'the jury heard'])(
    'the plea of one of whom “%s” is in it',
    (teller) => {
      const text = [
        `A nurse stole morphine from a hospice for two years and sold it, ${teller}.`,
        'Lena Voss kept the drug in a lunch box, said the head of the hospice.',
        'The hospice lies at the edge of the town and has 20 beds.',
        'Voss, 41, denies theft.',
      ].join('\n\n')
      expect(brief(text).map((sentence) => sentence.text)).toContain('Voss, 41, denies theft.')
    },
  )

  test.each(['will argue self-defense at the trial in May', 'acted in self-defence when the door was broken'])(
    'that somebody “%s” is an answer',
    (answer) => {
      const text = [
        'A guard of the port of Oram has been charged with the murder of a driver on the pier last month.',
        'The guard, Lena Voss, shot the driver of a ferry at the door of the hall after a row, police said.',
        'The pier of Oram was closed for nine days, and the ferries to Norvia were sent to Corran.',
        `Voss’s lawyer, Jan Maas, has said that his client ${answer}.`,
      ].join('\n\n')
      expect(brief(text).some((sentence) => sentence.text.includes(answer))).toBe(true)
    },
  )

  test('a surname that two people share is nobody for certain', () => {
    const text =
      'Jon Brekke sold the mill to Kari Brekke. The price was kept secret by both of them for years. Brekke paid the price of the mill in cash, and kept the receipt of the price in a safe.'
    for (const { lead } of brief(text, 3)) expect(lead).toBeUndefined()
  })
})

describe('openings', () => {
  const news = [
    'The port of Oram was closed on Monday after a storm tore the roof off the hall where ferries are kept in winter.',
    'The storm damaged nine ferries in the hall of the port, and it will take a month to mend the roof, the council said.',
    'Ferries from Norvia to the port of Oram will be sent to Corran until the roof of the hall is mended, it said.',
  ]

  test.each([
    ['Welcome to the strange world of the ferries in the port of Oram.'],
    ['Mention the ferries in a bar of the port of Oram, and the talk turns to the storm.'],
    ['Turns out there is a port in the north where ferries are kept in a hall.'],
    ['It turns out that the roof of the hall in the port of Oram was old.'],
    ['The port’s hall is also being used by nine ferries that come from Norvia.'],
    ['"You will see a number of ferries that no other port of the north can show," says Jack Buse of the port.'],
    ['Now, the port of Oram is looking for a roof for its nine ferries.'],
    ['I have been in many storms in the port of Oram and in the hall of its ferries.'],
  ])('no brief opens on: %s', (above) => {
    expect(brief([above, ...news].join('\n\n'))[0]?.text).toBe(news[0])
  })

  test('a title in marks behind an agency is the lead', () => {
    const lead = '"The Crossing" remains the film that the port of Oram is best known for, nine years after the storm.'
    expect(brief([`(LEDGER)${lead}`, ...news].join(' '))[0]?.text).toBe(lead)
  })

  test('who “the network” is stands before it', () => {
    const hook = 'NRT is back for more of the storm.'
    const lead = (who: string) => `${who} on Monday announced that a film on the ferries of Oram will be its next one.`
    const more = [
      'The film on the ferries of Oram will be made by Ilmar Vesk and be shown in May by all stations of the north.',
      ...news.slice(1),
    ]
    const texts = (who: string, above = hook) => brief([above, lead(who), ...more].join('\n\n')).map(({ text }) => text)
    expect(texts('The network').slice(0, 2)).toEqual([hook, lead('The network')])
    expect(texts('The network of the north')[0]).toBe(lead('The network of the north'))
    expect(texts('The council', 'It was a night of wind and rain.')[0]).toBe(lead('The council'))
  })

  test('one of those who were told of is no lead', () => {
    const above = [
      'Eight minutes of terror. That is what the guards told of on Monday in the court.',
      'One of the guards, Jan Coe, was hurt when the roof of the hall of the port came down in the storm.',
    ]
    expect(brief([...above, ...news].join('\n\n'))[0]?.text).toBe(news[0])
  })

  test('a party in brackets is no "I" of the writer', () => {
    const lead = 'Senator Ilmar Vesk (I-Vt.) said that the port of Oram would be closed on Monday for a month.'
    expect(brief([lead, ...news.slice(1)].join('\n\n'))[0]?.text).toBe(lead)
  })

  test('what takes the lead back is beside it', () => {
    const lead =
      'Last week the mayor of Oram said that the fund of the port had been given nine million crowns by her father.'
    const turn =
      'But now the mayor says that she cannot name a single time when her father had given such a sum to the port.'
    const more = [
      'Nine clerks of the port have looked through the books of the fund for the years since her father left Oram.',
      'The fund of the port was set up nine years ago with a million crowns that the council of Oram had put by.',
    ]
    const texts = (second: string) => brief([lead, second, ...more].join('\n\n'), 3).map(({ text }) => text)
    expect(texts(turn).slice(0, 2)).toEqual([lead, turn])
    expect(texts('But she did not.')).not.toContain('But she did not.')
  })

  test('what a moderator asked is not shown alone either', () => {
    const asked =
      'Coe was asked by Wolf Lee, who led the evening, whether the ferries of the port were lost in the storm.'
    expect(brief([news[0], asked, '"Perhaps," said Coe.'].join('\n\n'), 3).map(({ text }) => text)).not.toContain(asked)
    const told =
      'Asked whether the ferries of the port were lost, Coe said that eight of the nine ferries could be mended.'
    expect(brief([news[0], told].join('\n\n'), 3)).toHaveLength(2)
  })

  test('what was asked is not shown without the answer', () => {
    const asked =
      'Wolf Lee asked Mark Coe, the spokesman of the port of Oram, whether the ferries in the hall were lost.'
    const answer =
      'Coe said that eight ferries of the port of Oram could be mended and the ninth was lost in the storm.'
    const texts = brief([news[0], asked, answer, news[2]].join('\n\n'), 3).map(({ text }) => text)
    if (texts.includes(asked)) expect(texts).toContain(answer)
    expect(brief([news[0], asked, '"Perhaps," said Coe.'].join('\n\n'), 3).map(({ text }) => text)).not.toContain(asked)
  })

  test('no brief opens on who had no comment', () => {
    const text = [
      'The mayor of Oram had no comment on the sale of the harbour to a company from Norvia on Monday.',
      'The harbour of Oram was sold to a company from Norvia on Monday for nine million crowns, the council said.',
      'The company from Norvia wants to build a second pier in the harbour by the end of the year, it told the council.',
    ].join('\n\n')
    expect(brief(text, 2)[0]?.text).toMatch(/^The harbour/)
  })
})

describe('attributions', () => {
  const text =
    'The bridge over the Sele will close for two years from June. The whole bridge over the Sele will have to be paid for by the towns on both banks. Nobody has asked the towns on both banks of the Sele. Those were the words of Edda Holm, the mayor of Harrow, on Tuesday night.'
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

  test('what somebody says is not shown without the sentence that says who', () => {
    const attribution: Attribution = {
      kind: 'indirect',
      source: [span('Edda Holm')],
      cue: [span('the words')],
      content: [span('Nobody has asked the towns on both banks of the Sele')],
      stance: 'claims',
      certainty: 'certain',
    }
    const summary = summarise(readDocument(text), { sentences: 3, attributions: [attribution] })
    const shows = (words: string) => summary.some((sentence) => sentence.text.includes(words))
    if (shows('Nobody has asked')) expect(shows('Edda Holm')).toBe(true)
  })

  test('a quotation that nobody is known to have said is not shown', () => {
    const attribution: Attribution = {
      kind: 'direct',
      source: [],
      cue: [],
      content: [span('The whole bridge over the Sele will have to be paid for by the towns on both banks.')],
      stance: 'states',
      certainty: 'implied',
    }
    const summary = summarise(readDocument(text), { sentences: 3, attributions: [attribution] })
    expect(summary.map((sentence) => sentence.text).join(' ')).not.toContain('The whole bridge')
  })
})

describe('hostile texts', () => {
  test.each([[''], ['word'], ['?!'], ['\u0000\n\n\n'], ['no end mark and no verb']])('%j has no brief', (text) => {
    expect(brief(text)).toEqual([])
  })

  test.each([[0], [-1], [Number.NaN]])('%d sentences are none', (count) => {
    expect(brief(cases[0]!.text, count)).toEqual([])
  })

  test('the prototype of an object is no word of the model', () => {
    const text =
      'The constructor toString valueOf hasOwnProperty said __proto__ was closed on Monday by order of the court.'
    expect(brief(text, 1)).toHaveLength(1)
  })

  test('100,000 words are read in bounded time', () => {
    const text = Array.from(
      { length: 6000 },
      (_, i) =>
        `Report ${i} of the harbour office said that ship ${i * 7} had sunk near the master of pier ${i % 90} in Corran.`,
    ).join(' ')
    const document = readDocument(text)
    expect(cpuMs(() => expect(summarise(document, { sentences: 3 }).length).toBeGreaterThan(0))).toBeLessThan(8000)
  })

  test('as many sentences as a setting may ask for are chosen in bounded time', () => {
    const text = Array.from(
      { length: 300 },
      (_, i) => `Ship ${i} left pier ${i % 13} of Corran with ${i * 3} tonnes of salt for the northern islands.`,
    ).join(' ')
    expect(cpuMs(() => expect(brief(text, 50).length).toBeLessThanOrEqual(50))).toBeLessThan(8000)
  })
})
