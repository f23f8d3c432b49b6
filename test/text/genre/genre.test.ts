import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { findGenre } from '../../../src/text/genre/index.ts'
import { cpuMs } from '../../cpu.ts'

const kindOf = (text: string, title = '', url = '') => findGenre(readDocument(text), { title, url })?.kind

const report = [
  'The council of Corran voted on Monday to sell the harbour bridge to Lodestone Works for 3.5 million crowns.',
  'Mayor Ann Lee said the town could not pay for the bridge any longer.',
  '“We should have sold it years ago,” she told the council. “I have seen our bills, and we must act.”',
  'Lodestone Works said it would mend the railings by June.',
  'Two members of the council voted against the sale.',
  'The bridge was built in 1931 and carries 4,000 cars a day.',
  'A court in Oram will decide whether the sale needs the consent of the state.',
].join('\n\n')

const essay = [
  'I have crossed the harbour bridge every day for thirty years, and I love its rust.',
  'The council must not sell it.',
  'A bridge that belongs to a company is a gate, and my town should not live behind a gate.',
  'We have to find the money ourselves.',
  'My neighbours and I would pay for paint before we paid a toll.',
  'It is wrong to sell what our grandparents built.',
  'I hope the court in Oram says so.',
].join('\n\n')

describe('the kind of a piece is told by two signs', () => {
  test.each([
    ['opinion', essay, 'The bridge is ours', 'https://ledger.test/opinion/bridge'],
    ['opinion', essay, 'Why we should keep the bridge', ''],
    ['opinion', `${essay}\n\nJana Petz is a columnist and the author of a book on bridges.`, 'Rust', ''],
    ['opinion', essay, 'Opinion: Rust', ''],
    ['opinion', essay, 'The council has failed the harbour: here is a way out', ''],
    [
      'editorial',
      `${report}\n\nThis newspaper believes that the council should wait for the court.`,
      'Editorial: A bridge too soon',
      '',
    ],
    [
      'letters',
      'LETTERS\n\nThe toll is robbery.\n\nLev Sturm\n\nI disagree with Mrs Brand about the gulls.\n\nOlga Reik, Harrow\n\nThe cemetery is a disgrace.\n\nHans Auer',
      'Your letters',
      '',
    ],
    [
      'letters',
      'Sir, The toll on the bridge is robbery.\n\nDear Editor, The gulls do no harm.\n\nTo the editor: Please mend the clock.',
      'Letters to the editor',
      '',
    ],
    [
      'letters',
      'Sir, – The toll is robbery. – Yours, etc,\n\nLEV STURM,\nHarrow.\n\nMadam, – The gulls do no harm. – Yours, etc,\n\nOLGA REIK,\nOram.',
      '',
      '',
    ],
    [
      'letters',
      'SIR – The toll is robbery and the mayor a thief.\n\nCol. L. Sturm (retd)\n\nHarrow\n\nSIR – The gulls do no harm.\n\nOlga Reik\n\nOram',
      '',
      '',
    ],
    [
      'letters',
      'Sir, – The toll is robbery.\n\nLev Sturm\n\nMadam, – The gulls do no harm.\n\nOlga Reik of Oram',
      'Letters, September 17',
      '',
    ],
    [
      'editorial',
      'The plan to sell the bridge is a mistake, and this newspaper has said so from the start.\n\nA town without a bridge is an island. The council sits on Tuesday.\n\nThe mayor should think again.',
      'The Ledger view: keep the bridge',
      '',
    ],
    [
      'interview',
      'Q: Why sell now?\n\nA: We have no money.\n\nQ: Who asked for it?\n\nA: The bank did.\n\nQ: Will you stay?\n\nA: Yes.',
      'Ann Lee: ‘We have no money’',
      '',
    ],
    [
      'listing',
      'Friday, April 25\n\nJazz at the mill, 8 p.m.\n\nSaturday, April 26\n\nMarket, 9 a.m. to noon.\n\nSunday, April 27\n\nBird walk, 7 a.m.',
      'What’s on this weekend',
      '',
    ],
    [
      'live',
      '14:05 The council has begun to sit.\n\n14:20 Ann Lee speaks.\n\n14:31 The vote is put off.\n\nFollow along with us.',
      'Bridge vote',
      '',
    ],
    ['live', report, 'Live updates: bridge vote', 'https://ledger.test/live/bridge'],
    [
      'interview',
      'Ann Lee has been the mayor for ten years.\n\nQ: Why sell now?\n\nA: We have no money.\n\nQ: Who asked for it?\n\nA: The bank did.\n\nQ: Will you stay?\n\nA: Yes.',
      'Interview with Ann Lee',
      '',
    ],
    [
      'interview',
      'Ann Lee has been the mayor for ten years. This interview has been edited for length and clarity.\n\nMaas: Why sell?\n\nLee: No money.\n\nMaas: Who asked?\n\nLee: The bank.\n\nMaas: Will you stay?\n\nLee: Yes.',
      'Ten years of Ann Lee',
      '',
    ],
    [
      'review',
      'The play begins with a bang. It ends with a yawn.\n\nThe lamps are lovely.\n\n★★☆☆☆\n\nUntil 4 May at the Pier Theatre, Dunmore.',
      'The Lamp Maker review: a yawn in the dark',
      '',
    ],
    [
      'listing',
      '1. The Silver Tern, £40\n\nIt heats fast.\n\n2. The Ox, £55\n\nIt is loud.\n\n3. The Heron, £60\n\nIt is small.\n\n4. The Gull, £70\n\nIt is blue.',
      'The best kettles to buy',
      '',
    ],
  ])('%s', (kind, text, title, url) => expect(kindOf(text, title, url)).toBe(kind))

  test('a market report about the US is no opinion, whatever investors “don’t” know', () => {
    const markets = [
      'The market in Corran was mixed on Monday as talks between the US and Norvia went on.',
      'US stock futures were a little higher after small losses.',
      'The US government extended the licence of a company from Norvia.',
      'Shares in Oram fell 0.3 percent, and those in Lodestone 0.5 percent.',
      'The mood in the capital of Norvia was bad, a broadcaster reported.',
      'A deal between the US and Norvia has been out of reach for a month.',
      'The licence runs out in February.',
    ].join('\n\n')
    expect(kindOf(markets, 'Investors don’t seem to know what to make of the trade row')).toBeUndefined()
  })

  test('and each sign is said', () => {
    expect(findGenre(readDocument(essay), { title: 'Opinion: Rust' })?.because).toContain('its headline')
    expect(findGenre(readDocument(essay), { title: 'Opinion: Rust' })?.because.length).toBeGreaterThanOrEqual(2)
  })
})

test('whose views the readers’ comments are says nothing of the piece', () => {
  const noted = (note: string) => findGenre(readDocument(`${essay}\n\n${note}`), {})?.because ?? []
  const whose = 'a note on whose views these are'
  expect(noted('The views expressed here are those of the writer.')).toContain(whose)
  expect(noted('Comments and posts of readers do not reflect what the Ledger thinks.')).not.toContain(whose)
  expect(noted('The views expressed by the mayor were heard until midnight.')).not.toContain(whose)
})

describe('what the page says of itself is a sign like others', () => {
  const said = (types: readonly string[], sections: readonly string[], text = report, title = '') =>
    findGenre(readDocument(text), { title, pageKind: { types, sections } })

  test.each([
    ['opinion', ['OpinionNewsArticle'], ['Comment'], report, 'Council sells bridge'],
    ['opinion', ['NewsArticle'], ['Opinion'], essay, 'The bridge is ours'],
    ['opinion', ['OpinionNewsArticle'], [], report, 'Why the council should wait'],
    ['editorial', ['NewsArticle'], ['Editorials'], report, 'Editorial: A bridge too soon'],
    ['live', ['LiveBlogPosting'], ['Harbour'], report, 'Bridge vote: live updates'],
    ['review', ['ReviewNewsArticle'], ['Culture/Film reviews'], report, 'The Lamp Maker'],
    ['interview', ['Article'], ['Interviews'], report, 'Interview: Ann Lee on the bridge'],
  ] as const)('%s by %j and %j', (kind, types, sections, text, title) => {
    expect(said(types, sections, text, title)?.kind).toBe(kind)
  })

  test.each([
    ['a section alone', ['NewsArticle'], ['Opinion']],
    ['a type alone', ['OpinionNewsArticle'], ['Harbour']],
    ['a report', ['NewsArticle', 'ReportageNewsArticle'], ['Politics']],
    ['a background piece', ['BackgroundNewsArticle'], ['News analysis']],
    ['sections that only sound like it', ['NewsArticle'], ['Livestock', 'Columnar basalt', 'Reviewing bodies']],
  ] as const)('%s is none', (_, types, sections) => {
    expect(said(types, sections, report, 'Council sells bridge')).toBeUndefined()
  })

  test('and is told as such', () => {
    expect(said(['OpinionNewsArticle'], ['Comment'])?.because).toEqual([
      'its page says so to search engines',
      'the section it is filed under',
    ])
  })
})

describe('one sign alone is none', () => {
  test.each([
    ['a plain report', report, 'Council sells bridge', 'https://ledger.test/news/bridge'],
    [
      'a headline of what somebody says',
      essay.replaceAll(/\b(?:I|my|My|we|We)\b/g, 'he'),
      'Mayor Ann Lee: the bank has failed',
      '',
    ],
    ['a headline that urges', report, 'Council must sell the bridge, mayor says', ''],
    ['an address that says opinion', report, 'Council sells bridge', 'https://ledger.test/opinion/bridge'],
    ['a review that is an inquiry', report, 'Review finds bridge unsafe', ''],
    ['live music', report, 'Live music returns to the pier', ''],
    ['"five stars" of a hotel', `${report}\n\nThe five-star hotel by the bridge is shut.`, 'Council sells bridge', ''],
    [
      'letters to an editor in a court, and “the court was told” of somebody',
      `${report}\n\nThe court was told of a teacher who wrote letters to the editor of the Ledger.`,
      'Letters to the editor read in court',
      '',
    ],
    ['a programme told day by day', `${report}\n\nMonday\n\nThe court sits.`, 'What’s on in court', ''],
    [
      'a letter read out in a report',
      `${report}\n\nDear Sir, it says, the bridge is ours.`,
      'Council sells bridge',
      '',
    ],
    ['letters in a headline', report, 'Letters from soldiers found under bridge', ''],
  ])('%s', (_, text, title, url) => {
    expect(kindOf(text, title, url)).toBeUndefined()
  })
})

test('a text of 100,000 words is read in bounded time', () => {
  const document = readDocument(`${report}\n\n`.repeat(1000))
  expect(cpuMs(() => expect(findGenre(document, { title: 'Council sells bridge' })).toBeUndefined())).toBeLessThan(3000)
})

test('an editorial that an agency passes on says so above its text', () => {
  const passedOn = `The Harbour Ledger said in an editorial on Monday, Oct. 26:\n\n${report}`
  expect(kindOf(passedOn, 'EDITORIAL: A BRIDGE TOO SOON')).toBe('editorial')
  expect(kindOf(passedOn, 'Council sells the bridge')).toBeUndefined()
})

test('what mustn’t be urges as well', () => {
  const urged = [
    'Good for the council of Corran for the sensible vote it took on the bridge.',
    'The sale mustn’t be put off by a few who would rather talk.',
    'The bridge was built in 1931 and carries 4,000 cars a day.',
    'The council mustn’t let the owners of the quay get their hands on it.',
    'A court in Oram will look at the sale.',
    'What matters most is that the ferry goes on.',
  ].join('\n\n')
  expect(kindOf(urged, 'COMMENTARY: Council is right on the bridge')).toBe('opinion')
})

describe('an essay tells of its writer', () => {
  const told = [
    'I was in the hall of the port when the roof came down.',
    'A woman beside me held on to a rope, and I held on to her.',
    'The ferries knocked against each other until the morning.',
    'My father had built one of them, and I had painted its name.',
    'Nine of them lay on the quay when the sun came up.',
    'The council of Oram has put up a sign there since.',
    'I walk by it every week, and it is seldom that somebody else does.',
  ]
  test('and begins with them', () => {
    expect(kindOf(told.join('\n\n'), 'The night of the storm')).toBe('essay')
    expect(kindOf(told.join(' '))).toBe('essay')
  })

  test.each([
    ['a senator for no party', 'Senator Ilmar Vesk (I-Vt.) spoke of it on Monday.'],
    ['a short form', 'The storm put the roof of the hall on the I.R. list of the port.'],
    ['a war', 'The hall of the port was built before World War I.'],
    ['what somebody else says', '“I held on to her, and my arm was broken,” said a guard, “and I saw the ferries go.”'],
    ['the same between single marks', "'I held on to her, and I didn't let my arm go,' said a guard of the port."],
  ])('%s is none', (_, line) => {
    expect(kindOf([line, line, line, ...report.split('\n\n')].join('\n\n'), 'Storm')).toBeUndefined()
  })

  test('where it urges it is an opinion', () => {
    expect(kindOf(essay)).toBe('opinion')
  })
})

test('a call as “we” that says what must be done is an opinion', () => {
  const call = [
    'We have looked on for years while the bridge went to rust.',
    'Our town cannot afford another winter of it.',
    'The council must act before the ice comes.',
    'It costs us less to paint it than to lose it.',
    'Nine firms in Corran live by that bridge.',
    'The state should pay half of the paint.',
    'The sale would be a disgrace.',
  ]
  expect(kindOf(call.join('\n\n'))).toBe('opinion')
  expect(kindOf(call.map((line) => `“${line}” said the mayor.`).join('\n\n'))).toBeUndefined()
})

describe('a page that sells', () => {
  const page = [
    'A kettle is bought for ten years, so it may as well be a good one.',
    'We tested nine of them over a month in a kitchen in Corran.',
    'The Silver Tern is our top pick: it heats fast and is quiet.',
    'The Ox is louder, and half the price.',
    'The Heron is small enough for a boat.',
  ].join('\n\n')
  const links = 'When you buy through links on our site, we may earn a commission.'

  test.each([
    ['The best kettles to buy', page],
    ['A kettle for life', `${links}\n\n${page}`],
    ['Daily deals: kettles from 20 crowns', `${links}\n\nThe Silver Tern is down to 20 crowns.\n\nThe Ox is 15.`],
  ])('%s', (title, text) => expect(kindOf(text, title)).toBe('listing'))

  test('is no report on commissions, deals or tests', () => {
    const paid = 'Brokers in Oram earn a commission on each sale, and the town has asked them to tell how much.'
    expect(kindOf(`${paid}\n\n${report}`, 'Best deal for the bridge, mayor says')).toBeUndefined()
    expect(kindOf(`${page.split('\n\n')[1]}\n\n${report}`, 'Council sells bridge')).toBeUndefined()
  })
})

test('an agency’s “The Latest” by the clock is live', () => {
  const entries =
    '4:05 p.m.\n\nThe council has begun to sit.\n\n4:20 p.m.\n\nAnn Lee speaks.\n\n5 p.m.\n\n5:31 p.m.\n\nIt is put off.'
  expect(kindOf(entries, 'The Latest: Council puts off vote on bridge')).toBe('live')
  expect(kindOf(report, 'The Latest: Council sells bridge')).toBeUndefined()
})

test('an address of what is “live” is none of a live blog', () => {
  const sections = { types: [], sections: ['Live'] }
  const kind = (url: string) => findGenre(readDocument(report), { url, pageKind: sections })?.kind
  expect(kind('https://ledger.test/news/bridge-vote-live')).toBe('live')
  expect(kind('https://ledger.test/news/more-deals-are-live-for-kettles')).toBeUndefined()
})
