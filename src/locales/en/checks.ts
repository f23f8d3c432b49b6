import type { CheckedThing, CheckVerdict } from '../../core/check.ts'
import { counted, grouped } from './plural.ts'

/** One’s own draft against what is kept. */
export const checks = {
  unread: 'This draft is in a language that I don’t read yet.',
  readsEnglish: 'I read English.',
  titleOf: (headline: string) => `Checked against ${headline}`,
  title: 'Checked against what is kept',
  noDraft: 'There is no draft to check.',
  pasteIt: 'Paste it behind “/check”, or give it as a file; “story:” holds it against one story.',
  fileUnread: (reason: string) => `That file can’t be read: ${reason}`,
  pasteInstead: 'Paste the draft instead.',
  writeDay: 'Write it like published:2026-11-24',
  tooLong: (length: number, longest: number) =>
    `That draft has ${grouped(length)} characters; I check up to ${grouped(longest)} at once.`,
  inParts: 'Check it in parts.',
  nothingKept: 'Nothing that is kept here, and that you may see, is about what is in this draft.',
  bringIn: 'Bring the articles in first, with “/brief” and their address, or by a feed.',
  things: {
    quotation: 'Quotation',
    speaker: 'Who says so',
    number: 'Number',
    date: 'Day',
    weekday: 'Weekday',
    name: 'Name',
    title: 'Title',
    sourcing: 'Source',
  } satisfies Record<CheckedThing, string>,
  verdicts: {
    same: 'stands so',
    changed: 'reads otherwise there',
    unquoted: 'these words stand there, but nobody is quoted with them',
    'other-speaker': 'said by somebody else there',
    outdated: 'a later article has another figure',
    corrected: 'the outlet has changed this since',
    impossible: 'the calendar says otherwise',
    'not-found': 'not found in what is kept',
    'one-source': 'rests on one source there',
    'second-hand': 'reaches us there only through somebody else',
  } satisfies Record<CheckVerdict, string>,
  parts: {
    differs: 'Reads otherwise',
    'not-found': 'Not found in what is kept',
    sources: 'How it is sourced',
    same: 'Stands so',
  },
  heldAgainst: (articles: number) => `Held against ${counted(articles, 'article', 'articles')} that you may see.`,
  noJudgement: 'What differs is told, not which is right.',
  notKept: 'Nothing of the draft was kept; “keep:yes” keeps it for you alone.',
  wasBefore: 'before it was changed',
  findings: (count: number) => counted(count, 'finding', 'findings'),
}
