import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { auditSources } from '../../../src/text/quotes/audit/index.ts'
import { findCharged } from '../../../src/text/quotes/charged/find.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const read = (id: string, text: string) => {
  const document = readDocument(text)
  return {
    id,
    text,
    sentences: document.sentences,
    charged: findCharged(document, '2026-03-10'),
    ...attributeQuotes(document),
  }
}
const accusedIn = (...texts: string[]) => {
  const articles = texts.map((text, index) =>
    read(String(index), `${text} The hall was full and the windows were open.`),
  )
  return auditSources(articles).accused.map(({ article, span, answer }) => [
    articles[Number(article)]!.text.slice(span.start, span.end),
    answer,
  ])
}

test.each([
  ['Peter Lowe, 44, of Marsh Lane, Wexby, was charged with two counts of theft on Monday.', ['Peter Lowe']],
  ['Prosecutors have charged Mara Quill with bribing two inspectors at the port.', ['Mara Quill']],
  ['Police charged 31-year-old Dale Ruck over the fire at the mill last week.', ['Dale Ruck']],
  ['Prosecutors charged the mayor with bribery after a search of his office.', ['the mayor']],
  ['Alan Brook has been indicted on nine counts of wire fraud by a grand jury in Harrow County.', ['Alan Brook']],
  ['Carl Trask was arrested at his home on suspicion of drink-driving early on Sunday.', ['Carl Trask']],
  ['Kestrel Foods was sued on Tuesday by eleven former cooks in the county court.', ['Kestrel Foods']],
  ['Residents are suing Marlow Water over the floods that came in the spring.', ['Marlow Water']],
  ['Eleven farmers filed a lawsuit against Marlow Water on Friday after the spring floods.', ['Marlow Water']],
  ['Gary Holt, a former police officer from Wexby, faces six charges of indecent assault.', ['Gary Holt']],
  ['The league has charged Ivo Brand with misconduct after the match at Norham.', ['Ivo Brand']],
  ['The trial of Ana Reyes, accused of poisoning two horses, begins in the spring.', ['Ana Reyes']],
  ['Ruth Adeyemi, the charity’s treasurer, is on trial for false accounting at Norham.', ['Ruth Adeyemi']],
  ['Shim, who also went by Leonard Vale and Leo Vale, is charged with two counts of fraud.', ['Shim']],
  ['Ana Gale, 20, and Carlos Vane, 24, were arrested on Friday for stealing wire.', ['Ana Gale', 'Carlos Vane']],
  ['The explosion killed Ann Coe and Carl Trask was charged with her murder.', ['Carl Trask']],
])('%s → accused without anybody’s words', (text, names) => {
  expect(accusedIn(text)).toEqual(names.map((name) => [name, 'none']))
})

test.each([
  'Peter Lowe was not charged with any crime, the police said after the inquiry closed.',
  'Peter Lowe was charged with leading the team through the cup and the long winter.',
  'Mara Quill was charged with the task of finding a new home for the library.',
  'The hotel charged Mara Quill $5 for a glass of water that she never drank.',
  'The bank charged Kestrel Foods for transfers and the firm paid without a word.',
  'Mara Quill could be charged with theft if the auditors find the missing books.',
  'Peter Lowe was acquitted of fraud after being charged with nine counts of it.',
  'Charges against Peter Lowe were dropped on Monday for want of any evidence.',
  'In the film Mara Quill plays a lawyer who is charged with murdering her twin.',
  'King Aldric was charged with treason in 1649 and lost his head in the square.',
  'A man was charged with theft after a shop was broken into on the high street.',
  'No one has been arrested in connection with the death of Ann Coe on the pier.',
  'Detectives, on a tip, arrested two Norwegians for theft on the ferry to Wexby.',
  'Police, who charged two men with arson, have left the island by the ferry.',
  'Peter Lowe’s brother was charged with theft on Monday and let go on bail.',
  'Norham play against Kestrel Rovers on Saturday, and a win would take them up.',
])('%s → nobody is accused', (text) => {
  expect(accusedIn(text)).toEqual([])
})

test.each([
  ['Lowe denied the charge at Norham court.', 'spoke'],
  ['His lawyer, Fay Moss, said he would be found innocent.', 'spoke'],
  ['He pleaded not guilty at Norham court.', 'spoke'],
  ['Lowe did not respond to a request for comment by deadline.', 'declined'],
  ['Lowe could not be reached for comment.', 'declined'],
  ['Ann Coe, a neighbour, said the street was quiet.', 'none'],
])('charged, and then: %s → %s', (then, answer) => {
  expect(accusedIn(`Peter Lowe was charged with theft on Monday. ${then}`)).toEqual([['Peter Lowe', answer]])
})

test('who is charged stands once over the story, is answered in another article, and is gone where one tells of the end', () => {
  const charge = 'Peter Lowe was charged with theft on Monday.'
  expect(accusedIn(charge, 'Lowe, 44, is charged with theft from the mill.')).toEqual([['Peter Lowe', 'none']])
  expect(accusedIn(charge, '“I took nothing from the mill,” Peter Lowe said on Friday.')).toEqual([
    ['Peter Lowe', 'spoke'],
  ])
  expect(accusedIn(charge, 'Peter Lowe was acquitted of theft on Friday.')).toEqual([])
  expect(accusedIn(charge, 'Police accused Peter Lowe of theft.')).toEqual([['Peter Lowe', 'none']])
})
