import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/text/analyse.ts'

/** What is offered of a report of Wednesday, 10 June 2026: kind, day and the words of who has to act. */
function offered(text: string) {
  return analyse({ text, published: '2026-06-10' }).threads.map(({ kind, byDate, who, start, end }) => ({
    kind,
    day: byDate ?? null,
    who: who ? text.slice(who.start, who.end) : null,
    text: text.slice(start, end),
  }))
}

describe('what takes place on a day still to come', () => {
  test.each([
    ['The envoy will travel to Port Marrow on Saturday in hopes of a truce.', '2026-06-13'],
    ['The harbour board is to hand the keys to its tenants on 22 June.', '2026-06-22'],
    ['The two mayors are scheduled to inspect the bridge next Tuesday.', '2026-06-16'],
    ['The company said on Monday that it would close its Varley plant on 30 June.', '2026-06-30'],
    ['A bail hearing was set for Friday at the county court.', '2026-06-12'],
    ['Her arraignment has been rescheduled for 18 June.', '2026-06-18'],
    ['The consultation on the tram line runs until 26 June.', '2026-06-26'],
    ['The curfew stays in force until Sunday.', '2026-06-14'],
    ['Lorna Askew has built a wide lead ahead of Friday’s vote on the ferry merger.', '2026-06-12'],
  ])('%s', (text, day) => {
    expect(offered(text)).toMatchObject([{ day }])
  })

  test.each([
    ['what somebody only expects', 'Rowan Tate thinks the price of eels will collapse on Friday.'],
    ['weather', 'Heavy rain will move over the valley on Saturday.'],
    ['a game', 'Marrow United will play Skerry Rovers on Saturday.'],
    ['what lasts until a day', 'The kiosk will stay open late on Saturday.'],
    ['a year and no day', 'Critics say the plan will reshape the coast next year.'],
    ['words of somebody quoted', '“My sister will forget about it on Friday,” Lowe said.'],
    ['when it was told', 'The academy will honour the singer again, it was announced on Wednesday.'],
    ['a launch that was put off', 'The launch was originally scheduled for Friday but was pushed back.'],
    ['a show', 'The second season is set for release on 19 June.'],
    ['a trap set for somebody', 'The paper set a trap for the senator on Monday.'],
  ])('%s is nothing for a diary: %s', (_, text) => {
    expect(offered(text)).toEqual([])
  })

  test.each([
    [
      'On Friday the court is expected to hear from Ivo Brandt, who accused Tully of the raid in February 2013.',
      '2026-06-12',
    ],
    ['The court is expected to hear from Ivo Brandt, who accused Tully of the raid in February 2013.', null],
    ['On Monday the court said that a judge is expected to decide the case.', null],
  ])('the day may be told before, and one told of something else is not it: %s', (text, day) => {
    expect(offered(text)).toMatchObject([{ day }])
  })
})

describe('what nobody knows or has found yet', () => {
  test.each([
    'Police will proceed with DNA testing of the two drowned men.',
    'An autopsy will determine how the singer died.',
    'But officers were searching for at least two more men.',
    'Police investigators in the north are currently trying to unravel how the boat sank.',
    'No weapon from the raid has been recovered.',
    'The body was taken to the mortuary as investigations continue.',
    'The dead man has not been officially identified.',
    'The two deckhands are presently in police custody.',
  ])('%s', (text) => {
    expect(offered(text)).toMatchObject([{ kind: 'pending' }])
  })

  test('a search told of long after is none', () => {
    expect(offered('Police were looking for the brothers when the dam broke.')).toEqual([])
  })
})

describe('what has still to be decided', () => {
  test.each([
    'The bill now goes to the upper house.',
    'The merger is subject to approval by the port authority.',
    'The race is not final until the absentee ballots are counted.',
    'The co-defendants will be tried separately.',
    'The council referred the matter to the ombudsman.',
    'Fishermen filed a lawsuit against the dredging company.',
    'An inquiry into the fire has been opened.',
    'A ruling expected in July could end the dispute.',
    'Mira Hollis will be releasing her tax returns at the end of the audit.',
  ])('%s', (text) => {
    expect(offered(text)).toMatchObject([{ kind: 'pending' }])
  })

  test.each([
    ['what somebody thinks', 'The scandal is likely to decide the race.'],
    ['how one will vote', 'The retired nurse plans to vote for Tully.'],
    ['a plan that is a noun', 'Tully’s plan to change the law was met with silence.'],
    ['what isn’t needed', 'We surely don’t need your blessing.'],
  ])('%s is nothing pending: %s', (_, text) => {
    expect(offered(text)).toEqual([])
  })
})

describe('what is asked, refused and promised', () => {
  test.each([
    ['The ministers gave the engineers six months to amend the treaty.', 'deadline'],
    ['One councillor called for expelling the ambassador.', 'demand'],
    ['The union called for the port authority to publish the survey.', 'demand'],
    ['In interviews, Askew batted away questions about the loan.', 'refusal'],
    ['The operator did not have an immediate response to questions about the bills.', 'refusal'],
    ['The senator said she would “introduce a bill in the autumn session to close the gap”.', 'promise'],
  ])('%s', (text, kind) => {
    expect(offered(text)).toMatchObject([{ kind }])
  })

  test.each([
    ['what voters told a poll', 'In the poll, 45 percent of voters said they would vote for Askew.'],
    ['what must be promised', 'Applicants must promise to pay the fee.'],
    ['delegates that are pledged', 'Tully has 40 pledged delegates to show for it.'],
    ['broken promises', 'Tully has broken many promises that she would lower the tax.'],
    ['an outlet of that name', 'The show will feature old tapes, Deadline reported Wednesday.'],
    ['a question', 'A reporter asked Tully whether that would happen before the summer.'],
    ['what the rules called for', 'The protocol called for the patient to be moved.'],
  ])('%s is nothing: %s', (_, text) => {
    expect(offered(text)).toEqual([])
  })

  test('a promise behind a word that only looks like one is found', () => {
    expect(offered('Askew leads by 40 pledged delegates, but Tully has vowed to carry on and win.')).toMatchObject([
      { kind: 'promise', who: 'Tully' },
    ])
  })

  test('behind a pronoun that opens, nobody else is taken for who promised', () => {
    expect(offered('He railed against plans by the port company and vowed to impose a levy.')).toMatchObject([
      { kind: 'promise', who: null },
    ])
  })
})

describe('further words of reports', () => {
  test.each([
    ['The regatta is also to be held in Skerry on 22 June.', 'pending', '2026-06-22'],
    ['Three streets in the old harbour are to be renamed.', 'pending', null],
    ['The governor said she would “gladly” sign the two-year budget.', 'promise', null],
    ['The governor said during a visit to Skerry that she would sign the budget.', 'promise', null],
    ['On Monday the governor indicated the state would sign the treaty.', 'pending', null],
    ['The flatmate has agreed to an interview with the defence.', 'promise', null],
    ['The report calls on the Ferry Office, the regulator of the strait, to publish its figures.', 'demand', null],
    ['A post mortem will take place on the drowned man.', 'pending', null],
    ['There was no immediate word on who lit the fire.', 'pending', null],
    ['Skerry could consider expelling the envoy, its minister said.', 'pending', null],
    ['The firm aims to launch its ferry next month.', 'pending', null],
    ['The union’s talks with the port are continuing.', 'pending', null],
    ['Several backbenchers said the prime minister should sack Tully.', 'demand', null],
    ['Hollis did not say what she will do then.', 'refusal', null],
    ['Ballots will be mailed to all members on 22 June.', 'pending', '2026-06-22'],
    ['The ferry crews vote next month on a strike.', 'pending', null],
    ['Anglers sued to block the new rules.', 'pending', null],
    ['“We are not confirming any of this today,” a spokeswoman said.', 'refusal', null],
    ['The port would not make a further comment on the wreck.', 'refusal', null],
    ['Tully called for a commission on ferries.', 'demand', null],
    ['Indictments have been filed against three other men.', 'pending', null],
    ['The prison service is looking at ways to mend the roof.', 'pending', null],
    ['Askew called for the complete repeal of the ferry act.', 'demand', null],
    ['Engineers have not yet revealed the root of the fault.', 'pending', null],
  ])('%s', (text, kind, day) => {
    expect(offered(text)).toMatchObject([{ kind, day }])
  })

  test.each([
    ['what is only seen some day', 'Whether the show will amuse anybody remains to be seen.'],
    ['what ought to be', 'The crews are to be commended for their calm.'],
    ['what somebody believes', 'Askew believes the quota will be filled by the end of the year.'],
    ['a message that is sent', 'Tully said the deal would send a powerful signal.'],
    ['what goes on as before', 'Tully said he plans to continue to row with his own crew.'],
    ['a vow that is somebody’s', 'Her views are a harder sell than Tully’s fire-breathing vows to trash the treaty.'],
    ['what nobody wants', '“We don’t want the rowers to pay for this,” Lowe said.'],
    ['what was asked and done', 'Tully was ordered to apologise to the house, which he did on Monday.'],
    ['what will not be', 'Although no debate will take place next week, both will be in town.'],
    ['fine words', 'The port is committed to fostering good talk.'],
  ])('%s is nothing: %s', (_, text) => {
    expect(offered(text)).toEqual([])
  })
})

describe('what has still to happen before something holds', () => {
  test.each([
    'Formal identification has yet to take place, police said.',
    'The clean-up has yet to begin, the harbour board said.',
    'The goalkeeper will join Marrow United subject to a medical, the club said.',
    'The sale is conditional on shareholder approval, Varley Mills said.',
  ])('%s', (text) => {
    expect(offered(text)).toMatchObject([{ kind: 'pending' }])
  })

  test.each([
    'The law guarantees a review to every tenant, the council said.',
    'The constitution already guarantees that they may appeal.',
    'Section 9 guarantees an answer within a month.',
    'The street is subject to a curfew, the mayor said.',
    'Every transfer is subject to a medical, the league said.',
  ])('is not: %s', (text) => {
    expect(offered(text)).toEqual([])
  })

  test('a minister who guarantees a review has given a word', () => {
    expect(offered('The minister guaranteed a review of the ferry contract.')).toMatchObject([{ kind: 'promise' }])
  })
})

describe('whose it is to do', () => {
  test.each([
    ['Editor Mara Quill said the paper would close its Varley office in July.', 'the paper'],
    ['The chairman said the club would appeal.', 'the club'],
    ['A spokesman told the Courier that the council would publish the report next week.', 'the council'],
    ['The minister said on Monday the harbour board would hold an inquiry.', 'the harbour board'],
    ['The minister announced that Norrland Shipping would cut 200 jobs.', 'Norrland Shipping'],
    ['Ms Orr said that if the board refused, she would seek a judicial review.', 'Ms Orr'],
    ['The union told reporters that unless talks resumed, it would strike.', 'The union'],
    ['The ministry will hand over the documents to the inquiry.', 'The ministry'],
    ['Both sides are to hand over the bodies of the dead.', 'Both sides'],
    ['The driver has not regained consciousness.', 'The driver'],
    ['Ola Fenn has still not regained consciousness after the crash.', 'Ola Fenn'],
    ['The union said it would strike.', 'The union'],
  ])('%s', (text, who) => {
    expect(offered(text)).toMatchObject([{ who }])
  })

  test.each([
    ['what would be, were it so', 'Mr Hobbs said that if he were younger, he would leave the town.'],
    ['who died', 'The farmer has not regained consciousness since and died on Monday.'],
    ['a custom', 'The winner will hand over the trophy with a smile.'],
    ['a condition on it', 'The navy will hand over the documents if a judge agrees.'],
  ])('%s is nothing for a diary: %s', (_, text) => {
    expect(offered(text)).toEqual([])
  })
})

describe('what a letter asks', () => {
  test.each([
    [
      'In a two-page letter to Health Secretary Olive Tran, the nurses’ union has urged a halt to the night closures.',
      'Health Secretary Olive Tran',
    ],
    [
      'Lawmakers wrote to Treasury Secretary Paul Kemble on Tuesday, calling on him to publish the loan papers.',
      'Treasury Secretary Paul Kemble',
    ],
  ])('%s', (text, who) => {
    expect(offered(text)).toMatchObject([{ kind: 'demand', who }])
  })

  test.each([
    ['thanks', 'In a letter to Mayor Joan Tay, the choir thanked the town for its help.'],
    ['an answer', 'In a letter to Mayor Joan Tay, in reply to hers, the choir asked for nothing more.'],
  ])('%s is no demand', (_, text) => {
    expect(offered(text)).toEqual([])
  })
})
