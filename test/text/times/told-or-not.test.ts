import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { findEvents, findTimes } from '../../../src/text/times/index.ts'

function told(text: string, published = '2017-05-18') {
  const document = readDocument(text)
  const { timexes, clauses, contradictions } = findTimes(text, { published })
  const { events } = findEvents({ document, timexes, clauses, contradictions, attributions: [], published })
  return events.map(({ date, about }) => `${date} ${about}`)
}

describe('what a clause must be to tell of a day', () => {
  it.each([
    ['If she wins the seat in November, she would lead the board from January 20 next year.', []],
    ['If she was seen in March, nobody said so.', ['2017-03 event']],
    ['Ms Dahl, who, if elected in October, would lead the port from January, said nothing.', []],
    ['The harbour could be shut by the end of the year if the court rules against it.', []],
    ['Each side said that it would be to blame if the sum is not approved and the fever spreads this summer.', []],
    ['The strike will begin on Monday if the talks fail.', ['2017-05-22 planned']],
    ['He was asked if he had been at the quay on Monday.', ['2017-05-15 event']],
  ])('keeps conditions and what would come of them off the days: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['Why did the guards wait until Monday to open the gate?', []],
    ['"How many boats did we sell last quarter?" he asked.', []],
    ['In a talk on Tuesday, Ms Aasen was asked, “Which of the harbours is the oldest of all?”', ['2017-05-16 event']],
    ['The ferry sank in 1984. Who remembers its name?', ['1984 event']],
  ])('takes no day from a question: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['"A harbour isn’t dug overnight," she said in the hall.', []],
    ['Trust is not rebuilt overnight in any town.', []],
    ['Two sheds burned down on Tuesday. A third burned down overnight.', ['2017-05-16 event', '2017-05-16 event']],
    ['Most of these tools are solving yesterday’s problems.', []],
    ['The school trains tomorrow’s leaders in the old hall.', []],
    ['Nobody was hurt in yesterday’s crash on the bridge.', ['2017-05-17 event']],
    ['Anybody can paint such a boat in a weekend.', []],
    ['The wires are like tangled Christmas lights, but they work.', []],
    ['The mill, which was once a prison, is today a school of music.', []],
    ['The bridge was opened today by the mayor.', ['2017-05-18 event']],
    ['In the bay the storms come between May and late September.', []],
    ['The fair was held between June and October 2016.', ['2016-06 event']],
    ['By now it is nearly August, and the roof is still open.', []],
  ])('tells a manner of speaking from a day: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['The gap shrank from April’s 9 metres to 6.', []],
    ['Some 31 percent rode the tram, a two-point dip from April.', []],
    ['Herring stocks stand 14% above two years ago.', []],
    ['She gave him the file before Monday’s caucus.', []],
    ['He promised room to them before the 2012 election.', []],
    ['They must decide before Monday’s caucus.', ['2017-05-22 planned']],
    ['OLDHAVEN, Norvia (May 18, 2017) – A pastor was found guilty of theft by a jury.', []],
  ])('leaves out what something is measured by, comes before or was filed on: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

describe('what is no day of anything', () => {
  it.each([
    ['For Oram this was the third defeat of the year.', []],
    ['Sales in the first half of the year rose to 40 tons.', ['2017 event']],
    ['Only 12 boats sailed, compared with 19 last month.', []],
    ['They may want to think again after the past week.', []],
    ['Holm was fast in Q3 of qualifying and took pole.', []],
    ['The 2019 Corvan Prime will be able to climb most hills.', []],
    ['The 2018 Winter Games will be held in Oram.', ['2018 planned']],
    ['The town has flooded twice since 1888, both times by night.', []],
    ['If the ballot were counted this evening, the ferrymen would win.', []],
    ['A report on Tuesday about the port misstated the year the pier opened.', []],
    ['A report on Tuesday told how the pier fell.', ['2017-05-16 event']],
    ['That was the year she left the board of the port.', []],
    ['They need not have another 2013 in which nothing was built.', []],
    ['The owners today believe in other engines than their fathers did.', []],
    ['The owners today reached a deal with the crews.', ['2017-05-18 event']],
    ['A good meal might reduce the risk of hunger later in the day.', []],
    ['Last month, he praised a book, Do You Really Love Me?: a Pilgrimage.', ['2017-04 event']],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it('takes an hour told as over for none of a day to come', () => {
    const text =
      'They must be at the hall on Friday night, she said. She set out with a map just after 2 p.m. and knocked on doors.'
    expect(told(text)).toEqual(['2017-05-19 planned'])
  })
})

describe('which way a day lies', () => {
  it.each([
    ['On Monday, Ms Aasen — who had backed the other side — will headline a dinner.', ['2017-05-22 planned']],
    ['On Monday, Ms Aasen, who will leave the board, opened the new quay.', ['2017-05-15 event']],
    ['Ana Holm, who badly needs a win, received the backing of Gov. Olin Pell (R) on Friday.', ['2017-05-12 event']],
    ['In January, Sen. Olin Pell proposed a study of the harbour.', ['2017-01 event']],
    ['In October, Mrs. Holm, the leader of the board, proposed closing the port.', ['2016-10 event']],
  ])('by the verb that the date hangs on, over asides and titles: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['The party says the plan is key to scoring a victory in November.', ['2017-11 planned']],
    ['Such a rule helps the farmers to take the council in November.', ['2017-11 planned']],
    ['He is accused of plotting to blow up a bridge in November.', ['2016-11 event']],
    ['He is said to have met her in November.', ['2016-11 event']],
    ['He called November’s local election a test for the town.', ['2017-11 planned']],
    ['The strike is not going to end in June, the crews said.', []],
    ['Saturday’s match against Oram is sold out.', ['2017-05-20 planned']],
    ['Wednesday’s match was lost in the last minute.', ['2017-05-17 event']],
    ['While Mrs. Holm is counting on the record of her rival, Tuesday’s vote was a reminder.', ['2017-05-16 event']],
  ])('without a verb for it, by what is aimed at and what is on the calendar: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['Early on Friday morning, the council was due to hold a meeting.', ['2017-05-19 planned']],
    ['On Tuesday, the council was due to hold a meeting.', ['2017-05-16 event']],
    ['A test was to be performed Thursday.', ['2017-05-18 planned']],
    ['He was planning to hold a dinner for Mr. Holm on Wednesday night at his house.', ['2017-05-17 event']],
    ['He has no plans to meet with Sen. Holm when she gives a talk that opens on Friday.', ['2017-05-19 planned']],
  ])('by what is nearer, of what was due: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    [
      'Ms Aasen went in search of old stories in the town and from November onward they will be shown.',
      ['2017-11 planned'],
    ],
    [
      'The board met the firm last month and on Tuesday it will vote on the sale.',
      ['2017-04 event', '2017-05-23 planned'],
    ],
    ['The mayor joined in, promising on Wednesday he would hear both crews.', ['2017-05-17 event']],
    ['The mine has threatened to close, prompting the port on Tuesday to start buying coal.', ['2017-05-16 event']],
    [
      'The club spent Monday trying to explain Wednesday night’s fight that led to two bans.',
      ['2017-05-15 event', '2017-05-17 event'],
    ],
    ['During a call with reporters Thursday afternoon, the party said it would look into it.', ['2017-05-18 event']],
    ['A map to be shown this week in Oram names the reefs.', ['2017-W20 planned']],
    ['Heaters are proving popular this year, given the prices.', ['2017 event']],
    ['Such crowds may yet be followed by a long queue on Election Day.', ['2017-11-07 planned']],
  ])('by the clause that the date is in: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['Police are investigating a shooting on Tuesday in the old town.', ['2017-05-16 event']],
    ['Groups are hailing the speech of the minister on Tuesday.', ['2017-05-16 event']],
    ['The club is celebrating its birthday on Saturday.', ['2017-05-20 planned']],
    ['The harbour institute projected in March that the levy would cost jobs.', ['2017-03 event']],
    ['The vote is projected for August.', ['2017-08 planned']],
  ])('back, of what is looked into, hailed or was foretold: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})
