import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/text/analyse.ts'
import { bothCases } from '../../../src/text/threads/cue.ts'

const before = 'The town lies on the river Wend, an hour north of the old capital. '

/** What is offered of a sentence in a report of Tuesday, 10 March 2026. */
function offered(sentence: string) {
  const text = before + sentence
  return analyse({ text, published: '2026-03-10' }).threads.map(({ kind, byDate, who }) => ({
    kind,
    day: byDate ?? null,
    who: who ? text.slice(who.start, who.end) : null,
  }))
}

describe('the next step of a court, told without a day', () => {
  test.each([
    'None of the four has yet entered a plea.',
    'He was not required to enter a plea.',
    'Keller has yet to plead to the second count.',
    'The defence reserved its plea.',
    'Judge Abara reserved judgment.',
    'The judge ordered reports before she passes sentence.',
    'She is awaiting sentence.',
    'The coroner will now decide whether to call a jury.',
    'An inquest will be held.',
    'The hearing was adjourned for further medical evidence.',
    'Jurors retired on Monday and had not reached a verdict by evening.',
    'The panel is still deliberating.',
    'Detectives have made no arrests.',
    'A file is being prepared for the prosecution service.',
    'He was released on bail pending further inquiries.',
    'Both have been released under investigation.',
    'Charges are pending against a second man.',
    'Further arrests are expected.',
    'A 19-year-old is being questioned by detectives.',
    'A manhunt continues for the two brothers.',
  ])('%s', (sentence) => {
    expect(offered(sentence)).toMatchObject([{ kind: 'pending' }])
  })
})

describe('what a laboratory, a firm or a team has still to do or to tell', () => {
  test.each([
    'Water samples have been sent to a laboratory in Delft.',
    'Engineers are testing soil from the bank to see how far the oil has spread.',
    'The dog is being tested for rabies.',
    'Whether the bones are human remains to be established by forensic staff.',
    'Blood tests on the driver are still outstanding.',
    'The cause of death will be determined by the county examiner.',
    'Inspectors have begun looking into how the valve failed.',
    'The two sides are in talks over a price.',
    'No new talks have been scheduled.',
    'No successor has been named.',
    'The board is searching for a new chief executive.',
    'The maker is recalling 40,000 car seats.',
    'Divers will resume the search at first light.',
    'The death toll is expected to rise.',
    'Some 4,000 postal ballots remain to be counted.',
    'The final bill is not yet known.',
    'Damage is still being assessed.',
    'The striker will be out for six weeks.',
    'Unclear is whether the pilot had been warned.',
    'Why the alarm stayed silent is a mystery.',
    'Questions remain over who signed the order.',
    'Details of the settlement were not disclosed.',
    'It could not be learned who owns the boat.',
  ])('%s', (sentence) => {
    expect(offered(sentence)).toMatchObject([{ kind: 'pending' }])
  })

  test.each([
    ['refusal', 'The ministry has been approached for comment.'],
    ['refusal', 'Neither the club nor the player responded.'],
    ['refusal', 'No one at the embassy was available to comment.'],
    ['promise', 'Refunds will be paid to all customers, the airline said.'],
    ['promise', 'Teachers have threatened to stop work next month.'],
    ['demand', 'Relatives want the driver’s record made public.'],
    ['demand', 'The senator asked the agency to explain the delay.'],
  ])('%s: %s', (kind, sentence) => {
    expect(offered(sentence)).toMatchObject([{ kind }])
  })
})

describe('a day that is named', () => {
  test.each([
    ['The pair are next in court on 2 April.', '2026-04-02'],
    ['His arraignment, put off twice, is now down for March 27.', '2026-03-27'],
    ['Residents can comment on the plan until 1 May.', '2026-05-01'],
    ['The Senate votes on the bill Thursday.', '2026-03-12'],
    ['Voters go to the polls on 7 May.', '2026-05-07'],
    ['Nurses are to strike for three days from March 23.', '2026-03-23'],
    ['Lindqvist reports first-quarter earnings on 23 April.', '2026-04-23'],
    ['The grocer publishes annual figures on May 5.', '2026-05-05'],
    ['Okafor steps down on March 31.', '2026-03-31'],
  ])('%s', (sentence, day) => {
    expect(offered(sentence)).toMatchObject([{ day }])
  })

  test.each([
    ['The envoy was to leave for Varna on 14 March, officials said.', '2026-03-14'],
    ['The new rules, scheduled to take effect on 1 April, cover all ferries.', '2026-04-01'],
    ['Some forty singers were expected to attend the gala on 22 March.', '2026-03-22'],
    ['She was scheduled to sing on 22 March when she broke her leg.', null],
  ])('told in the past and still to come: %s', (sentence, day) => {
    expect(offered(sentence)).toMatchObject(day ? [{ day }] : [])
  })

  test('an age is part of who it is', () => {
    expect(offered('The 22-year-old will be sentenced on March 19.')).toMatchObject([{ who: 'The 22-year-old' }])
  })
})

test.each(['Three creditors filed a petition on Monday in the county court.', 'Police launched an inquiry on Sunday.'])(
  'the day on which it was begun is no day when it was due: %s',
  (sentence) => {
    expect(offered(sentence)).toMatchObject([{ kind: 'pending', day: null }])
  },
)

describe('who it is', () => {
  test.each([
    ['The talks broke off as the secretary of state, Ida Marr, declined to comment.', 'Ida Marr'],
    ['Since the order was read out, they have said they will appeal.', null],
    ['Through a spokesman, he declined to comment.', null],
    ['The operators weren’t available to comment on Monday.', 'The operators'],
  ])('%s', (sentence, who) => {
    expect(offered(sentence)).toMatchObject([{ who }])
  })
})

describe('what is open in nothing but its words', () => {
  test.each([
    ['a habit', 'The museum opens daily except Monday.'],
    ['a hope', 'The club’s results are expected to please the fans.'],
    ['a wish that was met', 'She demanded an apology and got one.'],
    ['long ago', 'A century ago it was not known what caused the disease.'],
    ['long ago', 'Nobody was charged at the time, and the file was destroyed in 1987.'],
    ['an end', 'The investigation was closed without charge.'],
    ['a flourish', 'Whether the venture can sustain itself into spring remains to be seen.'],
    ['voters', 'A third of the electorate remains undecided.'],
    ['advice', 'The mayor urged shopkeepers to remain vigilant.'],
    ['a delay', 'The owner delayed calling the guard and tried to hide the boat.'],
    ['another age', 'In 1971, the firm filed for bankruptcy.'],
    ['half a year', 'The maker, which sells looms, filed for bankruptcy in September.'],
    ['a cause', 'The delay is due to technical faults.'],
    ['an answer', 'The airline, which was contacted for comment, said it was sorry.'],
  ])('%s: %s', (_, sentence) => {
    expect(offered(sentence)).toEqual([])
  })
})

describe('a group of any case', () => {
  test('is written out, with all else as it stood', () => {
    expect(bothCases('a(?i:b\\p{L}(?:c|\\bd)[xy])e(?<who>f)')).toBe('a(?:[bB]\\p{L}(?:[cC]|\\b[dD])[xy])e(?<who>f)')
  })
})
