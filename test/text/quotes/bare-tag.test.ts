import { describe, expect, it } from 'vitest'
import { groupBare } from '../../../src/text/quotes/link/group/group.ts'
import { bareLead } from '../../../src/text/quotes/link/missed/bare-lead.ts'
import { bareTag } from '../../../src/text/quotes/link/missed/bare-tag.ts'
import { saidOfAnother } from '../../../src/text/quotes/link/missed/said-of-another.ts'
import { readSpansMarked, textOf } from './marked.ts'

/** What is told where the tagger gives <source> and {cue}, and no content. */
function told(marked: string): string[][] {
  const { document, columns, spans } = readSpansMarked(marked)
  const joined = spans.map((span) => ({ ...span, joined: true }))
  return bareTag(document, columns, () => true, groupBare(document, joined)).map(({ source, content }) =>
    [source!, ...content].map((span) => textOf(document, span)),
  )
}

describe('a source and a verb of saying without words of theirs have the clause that they stand behind or in', () => {
  it.each([
    [
      'turned about, with a long subject',
      'Its first ferry could leave this week, {said} <Pia Holt, an adviser to the Tay family who oversees the line>.',
      ['Pia Holt, an adviser to the Tay family who oversees the line', 'Its first ferry could leave this week'],
    ],
    [
      'with a hearer and a day',
      'The port may still be saved if the bank can be persuaded, <Sen. Odd Tay> {told} The Wexby Post on Thursday.',
      ['Sen. Odd Tay', 'The port may still be saved if the bank can be persuaded'],
    ],
    [
      'behind a dash',
      'Half of the advice is poor — or wrong — {according to} <the journal>.',
      ['the journal', 'Half of the advice is poor — or wrong'],
    ],
    [
      'within its clause',
      'The museum, <Mr. Tay> {said}, celebrated several of his heroes.',
      ['Mr. Tay', 'The museum', 'celebrated several of his heroes'],
    ],
    [
      'behind a phrase that is a part of it',
      'Before the announcement, <Odd Tay> {said}, he met the crew of the ferry.',
      ['Odd Tay', 'Before the announcement', 'he met the crew of the ferry'],
    ],
  ])('%s', (_how, marked, attribution) => expect(told(marked)).toEqual([attribution]))
})

/** What is told where the tagger gives <source> and {cue} before it. */
function led(marked: string): string[][] {
  const { document, columns, spans } = readSpansMarked(marked)
  const joined = spans.map((span) => ({ ...span, joined: true }))
  return bareLead(document, columns, () => true, groupBare(document, joined)).map(({ source, content }) =>
    [source!, ...content].map((span) => textOf(document, span)),
  )
}

describe('a source and a verb of saying without words of theirs have the clause behind them', () => {
  it.each([
    [
      'plain',
      '<Police> {said} a man of 65 came to Marden station on Wednesday and was arrested.',
      ['Police', 'a man of 65 came to Marden station on Wednesday and was arrested'],
    ],
    [
      'behind a date',
      '<The mayor> {announced} Tuesday, March 5, 2019, he would leave the office in June.',
      ['The mayor', 'he would leave the office in June'],
    ],
    [
      'behind who hears it',
      'Now <some residents> {have told} the city they will try to stop the plan.',
      ['some residents', 'they will try to stop the plan'],
    ],
  ])('%s', (_how, marked, attribution) => expect(led(marked)).toEqual([attribution]))

  it.each([
    ['nothing is said', '<Kadzik> {said} nothing when the crew came to the hall.'],
    ['no clause follows', '<Lee> {said} goodbye to the crew.'],
    ['the source is turned about', 'They left the town, many feeling it, {said} <Holt>, who works there.'],
    ['it is only a condition', 'It would be late if <Lee> {said} the pier was shut.'],
    ['words in quotation marks follow', '<Lee> {said} “the pier is shut”.'],
  ])('but not where %s', (_where, marked) => expect(led(marked)).toEqual([]))
})

it.each([
  ['behind what somebody did', 'Speaking in Marden on Friday, <Lee> {said}.'],
  ['behind when it was', 'As he left the hall, <Lee> {said}.'],
  ['behind a day', 'On Friday, <Lee> {said}.'],
  ['behind words in quotation marks', '“The pier has been shut,” <Lee> {said}.'],
  ['before words of its own', 'The pier has been shut, <Lee> {said} nothing of it.'],
  ['where the verb is no verb of saying', 'The pier has been shut, <Lee> {believes}.'],
])('nothing is told %s', (_where, marked) => expect(told(marked)).toEqual([]))

it('who says what something else tells is known by the source that was tagged, however long', () => {
  const { document, columns, spans } = readSpansMarked(
    '<Economist Pia Mathur, who studies taxes at the institute,> {said} <the letter> {clarifies} [that half is paid].',
  )
  const [own, verb, source, cue, content] = spans.map((span) => ({ ...span, joined: true }))
  const groups = saidOfAnother(
    document,
    columns,
    () => true,
    [{ source: source!, cue: cue!, content: [content!] }],
    [{ source: own!, cue: verb!, content: [] }],
  )
  expect(groups.map((group) => [group.source!, ...group.content].map((span) => textOf(document, span)))).toEqual([
    ['Economist Pia Mathur, who studies taxes at the institute,', 'the letter clarifies that half is paid'],
  ])
})
