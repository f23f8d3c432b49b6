import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../../src/core/analysis.ts'
import { readDocument } from '../../../src/text/document.ts'
import { findEvents, findTimes } from '../../../src/text/times/index.ts'

function eventsOf(text: string, published: string | null = '2017-05-18', attributions: Attribution[] = []) {
  const document = readDocument(text)
  const given = published === null ? {} : { published }
  const { timexes, clauses, contradictions } = findTimes(text, { ...given })
  return { contradictions, ...findEvents({ document, timexes, clauses, contradictions, attributions, ...given }) }
}
/** Without the opening sentence, which may stand for the day of the report. */
const told = (text: string) => eventsOf(text).events.map(({ date, about }) => [date, about])

describe('events', () => {
  it.each([
    ['The mayor resigned on Monday.', [['2017-05-15', 'event']]],
    [
      'The minister said on Tuesday that the plant closed in 2015.',
      [
        ['2017-05-16', 'report'],
        ['2015', 'event'],
      ],
    ],
    ['On Wednesday, officials said the river had fallen.', [['2017-05-17', 'report']]],
    ['Talks will resume on Friday.', [['2017-05-19', 'planned']]],
    ['The council will meet later this month.', [['2017-05', 'planned']]],
    ['The fair is scheduled for 3 June 2017.', [['2017-06-03', 'planned']]],
    ['In 1984 the bridge opened.', [['1984', 'event']]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    'They work on the weekend and rest on weekdays.',
    'If the water is stored during the summer, it lasts.',
    'Every week seems harder than the week before.',
    'The firm lacks enough Tuesday-Saturday drivers.',
    'The desk saw one Friday-morning boarding pass.',
    'Prices have risen over the past year.',
    'Today, the market is far smaller.',
    'It takes work to make a day like today happen.',
    'If the dam breaks, people could die tomorrow.',
    'They want to repeal the Harbour Act of 1933.',
  ])('%s: so time and again, or perhaps: on no day', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['The works began before Easter on Maundy Thursday on April 13.', ['2017-04-13']],
    ['They had to agree before last Christmas.', []],
    ['She left the town before 1990.', []],
    ['She had been watched long before March 3, when the first shop burned.', ['2017-03-03']],
    ['He died just before Christmas.', ['2016-12-25']],
    ['She will hand in the report before June.', ['2017-06']],
    ['The rule applied well beyond 2012.', []],
    ['The hall was open until 2012.', ['2012']],
    ['Sailings have dropped to 60 a week from 90 in 2010.', []],
    ['Thefts have fallen by 20% since 2012.', []],
    ['Rents have doubled since 2012.', []],
    ['Rents have risen 3.5 per cent since March.', []],
    ['The river has risen since Monday.', ['2017-05-15']],
    ['The vote was held in the holy month of Ramadan.', []],
    ['On his last Q3 lap Holm took pole position.', []],
    ['Profit rose in Q2.', ['2017-Q2']],
    ["The club may want somebody liked by Radio 4's Today programme.", []],
    ['Holm told the Today programme that he left.', []],
    ['The crown sank, and its drop since Feb. 28 was 2 percent.', []],
    ['It was the worst disaster since Brenholm in 1986.', []],
    ['She sat there at the close of the Winter Games.', []],
    ['She came home in the winter.', ['2017']],
    ['For all other questions call the desk on 020 3353 2000.', []],
    ['Lists were kept for 2009 2010.', ['2009', '2010']],
    ['Holm opened the hall this week at the 2017 Harbour Summit.', ['2017-W20']],
    ['“Today we showed the world that this is our land,” Holm said.', ['2017-05-18']],
    ["Today, he's one of the best bakers of the land.", []],
    ["Today, it's set to open.", ['2017-05-18']],
    ['At 5 percent, the share is far below its peak of 9 percent in 2010.', []],
    ['The rate reached its peak in 2010.', ['2010']],
    ['Nobody recalls the last day she took off.', []],
    ['Today, hundreds of machines run by themselves.', []],
    ['Today, the council voted.', ['2017-05-18']],
    ["They should not judge today's refugees as one.", []],
    ["Holm left today's talks.", ['2017-05-18']],
    ['The post-2008 rules failed.', []],
    ['A poll in the Mail on Sunday has most against it.', []],
    ['The mail came on Sunday.', ['2017-05-14']],
    ['Four of the 10 judges since 1946 were from Marn.', []],
    ['They have looked past the towns the entire year.', []],
    ['Today, the market that opened in 1950 is far smaller.', ['1950']],
  ])('%s: the day it came, and no day it was only measured by or named for', (text, dates) => {
    expect(eventsOf(text).events.map(({ date }) => date)).toEqual(dates)
  })

  it.each([
    ['The coach may be fired, fined or moved in August.', [['2017-08', 'planned']]],
    ['The driver will be charged or fined in August.', [['2017-08', 'planned']]],
    ['The driver was charged or fined in March.', [['2017-03', 'event']]],
    [
      'She was held on 3 March 2013. Over the next fortnight she used three names.',
      [
        ['2013-03-03', 'event'],
        ['2013-W11', 'event'],
      ],
    ],
    ['She was held this year. Over the next fortnight she used three names.', [['2017', 'event']]],
    [
      'Holm is scheduled to mark up her own bill, the Harbour Safety and Modernisation Act, on Thursday, a step that few like.',
      [['2017-05-18', 'planned']],
    ],
    [
      'The club will print a word for Crow in its programme for the match with Marn on Saturday.',
      [['2017-05-20', 'planned']],
    ],
    ['None of those at the spring games, which open on Friday, has left.', [['2017-05-19', 'planned']]],
    ['None of those at the spring games, which opened on Friday, has left.', [['2017-05-12', 'event']]],
    [
      'They plan to go on with four-party talks in Wexby with union and harbour officials in two days, even as they argue.',
      [['2017-05-20', 'planned']],
    ],
    ['The licence ends on 1 June of next year.', [['2018-06-01', 'planned']]],
    ['“This fall, she just did not come back,” Roth said.', [['2016', 'event']]],
    ['The pool was closed this spring.', [['2017', 'event']]],
    ['“I will push for it when the board looks at the act this August,” Leahy said.', [['2017-08', 'planned']]],
    ['He showed his path to becoming the head of the board in September.', [['2017-09', 'planned']]],
    ['After winning Marn on Sept. 15, he would have to take two towns.', [['2017-09-15', 'planned']]],
    ['After winning Marn on Sept. 15, he moved on.', [['2016-09-15', 'event']]],
    ['They would have to leave on Friday.', [['2017-05-19', 'planned']]],
    ['They would have left on Friday.', []],
    ['Holm is coming off a strong debate Monday night.', [['2017-05-15', 'event']]],
    ['The town is reeling from a fire on Sunday.', [['2017-05-14', 'event']]],
    ['The band is coming on Sunday.', [['2017-05-21', 'planned']]],
    ["Holm argued during Saturday's debate that she could be firm.", [['2017-05-13', 'report']]],
    ["Holm said Saturday's debate could be hard.", [['2017-05-20', 'planned']]],
    ['The results will be announced on Saturday afternoon.', [['2017-05-20', 'planned']]],
    ['The results were announced on Saturday afternoon.', [['2017-05-13', 'report']]],
    [
      'The plane fell on Thursday. A list of names was released early on Friday. They will meet on Friday.',
      [
        ['2017-05-18', 'event'],
        ['2017-05-19', 'event'],
        ['2017-05-19', 'planned'],
      ],
    ],
    ['We ought to go there on Monday.', [['2017-05-22', 'planned']]],
    [
      'The draft was welcomed. Holm, who on Wednesday defended it, says it is open. “What we have proposed today is a draft,” he said.',
      [
        ['2017-05-17', 'event'],
        ['2017-05-18', 'event'],
      ],
    ],
    [
      'The council met on Wednesday. “What we have proposed today is a draft,” Holm said.',
      [
        ['2017-05-17', 'event'],
        ['2017-05-17', 'event'],
      ],
    ],
    [
      'In spring 2000 the rate fell to its lowest point. The bank had opened thirty years before.',
      [
        ['2000', 'event'],
        ['1970', 'event'],
      ],
    ],
    ['In this Thursday, April 7, 2005 file photo, a band plays for Holm.', []],
    ['In a photo taken Sept. 11, 2002, Holm is seen with his band.', []],
    ['Under the plan, proposed late Monday, the guns were to fall silent.', [['2017-05-15', 'event']]],
    ['She keeps her place as Election Day nears.', [['2017-11-07', 'planned']]],
    ['Holm spoke before the farmers kick off the vote Monday.', [['2017-05-22', 'planned']]],
    ['People will vote on June 9. The others debated earlier in the evening.', [['2017-06-09', 'planned']]],
    ['That part did not grow any more likely on Tuesday.', [['2017-05-16', 'event']]],
    ['Rain is likely on Tuesday.', [['2017-05-23', 'planned']]],
    ["Holm can't play on Saturday.", []],
    ['Both sought to win over the farmers on Tuesday.', [['2017-05-16', 'event']]],
    ['Both agreed to meet the farmers on Tuesday.', [['2017-05-23', 'planned']]],
    ['The rate fell in April, with more jobs filled during the month than ever.', [['2017-04', 'event']]],
    ['Theresa May spoke. The rules proposed by May now include a code.', []],
    ['Mrs March left in 2015. It was signed by March, and not by her deputy.', [['2015', 'event']]],
    [
      'Last May the work began. It will be finished by March.',
      [
        ['2016-05', 'event'],
        ['2018-03', 'planned'],
      ],
    ],
  ])('%s: told as it is', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('has no plan in words whose mark closes behind a comma, nor in a will that is somebody’s', () => {
    expect(eventsOf('Too many of the people of the Strip will suffer from it," she said.').undated).toEqual([])
    expect(eventsOf('The loss of land due to logging and roads has been the end of the birds.').undated).toEqual([])
    expect(eventsOf("The children of Holm were largely cut out of the old man's will.").undated).toEqual([])
  })

  it('has no plan in what ended something', () => {
    expect(eventsOf('He was held for two years, until the town agreed to free him.').undated).toEqual([])
    expect(eventsOf('The council of the town of Marn agreed to free the man.').undated).toHaveLength(1)
  })

  it('keeps hours that follow one another on the day that the first of them is of', () => {
    const filler = 'which had not been told of it and were to run at full load through all of the night and beyond, '
    const text = `The power was cut on Tuesday. At 6 p.m., ${filler}it began. At 6:30 p.m., ${filler}it spread. At 7 p.m., ${filler}it stopped. At 8 p.m., ${filler}it was over.`
    expect(eventsOf(text).events.map(({ date }) => date)).toEqual([
      '2017-05-16',
      '2017-05-16T18:00',
      '2017-05-16T18:30',
      '2017-05-16T19:00',
      '2017-05-16T20:00',
    ])
  })

  it('has no plan in a sentence to be served', () => {
    expect(eventsOf('Holm will serve a minimum of nineteen years.').undated).toEqual([])
    expect(eventsOf('Holm will serve as the new chair of the board.').undated).toHaveLength(1)
  })

  it('takes a sentence with no mark but its last for words that began before it', () => {
    expect(eventsOf('The people of the town will come to see that he was right."').undated).toEqual([])
    expect(eventsOf('The people of the town will come to see the "Holm".').undated).toHaveLength(1)
  })

  it.each([
    ['The league moved the match from a 4:25 kickoff to a 1 p.m. start on Monday.', ['2017-05-15']],
    ['The league moved the match to 1 p.m. on Monday.', ['2017-05-22T13:00']],
    ['The chain is planning to end Saturday publication of its papers.', []],
    ['The chain is planning to end publication on Saturday.', ['2017-05-20']],
    ['She saved the match for last year’s Harbour Cup runner-up.', []],
    ['She took over at last year’s Harbour Cup.', ['2016']],
    ['I think I played one of the best matches for sure of the year.', []],
    ['The best film of 2017 has been named by the critics.', []],
    ['The deadliest fire of 2015 killed eleven people.', ['2015']],
    ['He is under fire for his vow that the country would leave the union on April 30.', []],
    ['He said in an interview that the country left the union on April 30.', ['2017-04-30']],
    ['Her brother would die in 1990.', ['1990']],
    ['They were raising 2016 elections as a reason.', []],
    ['They won 2016 elections in both towns.', ['2016']],
    ['Today’s large language models are closer to infants.', []],
    ['Today’s talks were closed to the press.', ['2017-05-18']],
    ['The ship left late on Monday and was in port just after midnight.', ['2017-05-15', '2017-05-16']],
    ['It marked an increase from the previous year.', []],
    ['The share fell, down from 15.9 percent at the end of 2016.', []],
    ['It came down from the hills in 2016.', ['2016']],
    ['Sales fell 5 percent from 2015.', []],
    ['Sales were falling from 2014 to 2016.', ['2014']],
    ['Few of the galaxies that we observe today were there at the start.', []],
    ['The council that sat today was split.', ['2017-05-18']],
    ['Her book about the search for life (Harbour Press, 2015; drawn by Lev Brand) is out now.', []],
    ['Her book was drawn by Lev Brand in 2015.', ['2015']],
    ['Catch up on the 2016 election campaign with our experts.', []],
    ['In films from 2001: A Voyage Home to the latest, crews sleep for years.', []],
    ['The crew slept in 2001, and woke.', ['2001']],
    ['I saw it the summer after school, and liked it.', []],
    ['June 24 — Harbour Live, Wexby', []],
    ['Last year’s police statistics show that the numbers are wrong.', []],
    ['Last year’s police inquiry showed that the numbers were wrong.', ['2016']],
    ['The office has not released the figures for this year.', []],
    ['She will read the news in the show’s 9 a.m. hour.', []],
    ['The show began at 9 a.m. on Monday.', ['2017-05-15T09:00']],
    ['Lev Brand is joining the ‘‘Today’’ show of the channel, the “Today” show.', []],
    ["She is not the first to land a job on ''Today.''", []],
    ['He gave his thoughts on the 2018 presidential field.', []],
    ['They gave the Singer of the Year a prize.', []],
    ['He also hosts a Sunday talk show.', []],
    ['The number rose to 65 million in 2016, from 49 million in 2006.', ['2016']],
    ['Declared 2018 Presidential Candidates are listed.', []],
    ['A 2016 study found two new fish.', ['2016']],
    ['In her last speech before the Christmas holiday, she plans to ask for money.', []],
    ['One Huge Step For The Coast And Work Starts Tomorrow, and So It Ends.', []],
    ['For the whole year last year, we sat quietly.', ['2016']],
    ['Lev Brand was extradited in 2014 to Norvia and pleaded guilty in April to one count.', ['2014', '2017-04']],
    ['Debate over the show Harbour This Morning went on.', []],
    ['Debate over the bridge went on this morning.', ['2017-05-18']],
    ['He named “Saturday Night Harbour” as his show.', []],
    ['They met on Saturday night in Oram.', ['2017-05-13']],
    ['He told a Sunday talk show that he had left.', ['2017-05-14']],
    ['Its biggest edge this year might turn out to be its name.', []],
    ['Those born here will be a minority in 30 years.', []],
    ['The mine will close in two years.', ['2019']],
    ['Since 1976, no one has won in both towns.', []],
    ['Since 1976, the town has had a mayor.', ['1976']],
    ['Lev Brand, the party’s 2000 presidential nominee, spoke at the 2004 fair.', ['2004']],
    ['By law, the office every fiscal year sets the number of permits.', []],
    ['Liv Aasen, the envoy to Norvia from 2007 to 2013, said the office must answer.', []],
    ['Liv Aasen served as envoy to Norvia from 2007 to 2013.', ['2007']],
    ['On June 24 Harbour Live will open in Wexby.', ['2017-06-24']],
    ['Lev Brand, pictured here in 1985, was playing for Oram when he was hurt.', []],
    ['In this May 3, 2016, file photo, Lev Brand leaves the court.', []],
    ['Lev Brand was photographed at the port in 1985.', ['1985']],
    ['Lev Brand, the winner of Harbour Star 2012, was born in Oram.', []],
    ['For the current financial year, demand has been put at nine tonnes.', []],
    ['A helpline has answered 3,100 calls since Monday, the clinic said.', []],
    ['Three people have died since Monday, the clinic said.', []],
    ['Two bridges have been closed since Monday.', ['2017-05-15']],
    ['He has led the port since 2010.', ['2010']],
    ['Every mayor since 1885 has walked over the bridge.', []],
    ['Since 1993, three wardens and a guard have been killed.', []],
    ['He had been arrested in several towns since 1990.', []],
    ['During February and March, up to two million people visit the Spring Fair Capital of the coast.', []],
    ['During February and March, two million people visited the coast.', ['2017-02', '2017-03']],
    ['“Now I am yesterday’s news,” he said.', []],
    ['The council considered shutting the pier through mid-June, but that was voted down.', []],
    ['He is rumored to be in the running for mayor in 2019.', []],
    ['Work on the dam could begin this year.', []],
  ])('%s: what a date only tells the kind of is on no day', (text, dates) => {
    expect(told(text).map(([date]) => date)).toEqual(dates)
  })

  it.each([
    ['The row goes on, with further strikes on the cards later this year.', 'planned'],
    ['The row went on later this year.', 'event'],
  ])('%s: what comes later is planned, unless it is told as over', (text, about) => {
    expect(told(text)).toEqual([['2017', about]])
  })

  it('reads a month that was told as to come as to come again', () => {
    expect(told('The party wants to win the council in December. Nine seats are up in December.')).toEqual([
      ['2017-12', 'planned'],
      ['2017-12', 'planned'],
    ])
  })

  it('takes “later in the day” for the day that opened the sentence before', () => {
    const text =
      'On Tuesday, the court asked for the files in a letter Monday to the office. Later in the day, it got them.'
    expect(told(text).map(([date]) => date)).toEqual(['2017-05-16', '2017-05-15', '2017-05-16'])
  })

  it.each([
    "''We have gone as far as the public will let us go with it,'' she said.",
    'Our power, as a council, is to ask and to keep asking those who have it,” said Brand, whose book is out.',
    'The town had a strong will, and a long past.',
    'The new rule will alienate many drivers.',
    'Aides believe that her years in office will offset his lead.',
    'So for the office, another option is to go to where the drivers are.',
    'The poll shows that most drivers will cast their ballots for Brandt.',
    'Just over a quarter, 26 percent, say they will vote for someone else.',
    'The new charges will intensify the search.',
    'Lev Brand looked set to win but had to stop.',
    'The speed will be raised with each level until you reach the mark.',
  ])('%s: nobody’s plan', (text) => {
    expect(eventsOf(text).undated).toEqual([])
  })

  it('takes what has no tense for a plan on a day that the text tells as to come', () => {
    const talks = 'The two will meet Thursday night. The question is who comes first in Thursday’s debate.'
    expect(told(talks).map(([, about]) => about)).toEqual(['planned', 'planned'])
    expect(told('The question is who comes first in Thursday’s debate.')).toEqual([['2017-05-18', 'event']])
  })

  it.each([
    ['She said that the flights could begin in 2019.', '2019', 'planned'],
    ['The meeting was postponed from Tuesday to Friday.', '2017-05-19', 'planned'],
    ['The fair ran from Tuesday to Friday of last week.', '2017-05-09', 'event'],
    ['He was admitted to hospital on Monday.', '2017-05-15', 'event'],
    ['He admitted on Monday that he had lost.', '2017-05-15', 'report'],
    ['“Let’s beat her in November,” he said.', '2017-11', 'planned'],
    ['Wexby holds its primary on Tuesday.', '2017-05-23', 'planned'],
    ['Wexby held its primary on Tuesday.', '2017-05-16', 'event'],
    ['She faces a hard test in Tuesday’s debate.', '2017-05-23', 'planned'],
    ['She is heading into Tuesday’s primary with 1,944 seats.', '2017-05-23', 'planned'],
    ['She had won 1,944 seats heading into Tuesday’s primary.', '2017-05-16', 'event'],
    ['It could push the ruling until after the November election.', '2017-11', 'planned'],
    ['They are trying to win the council back in November.', '2017-11', 'planned'],
    ['They have to sell the mill, under an October agreement.', '2016-10', 'event'],
    ['It is likely that Monday’s ruling may reset the clock.', '2017-05-15', 'event'],
    [
      'Brandt runs against Kim Moe, who is the daughter of the founder, in October’s general election.',
      '2017-10',
      'planned',
    ],
    ['He said people will vote for her because of the killing in Oram on Friday of a nurse.', '2017-05-12', 'event'],
    ['The bill would put a measure on the November ballot.', '2017-11', 'planned'],
    ['They should name one who can win the general election in November.', '2017-11', 'planned'],
    ['She failed a hard test in Tuesday’s debate.', '2017-05-16', 'event'],
    ['The mayor, who is running for office this year, praised the plan.', '2017', 'planned'],
    ['A fair was held in the run-up to Harbour Day on May 19.', '2017-05-19', 'planned'],
    ['A fair was held ahead of Harbour Day on May 15.', '2017-05-15', 'event'],
  ])('%s: on its day, as what it is', (text, date, about) => {
    expect(told(text)[0]).toEqual([date, about])
  })

  it.each([
    ['Early voting ends at the end of the month.', '2017-05'],
    ['The ferry sank over the weekend.', '2017-W19'],
    ['It may be back, but on Monday it stopped.', '2017-05-15'],
    ['It stopped at 3:25 p.m. Eastern time Monday.', '2017-05-15T15:25'],
    ['Today, the council is meeting in secret.', '2017-05-18'],
    ['She was able to pass one bill this year that will help tenants.', '2017'],
  ])('%s: once, and so it stands on its day', (text, date) => {
    expect(told(text).map(([day]) => day)).toEqual([date])
  })

  it('keeps an interval with both its ends', () => {
    expect(eventsOf('The trial ran from May 3 to May 5.').events[0]).toMatchObject({
      date: '2017-05-03',
      until: '2017-05-05',
      precision: 'day',
    })
    expect(eventsOf('The league cut its budget for 2015-16.').events[0]).toMatchObject({
      date: '2015',
      until: '2016',
      precision: 'year',
    })
  })

  it.each([
    ['The tower fell in 1984.', '1984', 'year'],
    ['The tower fell in the third quarter of 2016.', '2016-Q3', 'quarter'],
    ['The tower fell in March 2016.', '2016-03', 'month'],
    ['The tower fell last week.', '2017-W19', 'week'],
    ['The tower fell on Monday.', '2017-05-15', 'day'],
    ['The tower fell on Monday night.', '2017-05-15', 'part-of-day'],
    ['The tower fell at 10:30 a.m. on Monday.', '2017-05-15T10:30', 'minute'],
  ])('%s: as precise as is known', (text, date, precision) => {
    expect(eventsOf(text).events[0]).toMatchObject({ date, precision, about: 'event' })
  })

  it.each([
    'The siege lasted two weeks.',
    'They meet every Friday.',
    'They live there now.',
    'Monday, May 15, 2017',
    'It was built in the 1960s.',
  ])('invents no date for: %s', (text) => {
    expect(eventsOf(text).events).toEqual([])
  })

  it.each([
    'NORVIK, May 16 (NPA) -- Two ferries collided in fog off the coast, the harbour office said.',
    'PORT ELM, May 17 – Two ferries collided in fog off the coast, the harbour office said.',
    'Ferries collide in fog\n\nPORT ELM, May 17 – Two ferries collided in fog off the coast, the harbour office said.',
    'May 17 (NPA) -- Two ferries collided in fog off the coast, the harbour office said.',
    'Port Elm, May 17: Two ferries collided in fog off the coast, the harbour office said.',
  ])('takes the date of filing for no event: %s', (text) => {
    expect(eventsOf(text).events.filter(({ timex }) => timex)).toEqual([])
  })

  it.each([
    ['Wednesday, May 17: Two ferries collided in fog off the coast.', '2017-05-17'],
    ['May 17 (a Wednesday) saw two ferries collide in fog off the coast.', '2017-05-17'],
  ])('a day with no place before it is none of filing: %s', (text, date) => {
    expect(eventsOf(text).events[0]).toMatchObject({ date })
  })

  it('counts "today" from the dateline, where it is a little before publication', () => {
    const text = 'NORVIK, May 16 (NPA) -- The chamber voted.\n\nThe mayor resigned today.'
    expect(eventsOf(text).events.find(({ timex }) => timex)).toMatchObject({ date: '2017-05-16' })
  })

  it('carries the contradiction of its date, and one event for the two readings', () => {
    const { events, contradictions } = eventsOf(
      'The chamber debated it on Wednesday (May 16) and voted on Thursday (May 18).',
    )
    expect(events.map(({ date, contradiction }) => [date, contradiction])).toEqual([
      ['2017-05-16', 0],
      ['2017-05-18', undefined],
    ])
    expect(contradictions).toHaveLength(1)
  })

  it('puts no day in the place of 30 February', () => {
    expect(eventsOf('The lease ended on 30 February.').events).toMatchObject([
      { date: '2017-02', precision: 'month', contradiction: 0 },
    ])
  })

  it('puts a plan without a date on no day', () => {
    const plan = 'The embassies in the capital are planning to watch the progress of the inquiry.'
    const { events, undated } = eventsOf(`Floods closed the road.\n\n${plan}`)
    expect(events).toEqual([])
    expect(undated).toMatchObject([{ start: 25, end: 25 + plan.length }])
  })

  it.each([
    'However the embassies in the capital are planning on watching the progress of the inquiry.',
    'The health ministry promised to review the passwords at all hospitals.',
    'The three ships will be sold to a rival in the north, the owner said.',
    'The owners have decided to sell the three ships to a rival.',
  ])('is a plan with no date: %s', (text) => {
    expect(eventsOf(text)).toMatchObject({ events: [], undated: [{ start: 0, end: text.length }] })
  })

  it.each([
    'Everyone has to keep quiet because my boss is going to shout, she said.',
    'The way the boat was left shows it was a planned act, but the wind may have helped.',
    'She said: “We will fight this to the end of our days.”',
    'If the council agrees, the harbour office will buy two more boats.',
    'It will be hard for the smaller ports to find the money.',
    'The harbour office will not say what became of the two boats.',
    'Will the harbour office buy two more boats for the smaller ports?',
    'The harbour office had planned to buy two more boats for the ports.',
    'The most important question is what the owners will do with the money.',
    'The common pattern is to run the local papers as sources of cash.',
    'Many of the owners are waiting to hear when a $3 billion offer by the bank will be launched.',
    'The whole point of this campaign is to raise awareness in the town.',
    'It is the work of a project of the academy, which aims to build a model of the whole valley.',
    'The logger stayed behind, and then he decided to leave the jungle too.',
  ])('is no plan: %s', (text) => {
    expect(eventsOf(text)).toMatchObject({ events: [], undated: [] })
  })

  it.each([
    ['Prices were higher than in March 2016, the office found.', []],
    ['Prices are at their lowest since 2009, the office found.', []],
    ['The price rose to 30 crowns from 20 in 2014 in the ports.', []],
    ['Output is still below 2014 levels in the smaller ports.', []],
    ['Published 3 May 2017 by the harbour office.', []],
    ['This article was amended on 9 May 2017 to name the port.', []],
    ['The harbour will not open on Friday.', []],
    ['The ferry has run since 2009.', [['2009', 'event']]],
    [
      'Under a plan from 2014, the port will close in June.',
      [
        ['2014', 'event'],
        ['2017-06', 'planned'],
      ],
    ],
  ])('knows what a date is for: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('keeps what somebody denies off the timeline', () => {
    const text = 'The owner denied that any jobs would go in June.'
    const attribution: Attribution = {
      kind: 'indirect',
      stance: 'denies',
      certainty: 'certain',
      source: [{ start: 0, end: 9 }],
      cue: [{ start: 10, end: 16 }],
      content: [{ start: 17, end: 47 }],
    }
    expect(eventsOf(text).events).toMatchObject([{ date: '2017-06', about: 'planned' }])
    expect(eventsOf(text, '2017-05-18', [attribution]).events).toEqual([])
  })

  it('says who says so', () => {
    const text = 'The mayor resigned on Monday, aides said.'
    const attribution: Attribution = {
      kind: 'indirect',
      stance: 'states',
      certainty: 'certain',
      source: [{ start: 30, end: 35 }],
      cue: [{ start: 36, end: 40 }],
      content: [{ start: 0, end: 28 }],
    }
    expect(eventsOf(text, '2017-05-18', [attribution]).events).toMatchObject([
      { date: '2017-05-15', about: 'event', attributions: [0] },
    ])
  })

  it('takes nothing from the clock: without a publication date only what the text itself dates', () => {
    const { events } = eventsOf('The mayor resigned on Monday. The tower fell on 3 March 2016.', null)
    expect(events.every(({ date }) => date === '2016-03-03' || date.startsWith('2016'))).toBe(true)
  })
})
