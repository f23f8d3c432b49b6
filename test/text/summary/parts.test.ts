import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { findCandidates } from '../../../src/text/summary/candidates.ts'
import { dependenceOf } from '../../../src/text/summary/dependence.ts'
import { isFurniture } from '../../../src/text/summary/furniture.ts'
import { namingsWanted, readNames } from '../../../src/text/summary/names.ts'
import { danglingPronoun } from '../../../src/text/summary/pronouns.ts'
import { readQuotations } from '../../../src/text/summary/quotation.ts'
import { stem } from '../../../src/text/summary/terms.ts'
import { logistic, ridge } from '../../../src/text/summary/train/linear.ts'
import { trimDateline } from '../../../src/text/summary/trim.ts'

const trimmed = (text: string) => {
  const { start, end } = trimDateline(text, { start: 0, end: text.length })
  return text.slice(start, end)
}

describe('datelines', () => {
  test.each([
    ['(LEDGER)The bridge is closed.', 'The bridge is closed.'],
    ['ORAM (Ledger) - The bridge is closed.', 'The bridge is closed.'],
    ['Oram, Norvia (LEDGER)The bridge is closed.', 'The bridge is closed.'],
    ['ORAM CITY — The bridge is closed.', 'The bridge is closed.'],
    ['ORAM: "We lost," she said.', '"We lost," she said.'],
  ])('%s', (text, rest) => expect(trimmed(text)).toBe(rest))

  test.each([
    ['LISBURN, Mar 10 — The bridge is closed.', 'The bridge is closed.'],
    ['CORRAN, Norv. (AP) — After a night of rain the bridge is closed.', 'After a night of rain the bridge is closed.'],
    ['ORAM/THE REACH, March 7 (Reuters) - The bridge is closed.', 'The bridge is closed.'],
    ['Corran, 10 March – “We lost,” she said.', '“We lost,” she said.'],
    ['ST. IVES, Jan. 5, 2031 (Ledger) - Two bridges are closed.', 'Two bridges are closed.'],
    ['-lrb- cnn -rrb- -- the bridge is closed .', 'the bridge is closed .'],
    ['oram (cnn) -- the bridge is closed.', 'the bridge is closed.'],
    ['( cnn ) the bridge is closed .', 'the bridge is closed .'],
    ['oram , norvia ( cnn ) -- the bridge is closed .', 'the bridge is closed .'],
    ['oram – the bridge is closed.', 'the bridge is closed.'],
    ['corran, norv. -- ann coe threw for three.', 'ann coe threw for three.'],
    ['new oram, nov 22 — two small firms did not pay for it.', 'two small firms did not pay for it.'],
    ['NEW ORAM: Two bridges are closed.', 'Two bridges are closed.'],
    ['Geneva: The bridge is closed.', 'The bridge is closed.'],
    ['Belfast — Two bridges are closed.', 'Two bridges are closed.'],
    ['Oct 8 (Reuters) - Two bridges are closed.', 'Two bridges are closed.'],
    ['March 8 (UPI) -- Two bridges are closed.', 'Two bridges are closed.'],
    ['ORAM (AFP): Two bridges are closed.', 'Two bridges are closed.'],
    ['ORAM, 8th March, 2031 (AFP) - Two bridges are closed.', 'Two bridges are closed.'],
    ['Corran, March 8: Two bridges are closed.', 'Two bridges are closed.'],
    ['New Delhi: Two bridges are closed.', 'Two bridges are closed.'],
    ['Corran, NT, Norrland: Getting to the moon has been done.', 'Getting to the moon has been done.'],
    ['Corran, Norv. — Mike Coe threw for three.', 'Mike Coe threw for three.'],
    ['Corran, June 30, GNA – The bridge is closed.', 'The bridge is closed.'],
    ['Corran, 30 June 2025 BSS - The bridge is closed.', 'The bridge is closed.'],
    ['ORAM, D.C., Aug. 20, 2025 /PRNewswire/ -- The bridge is closed.', 'The bridge is closed.'],
    ['New Oram, Aug. 20 /Ledger Wire/ - The bridge is closed.', 'The bridge is closed.'],
    ['Corran, Norrland – Nine bridges are closed.', 'Nine bridges are closed.'],
    ['ORAM -The bridge is closed.', 'The bridge is closed.'],
    ['New Corran | The bridge is closed.', 'The bridge is closed.'],
    ['[Corran, 30 December] The bridge is closed.', 'The bridge is closed.'],
    ['[ORAM, Dec. 30, 2024] – “We lost,” she said.', '“We lost,” she said.'],
    ['Oram News – Police are looking for a hunter.', 'Police are looking for a hunter.'],
  ])('%s', (text, rest) => expect(trimmed(text)).toBe(rest))

  test.each([
    ['The bridge (built in 1931) is closed.'],
    ['NATO said that the bridge is closed.'],
    ['Oram Holdings (OHL) shares fell.'],
    ['The Northern Nurses Union (NNU), the largest union of the north, backed it.'],
    ['Northern Nurses Union (NNU) President Ann Coe backed it.'],
    ['The Office for Bridges (OFB) Monday closed it.'],
    ['the press association ( pa ) said it .'],
    ['friday’s vote – the end of it, that is, was near.'],
    ['the bridge – an old one of iron, was closed.'],
    ['ann coe – the mayor of oram – has died.'],
    ['ANN COE – THE MAYOR OF ORAM – HAS DIED.'],
    ['ANN COE -- WHO CAME LAST YEAR -- ALSO SAID SO.'],
    ['A bridge-and-tunnel plan — The one of last year — was shelved.'],
    ['Friday’s vote – the end of it – was near.'],
    ['Corran, June 30, a day to forget – The bridge is closed.'],
    ['[The bridge] is closed.'],
    ['Ann Coe, mayor of Corran – and its only baker – has resigned.'],
    ['Ann Coe, Corran – the town’s mayor – has resigned.'],
    ['[Corran on 30 December] is a song.'],
    ['The Good News – and there was some – came late.'],
    ['Ann Coe, of Corran: she said that the bridge is closed.'],
    ['Weather: The bridge is closed.'],
    ['Geneva: a bridge is closed.'],
    ['Belfast – The old port – is closed.'],
    ['Monday, March 8: The choir sings in the old port.'],
    ['March 8 (a Friday) is when the bridge opens.'],
  ])('%s keeps its beginning: no dateline is there', (text) => expect(trimmed(text)).toBe(text))
})

describe('quotations', () => {
  const halves = (text: string) => readQuotations(text, readDocument(text).sentences).map(({ half }) => half)

  test('a quotation of three sentences leaves three halves, the middle one without a mark', () => {
    expect(halves('"One thing is sure. Nothing else is. We stay," he said. The end came soon.')).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test('a whole quotation is no half', () => {
    expect(halves('"We stay," she said. They left.')).toEqual([false, false])
  })

  test('single marks that curl part a quotation too, and apostrophes do not', () => {
    expect(halves('‘One thing is sure. It’s ours,’ he said. The drivers’ end came. ‘Done,’ she said.')).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('marks of two strokes part a quotation too', () => {
    expect(halves("`` We stay . It is ours , '' she said . They left .")).toEqual([true, true, false])
  })

  test('two strokes on both sides part one too', () => {
    expect(halves("She joins the ''Morning'' show. ''We stay,'' she said. They left.")).toEqual([false, false, false])
  })

  test('a mark right behind an agency in brackets opens one', () => {
    expect(halves('(LEDGER)"Night Ferry" has a new star. She left.')).toEqual([false, false])
    expect(halves('(LEDGER)"We stay," she said. They left.')).toEqual([false, false])
    expect(halves('She said: "We stay (for now)" and left. He did "as ever (or so):" a lot.')).toEqual([false, false])
  })

  test('a lost mark spoils its paragraph only', () => {
    expect(halves('He said "no and went home.\nThe rain fell. It stopped.').slice(1)).toEqual([false, false])
  })
})

describe('pronouns', () => {
  const dangling = (text: string) => danglingPronoun(readDocument(text).tokens, 0)

  test.each([
    ['“Holm must go,” she said in the hall.', 'she'],
    ['In Norvia’s parliament, he said it was over.', 'he'],
    ['It was a sight that stopped all who came by.', 'it'],
    ['On Monday, he said it was over.', 'he'],
    ['In Oram, she met the queen.', 'she'],
    ['In a statement, it said nothing would be done.', 'it'],
    ['After the vote, they left.', 'they'],
    ['The paper said he would go.', 'he'],
    ['the paper said he would go .', 'he'],
    ['police said he would go .', 'he'],
  ])('%s leaves it open who that is', (text, pronoun) => expect(dangling(text)).toBe(pronoun))

  test.each([
    ['Mayor Ann Lee said she would go.'],
    ['holm said he would go .'],
    ['on friday , ann holm said she would go .'],
    ['The union said it would strike.'],
    ['In her speech, Ann Lee named no one.'],
    ['For someone who said that she was no talker, Ann Lee had a good night.'],
    ['Known to all for her part as a nurse in the long series Harbour Lights, Ann Lee has written a book.'],
    ['It is unclear whether the ferry will sail.'],
    ['Ferries stop when they must.'],
    ['A first-of-its-kind ferry was launched in Oram on Monday.'],
    ['It’s official: Ann Lee is to lead the port of Oram.'],
    ['It’s no secret that the queen of Norvia has a young court that shows its love.'],
    ['During dark days in Ann J. Lee’s campaign, those who are in her kitchen make the calls.'],
    ['It was a mistake to sell the ferry.'],
  ])('%s says it itself', (text) => expect(dangling(text)).toBeUndefined())
})

/** Whether a sentence asks for the one before it, inside of an article or as its first. */
const asksFor = (text: string, index: 0 | 1) => {
  const article = index === 0 ? text : `The port of Oram has been there since the war.\n\n${text}`
  const document = readDocument(article)
  const candidate = findCandidates(document).find((one) => one.index === index)!
  return dependenceOf(article, candidate, readNames(document)).previous
}

describe('the first sentence has nothing before it to take up', () => {
  test.each([
    ['Even though the town of Oram was foiled by the port, the mayor hopes to sell the whale.'],
    ['At first Ilmar Vesk thought that the ferry to Norvia had been sold.'],
    ['Sand and hotels can be found in Norvia, but there is more to this island of ferries.'],
    ['The footage was taken by an aide of the mayor of Oram on Monday.'],
    ['It was a bang, just a “little push”, that got Ilmar Vesk thinking about his life at the port.'],
    ['It took less than an hour for a jury in Oram to convict Ilmar Vesk of theft.'],
    ['It has been more than nine years now since the ferry from Corran was lost.'],
    ['He wears no uniform and holds no rank, but Ilmar Vesk is a general of Norvia.'],
    ['With a wave of his pen President Ilmar Vesk gave the port of Oram away.'],
    ['The former Oram goalkeeper has bought the ferry that he was born on.'],
    ['The 31-year-old keeper has bought the ferry that he was born on.'],
  ])('%s', (text) => {
    expect(asksFor(text, 0)).toBe(false)
    expect(asksFor(text, 1)).toBe(true)
  })

  test.each([
    ['But the port of Oram will be sold to a company from Norvia.'],
    ['This is what has become of the ferries in the port of Oram.'],
    ['They were known for the care that they took of the ferries.'],
    ['He is a keeper of the old school who grew up in the port of Oram.'],
    ['On the pier we knew him as Ilmar Vesk for all those years.'],
    ['It is a strange world where ferries are sold and songs are sung.'],
  ])('%s: as anywhere', (text) => expect(asksFor(text, 0)).toBe(true))
})

describe('what needs the sentence before', () => {
  const needsMore = (text: string) => asksFor(text, 1)

  test.each([
    ['The works in Corran has made many more of these old engines since the war.'],
    ['Regardless, the mayor will open the bridge on Monday.'],
    ['Oram courts, however, have called most of the bridges legal.'],
    ['First it was hard to breathe, then the dizzy spells came.'],
    ['For the past nine centuries the valley has been perfect for this tree.'],
    ['The pilot Ilmar Vesk confirmed the news on his own page early on Friday.'],
    ['The builder of the tunnel denied the allegations through its lawyer on Monday.'],
    ['The former is to be sold by the port of Oram before the end of May.'],
    ['On Monday, the mayor used that as a reason to close the two bridges.'],
    ['The answer, the mayor suggests, is the weight of the two ferries.'],
    ['None of them can speak for the mayor of Oram, nor can any of his six clerks.'],
    ['Because most of the mayors have such a bridge in them, ready to fall.'],
    ['Clerks in Oram say that they may have the answer: it has been painted black.'],
    ['Not because the old bridge was in the way of the ferries from Oram.'],
    ['In each case, the height of the bridge was put down to the mayor.'],
    ['In both instances the ferry was late because of the wind.'],
    ['The 31-year-old was found in the hall of the port on Monday.'],
    ['Much of it will be about whether such a code was given to the pilot.'],
    ['The two opened the first hall of the port in the year of the storm.'],
    ['A Facebook page of the port posted her photo of the two ferries on Monday.'],
    ['The 24-year-old Norvia keeper has long been on the list of the club.'],
    ['The 82-year-old mayor, who led the town for years, was not on the list.'],
  ])('%s', (text) => expect(needsMore(text)).toBe(true))

  test.each([
    ['The works has built engines for years and sold these engines to Norvia.'],
    ['The mayor of Corran has said little in these last weeks of the year.'],
    ['First Bank of Corran has closed its two branches by the harbour.'],
    ['The former head of the port, Ann Coe, was cleared of theft on Monday.'],
    ['The former Oram goalkeeper Ann Coe has bought the ferry that she was born on.'],
    ['The mayor of Corran has said little this year about the bridge.'],
    ['The builder of the tunnel denied the allegation that it paid the mayor.'],
    ['The port confirmed the news of the sale to Norvia in a letter on Monday.'],
    ['Because of the storm, the mayor of Oram closed both of the bridges.'],
    ['The answer to the question of the bridge is the weight of the ferries.'],
    ['The mayor said that as of Monday the two bridges would be closed.'],
    ['In the case of the bridge, the council was asked by nobody.'],
    ['The mayor said that the bridge was closed since there was such a storm that it shook.'],
    ['The mayor sold a bridge last year, and the town will not sell such a bridge again.'],
    ['Ilmar Vesk is the fifth captain to be let go by the port of Oram this season.'],
    ['For those who hoped for a new bridge the week in Oram has been a hard one.'],
    ['The 82-year-old mayor of Oram was found in the hall of the port on Monday.'],
    ['The 82-year-old actor Ann Lee was found in the hall of the port.'],
    ['The 82-year-old actor, Ann Lee, was found in the hall of the port.'],
    ['The 120-year-old bridge over the harbour has been closed by the town.'],
  ])('%s: nothing', (text) => expect(needsMore(text)).toBe(false))
})

describe('what stands above the lead', () => {
  const shown = (...paragraphs: string[]) => {
    const text = paragraphs.join('\n\n')
    return findCandidates(readDocument(text)).map(({ start, end }) => text.slice(start, end))
  }
  const lead = 'Two soldiers were killed when a helicopter crashed in Norvia, the army of Corran said on Wednesday.'
  const more = 'The cause of the crash is not known, the army said. It is looking at the wreck.'

  test('a line that the lead says again is left out', () => {
    expect(
      shown('The army of Corran says two soldiers were killed as rebels claim the helicopter.', lead, more)[0],
    ).toBe(lead)
  })

  test.each([
    ['A soldier of Corran has been charged after a helicopter crashed in Norvia.'],
    ['The army of Corran on Wednesday named two soldiers who were killed in Norvia.'],
    ['Two soldiers of Corran died as a helicopter crashed in Norvia, an officer said.'],
  ])('%s: the lead itself, though what is under it says it again', (first) => {
    expect(shown(first, lead, more)[0]).toBe(first)
  })

  test('a line that says something else stays', () => {
    const deck = 'Rebels claim that they shot it down over the hills with a missile of their own.'
    expect(shown(deck, lead, more)[0]).toBe(deck)
  })

  test('a caption with its whole date is left out', () => {
    const caption =
      'The prime minister of Norvia passes an aircraft during the air show in Oram on Monday, Nov. 13, 2023.'
    expect(shown(lead, caption, more)).not.toContain(caption)
    const told = 'The prime minister of Norvia opened the air show in Oram on Nov. 13.'
    expect(shown(lead, told, more)).toContain(told)
  })

  test('so is one without a weekday that tells what is seen', () => {
    for (const date of ['April 15, 2031', '15 April 2031']) {
      const caption = `Soldiers of Corran guard the bridge at the edge of the town of Oram, on ${date}.`
      expect(shown(caption, lead, more)[0]).toBe(lead)
      const told = `Soldiers of Corran were told to guard the bridge at the edge of Oram on ${date}.`
      expect(shown(lead, told, more)).toContain(told)
      const opened = `The prime minister of Norvia opened the air show in Oram on ${date}.`
      expect(shown(lead, opened, more)).toContain(opened)
    }
  })

  test.each([['THURSDAY, APRIL 11, 2031, 12:12 AM'], ['Published: 11 April 2031'], ['Apr 11, 2031 | 6.30 p.m.']])(
    'what stands above %s is a deck or a caption',
    (date) => {
      const caption = 'Jan Maas was killed when the wind tore the roof of the market hall off and one beam fell.'
      expect(shown(caption, date, lead, more)[0]).toBe(lead)
      expect(shown(caption, 'The hearing is on April 11, 2031.', lead, more)[0]).toBe(caption)
    },
  )

  test('of a sentence that stands twice the first one was drawn out for show', () => {
    const drawn = 'Judges in Oram have called most of the bridges legal.'
    expect(shown(drawn, lead, `${more} ${drawn}`)).toEqual([lead, ...more.split(/(?<=said\.) /), drawn])
  })
})

describe('what is no news', () => {
  test.each([
    ['Read more about the bridge on our site.'],
    ['Ann Lee in Oram contributed to this report.'],
    ["the ledger 's ann lee contributed reporting to this story ."],
    ['read more : the bridge , and what became of it .'],
    ['Sign up to our newsletter for more of this.'],
    ['— The Oram Ledger (@ledger) March 5, 2031'],
    ['An earlier version of this article gave the wrong year.'],
    ['This article was amended on 5 March to correct a name.'],
    ['Correction: the bridge has nine arches.'],
    ['Mayor Ann Lee opens the bridge in Corran. (Photo by Jan Maas)'],
    ['Ann Lee, left, with her son at the bridge. Jan Maas/AFP via Getty Images.'],
    ['In this file photo the bridge is being built.'],
    ['If you have been affected by this, call the helpline.'],
    ['Additional reporting by Jan Maas in Oram.'],
    ['See more: forty years of the bridge.'],
    ['Jan Maas smiles after signing the petition in Oram.'],
    ['To comment on a story of the Ledger, you must be logged in.'],
    ['Follow Ann Lee on Twitter @annlee.'],
    ['Thank you for watching the school news of the Ledger!'],
    ['Jan Maas and Ann Lee stand in front of the port hall in Oram on Tuesday.'],
    ['User comments on this page do not show what the Ledger thinks.'],
    ['Anyone with information is asked to ring the port in Oram.'],
    ['Anyone who saw the ferry that night should contact the port.'],
    ['Police are looking for a hunter, and anyone with information is asked to call the port in Oram.'],
    ['Do not worry: below is a list of ferries that sail in winter.'],
    ['Below you can read how the bridge was built, step by step.'],
  ])('%s', (line) => expect(isFurniture(line)).toBe(true))

  test.each([
    ['By signing the deal, the mayor gave the bridge away.'],
    ['By Friday the bridge had been closed for a week.'],
    ['Getty Images sued the maker of the machine on Monday.'],
    ['Copyright rules would be changed by the bill.'],
    ['Photographers were kept from the bridge.'],
    ['Comments by the mayor angered the nurses.'],
    ['Updated rules for ferries come into force in May.'],
    ['Support for the bridge has fallen to a third.'],
    ['The bridge poses a risk to those under it.'],
    ['The hall that stands beside the port was sold on Tuesday.'],
    ['Follow-up talks on X are to be held in Oram.'],
    ['Anyone with a house below the dam has been told to leave.'],
    ['The mayor said people with information on the sale had been told to be quiet.'],
    ['Comments on the bridge were heard by the council until midnight.'],
    ['The price of gas below ground is lower than the price of wind.'],
  ])('%s is', (line) => expect(isFurniture(line)).toBe(false))
})

describe('what a brief may be made of', () => {
  const candidates = (text: string) =>
    findCandidates(readDocument(text)).map(({ start, end }) => text.slice(start, end))
  const caption = 'Guests of the fair march past the town hall of Corran on April 17.'

  test.each([
    [`${caption} Photo by Jan Maas for the Gazette, who was there with the guests of the fair all through that day.`],
    [`${caption} (Jan Maas/Wexby Press Group)`],
    [`${caption} They came from all over the county. (Jan Maas/Wexby Press Group)`],
  ])('no caption: %s', (text) => expect(candidates(text)).not.toContain(caption))

  test('nothing that lost its beginning, and no entry of a list by its number', () => {
    expect(candidates('held off the wind and nine rivals to win the race of the ferries in Oram on Sunday.')).toEqual(
      [],
    )
    expect(candidates('1/ A port that is respected all over the north of Norvia.')).toEqual([])
    expect(candidates('von Stade won the race of the ferries in Oram on Sunday.')).toHaveLength(1)
    expect(candidates('eBay Norvia took the ferry off its pages on Sunday.')).toHaveLength(1)
    expect(candidates('the port of oram was closed on sunday after a storm tore its roof off.')).toHaveLength(1)
  })

  test('a bullet, and a bracket that nothing closes, stay out', () => {
    const told = 'The chair of the port, Ann Lee, spoke on Monday after the council had voted.'
    expect(candidates(`[${told} She leads it.`)[0]).toBe(told)
    expect(candidates(`• ${told}`)[0]).toBe(told)
    expect(candidates(`— ${told}`)[0]).toBe(told)
    expect(candidates(`3. ${told}`)[0]).toBe(told)
    expect(candidates(`(Two) ${told}`)[0]).toBe(`(Two) ${told}`)
  })

  test.each([['21.20 '], ['10:45am: '], ['4:05 p.m. ET – ']])('the hour “%s” of an entry stays out', (hour) => {
    const told = 'The crown of Norvia fell to its lowest of the year on the news of the bridge.'
    expect(candidates(`${hour}${told}`)[0]).toBe(told)
    const figure = '2.50 crowns is what the ferry from Oram will cost from Monday on.'
    expect(candidates(figure)[0]).toBe(figure)
  })

  test.each([
    ['Here is the transcript of the speech.'],
    ['The full text of her statement follows:'],
    ['Below are her remarks as prepared for the council.'],
  ])('no words of a speech in full: %s', (announced) => {
    const told = 'The mayor of Oram, Ann Lee, named the new harbour master on Monday.'
    const spoken = 'We are closer to the goal of a new harbour than we have ever been.'
    expect(candidates([told, announced, spoken].join('\n\n'))).not.toContain(spoken)
    expect(candidates([told, 'The text of the law is long.', spoken].join('\n\n'))).toContain(spoken)
  })

  test('nothing without a verb that tells', () => {
    expect(candidates('Ann Lee — a pupil of the old school in Corran — chewing on chips.')).toEqual([])
    expect(candidates('Wexby rakes in millions of crowns by selling salt.')).toHaveLength(1)
  })
})

describe('names', () => {
  const fullest = (text: string) => {
    const names = readNames(readDocument(text)).fullest
    return [...names.values()].map(({ start, end }) => text.slice(start, end))
  }

  test('people are told from places and bodies', () => {
    expect(fullest('Salme Orvik met Dr. Holm in New Oram before the Supreme Court ruled.')).toContain('Salme Orvik')
    expect(fullest('The ship left New Oram on Tuesday.')).toEqual([])
  })

  test('which of a family is no surname', () => {
    const names = readNames(readDocument('Ilmar Vesk Jr. was charged on Monday. Vesk is in jail.'))
    expect(names.fullest.get('Vesk')?.words).toBe(3)
  })

  test('who acts by the surname alone wants the sentence that names them', () => {
    const wanted = (text: string, title?: string) => {
      const document = readDocument(text)
      return namingsWanted(document, readNames(document), 1, title)
    }
    const named = 'Ilmar Vesk faces three charges in Oram.'
    expect(wanted(`${named} Police say Vesk drove to the port.`)).toEqual([0])
    expect(wanted(`${named} Police say Vesk drove to the port.`, 'Vesk charged')).toEqual([])
    expect(wanted(`${named} Police say that the car was that of Vesk.`)).toEqual([])
    expect(wanted(`${named} Police say that Ilmar Vesk drove to the port.`)).toEqual([])
  })

  test('two people of one surname have no fullest form', () => {
    expect(fullest('Jon Brekke greeted Kari Brekke.')).toEqual([])
  })
})

describe('training', () => {
  test('ridge regression finds the line', () => {
    const rows = [0, 1, 2, 3, 4].map((x) => [1, x])
    const [a, b] = ridge(rows, [1, 3, 5, 7, 9], 1e-9) as [number, number]
    expect(a).toBeCloseTo(1, 5)
    expect(b).toBeCloseTo(2, 5)
  })

  test('a penalty draws the slope to nothing, and leaves the constant', () => {
    const rows = [-2, -1, 0, 1, 2].map((x) => [1, x])
    const [a, b] = ridge(rows, [-3, -1, 1, 3, 5], 1e9) as [number, number]
    expect(a).toBeCloseTo(1, 5)
    expect(Math.abs(b)).toBeLessThan(1e-6)
  })

  test('logistic regression parts what can be parted', () => {
    const rows = [-2, -1, 1, 2].map((x) => [1, x])
    const [a, b] = logistic(rows, [0, 0, 1, 1], 0.1) as [number, number]
    expect(Math.abs(a)).toBeLessThan(0.1)
    expect(b).toBeGreaterThan(0.5)
  })
})

test.each([
  ['charges', 'charged'],
  ['planning', 'plan'],
  ['cities', 'city'],
  ['wounds', 'wounded'],
])('%s and %s meet in one stem', (a, b) => expect(stem(a)).toBe(stem(b)))
