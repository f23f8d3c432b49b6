import { expect, test } from 'vitest'
import type { Span } from '../../../src/core/span.ts'
import { readDocument } from '../../../src/text/document.ts'
import { auditSources } from '../../../src/text/quotes/audit/index.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const read = (id: string, text: string) => {
  const document = readDocument(text)
  return { id, text, sentences: document.sentences, ...attributeQuotes(document) }
}
const words = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' // ')

test('speakers are counted by kind, each name once over the story', () => {
  const a = read(
    'a',
    'Mara Quill said the pier was safe. A source said the roof had gone. The report said the floor was rotten.',
  )
  const b = read('b', 'Mara Quill said nobody had been hurt in the fire.')
  const kinds = auditSources([a, b]).heard.map(({ speaker }) => speaker.kind)
  expect(kinds.sort()).toEqual(['anonymous', 'document', 'person'])
})

test('a claim that a second speaker makes as well is not single-sourced', () => {
  const a = read(
    'a',
    'Mara Quill said the harbor bridge had rusted cables. Tom Ferris said the ferry company lost nine boats.',
  )
  const b = read('b', 'Helen Brook said the cables of the harbor bridge had rusted.')
  const single = auditSources([a, b]).singleSourced.map(({ article, spans }) =>
    words(article === 'a' ? a.text : b.text, spans),
  )
  expect(single).toEqual(['the ferry company lost nine boats'])
})

test('what reaches us through an agency or through another speaker is second-hand', () => {
  const a = read(
    'a',
    'The minister resigned on Monday, according to Reuters. The mayor said that the police had told her that the bridge was safe.',
  )
  const found = auditSources([a]).secondHand.map(({ attribution }) =>
    words(a.text, a.attributions[attribution]!.source),
  )
  expect(found).toContain('Reuters')
  expect(found).toContain('the police')
})

test.each([
  ['Tom Ferris accused Mara Quill of hiding the report.', 'none'],
  ['Tom Ferris accused Mara Quill of hiding the report. Quill declined to comment.', 'declined'],
  ['Tom Ferris accused Mara Quill of hiding the report. “That is false,” Quill said.', 'spoke'],
])('%s → the accused: %s', (text, answer) => {
  const { accused } = auditSources([read('a', text)])
  expect(accused.map(({ span, answer }) => [text.slice(span.start, span.end), answer])).toEqual([
    ['Mara Quill', answer],
  ])
})

test.each([
  ['Police accused Dale Ruck of arson. His solicitor, Fay Moss, said he had been in Spain.', 'spoke'],
  ['Villagers accused Terra Mining of poisoning the stream. The firm said its tests were clean.', 'spoke'],
  ['Inspectors accused Pinehurst Care of leaving patients in pain. “We do not accept it,” the company said.', 'spoke'],
  [
    'The opposition accused President Alba Ruiz of rigging the vote. A government spokesman called it a fairy tale.',
    'spoke',
  ],
  ['The company accused Tom Ferris of theft. The company said nine boats were gone.', 'none'],
  ['Police accused Dale Ruck of arson. The fire chief, Ed Lomas, said the roof had gone in minutes.', 'none'],
  ['Police accused Dale Ruck of arson. His victims, Ann and Joan Lee, said they had lost it all.', 'none'],
])('who speaks for the accused of the sentence before: %s %s', (text, answer) => {
  expect(auditSources([read('a', text)]).accused.map(({ answer }) => answer)).toEqual([answer])
})

test.each([
  ['their lawyer', 'Police accused Peter Lowe of theft. Lowe’s lawyer said he was innocent.'],
  ['a spokesman', 'Ann Petty accused the bank of greed. A spokesman for the bank said nothing had been hidden.'],
  ['a plea', 'Police accused Peter Lowe of theft. Lowe pleaded not guilty on Monday.'],
  ['a denial that is told of', 'Police accused Peter Lowe of theft. Lowe has always denied it.'],
  ['a denial by "he"', 'Police accused Peter Lowe of theft. He denies any part in it.'],
  ['"his lawyer"', 'Police accused Peter Lowe of theft. His lawyer called the charge absurd and said it was false.'],
  [
    'the seat of a government',
    'Galvia accused Ostrova of hacking its tax office. The Citadel dismissed the accusation. “This is nonsense,” said Pavel Orlik, press secretary to Ostrova’s president.',
  ],
])('%s answers for the accused', (_, text) => {
  expect(auditSources([read('a', text)]).accused.map(({ answer }) => answer)).not.toContain('none')
})

test('an answer in another article of the story is one', () => {
  const a = read('a', 'Police accused Peter Lowe of theft. The hall was full.')
  const b = read('b', 'The hearing was short. Lowe denied the theft through his lawyer.')
  const other = read('c', 'The hall was full. Ann Petty denied that she had been there.')
  expect(auditSources([a, b]).accused.map(({ answer }) => answer)).toEqual(['spoke'])
  expect(auditSources([a, other]).accused.map(({ answer }) => answer)).toEqual(['none'])
})

test.each([
  ['nobody was accused', 'Police never accused Peter Lowe of theft.'],
  ['the weather', 'The mayor blamed the weather for the delay.'],
  ['a pronoun', 'The mayor accused him of theft.'],
])('%s is no accused', (_, text) => {
  expect(auditSources([read('a', text)]).accused).toEqual([])
})

test('who is blamed ends before what they do', () => {
  const text = 'Ostrova blamed the fires on Grey Heron fighters operating in the hills. The sea was calm.'
  const [fact] = auditSources([read('a', text)]).accused
  expect(text.slice(fact!.span.start, fact!.span.end)).toBe('Grey Heron fighters')
})

test('what is blamed on somebody accuses them, not the thing', () => {
  const text = 'The mayor blamed the flood on Norrland Shipping. The hall was full.'
  const { accused } = auditSources([read('a', text)])
  for (const { span } of accused) expect(text.slice(span.start, span.end)).toBe('Norrland Shipping')
})

test('the words of the accuser, and of others, answer nothing', () => {
  const text =
    'Police accused Peter Lowe of theft. Police said Lowe had been seen at the mill. Ann Petty said the mill was shut.'
  expect(auditSources([read('a', text)]).accused.map(({ answer }) => answer)).toEqual(['none'])
})

test.each([
  ['The report said nine people had died in the mill.', true],
  ['The report said the mill had lost 3 million crowns.', true],
  ['The report said the owner had bribed two inspectors.', true],
  ['The report said half of the beams were rotten.', true],
  ['The report said the mill would reopen in March 2031.', false],
  ['The report said the mill was a lovely place to work.', false],
])('%s: wants a second source: %s', (text, wanted) => {
  expect(auditSources([read('a', text)]).singleSourced.length > 0).toBe(wanted)
})

test('who is only contradicted is not heard', () => {
  const text = 'European deputies repudiated the claim by the Chechen leader Ramzan Ostrov that nobody was hurt.'
  const article = read('a', text)
  const { heard } = auditSources([article])
  expect(heard.map(({ speaker }) => speaker.name).join()).not.toContain('Ostrov')
})

test('thirty thousand attributions are audited in a straight line', () => {
  const one = read(
    'a',
    'Police accused Peter Lowe of theft. Lowe’s lawyer said he was innocent. Ann Petty said nine had died.',
  )
  const many = (n: number) => Array.from({ length: n }, (_, i) => ({ ...one, id: String(i) }))
  auditSources(many(100))
  const began = process.cpuUsage()
  auditSources(many(10_000))
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(6000)
})

test('a quote that two articles give differently is shown with both spans; the same words are not', () => {
  const a = read(
    'a',
    '“We will rebuild the harbor bridge before winter comes,” Mara Quill said. “Nobody was hurt in the storm,” she added.',
  )
  const b = read(
    'b',
    '“We will rebuild the harbor bridge before the winter,” Mara Quill said. “Nobody was hurt in the storm,” she added.',
  )
  const { differingQuotes } = auditSources([a, b])
  expect(differingQuotes.map((pair) => [words(a.text, pair.a.spans), words(b.text, pair.b.spans)])).toEqual([
    [
      '“We will rebuild the harbor bridge before winter comes,”',
      '“We will rebuild the harbor bridge before the winter,”',
    ],
  ])
})

test.each([
  ['The council declined to comment on the sale.', 1],
  ['A dock worker declined to be named because she feared for her job. Tom Ferris said the mill was shut.', 0],
  ['The officer refused to be publicly identified, citing the rules of the force.', 0],
  ['Two clerks declined to be identified, saying they could not speak for the bank.', 0],
  ['The clerk declined to be named or to discuss the sale of the mill.', 1],
  ['The bursar declined to be interviewed about the sale of the mill.', 1],
  ['The police declined to name the driver of the second lorry.', 1],
  ['The union declined to run a candidate of its own.', 0],
  ['The firm refused to lower the rent.', 0],
  ['The minister would not say whether the bridge was safe.', 1],
])('%s: refusals to answer: %i', (text, count) => {
  expect(auditSources([read('a', text)]).declined).toHaveLength(count)
})

test('what somebody says of their own words is not second-hand', () => {
  const text = 'Mara Quill said that she had told the council that the pier was unsafe.'
  const article = read('a', text)
  expect(article.attributions.some(({ within }) => within !== undefined)).toBe(true)
  expect(auditSources([article]).secondHand).toEqual([])
})

test('refusals are listed', () => {
  const a = read('a', 'The company declined to comment. Tom Ferris said the mill was shut.')
  expect(auditSources([a]).declined.map(({ attribution }) => attribution)).toEqual([0])
})

test.each([
  'The company would not say how many boats it had lost. Tom Ferris said the mill was shut.',
  'The mayor declined to release the names of the crew. Tom Ferris said the mill was shut.',
  'The mayor did not address questions about the ferry. Tom Ferris said the mill was shut.',
])('a refusal is listed: %s', (text) => {
  expect(auditSources([read('a', text)]).declined).toHaveLength(1)
})

test.each([
  'The Supreme Court has never directly addressed the matter of the ferries. Tom Ferris said the mill was shut.',
  'The mayor did not release the tape to the radio. Tom Ferris said the mill was shut.',
  '“I can’t say I liked the ferry,” Tom Ferris said.',
  'The report did not specify which of the ferries had burned. Tom Ferris said the mill was shut.',
  'The judge ruled that the captain had no case to answer. Tom Ferris said the mill was shut.',
])('what refuses nobody an answer is not listed: %s', (text) => {
  expect(auditSources([read('a', text)]).declined).toEqual([])
})

test.each([
  'Police accused Dale Ruck of arson. Police said that Ruck had told a neighbour to fetch the petrol.',
  'Police accused Dale Ruck of arson. Ruck allegedly told a neighbour that the mill would burn.',
  'Police accused Dale Ruck of arson. Friends of Ruck said the street was quiet.',
])('what is only told of the accused, or said by friends, answers nothing: %s', (text) => {
  expect(auditSources([read('a', text)]).accused.map(({ answer }) => answer)).toEqual(['none'])
})

test.each([
  ['The mayor accused the Harbour Party of deceit. The Harbour Party and Greens said the claim was absurd.', 'spoke'],
  ['Ostrova accused Grey Heron fighters of firing on the ferry. “We were not there,” Grey Heron said.', 'spoke'],
  ['Ostrova accused Grey Heron fighters of firing on the ferry. The sea was calm.', 'none'],
])('a body answers for its own, and each of two who speak together: %s', (text, answer) => {
  expect(auditSources([read('a', text)]).accused.map((fact) => fact.answer)).toEqual([answer])
})

test.each([
  'Both sides accused the other of breaking the truce.',
  'Lunn blamed the leak on hackers but later said he had sent it himself.',
  'The minister blamed the riot on an anti-Ostrovan film while the town burned.',
])('nobody who could be asked is listed as accused: %s', (text) => {
  expect(auditSources([read('a', text)]).accused).toEqual([])
})

test.each([
  ['how long it takes', 'Tom Ferris said the repair could take two weeks or three months.'],
  ['a half of a game', 'Tom Ferris said the side had woken up in the second half.'],
  ['a body that governs', 'Tom Ferris said the governing body had been slow to act.'],
  ['where something lies', 'Tom Ferris said the answer lies in better drains.'],
])('%s gives a claim no weight: %s', (_, text) => {
  expect(auditSources([read('a', text)]).singleSourced).toEqual([])
})

test.each([
  'Tom Ferris said two bodies had been found in the dock.',
  'Tom Ferris said the company had lied to its crews.',
  'Tom Ferris said half of the boats were lost.',
])('a claim of death, guilt or numbers keeps its weight: %s', (text) => {
  expect(auditSources([read('a', text)]).singleSourced).toHaveLength(1)
})
