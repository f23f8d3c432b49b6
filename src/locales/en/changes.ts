import type { Inline } from '../../core/card.ts'
import type { ChangeKind } from '../../core/change.ts'
import { form } from './plural.ts'

/**  */
export const changes = {
  title: (of: string) => `Changes: ${of}`,
  ofAll: 'all articles shown here',
  none: 'No outlet changed anything that matters, as far as I looked.',
  notTold: ' · not told by the outlet',
  moreAsFile: (count: number) => `and ${count} more: /changes as:csv has all`,
  kinds: {
    headline: 'Headline',
    number: 'Number',
    name: 'Name',
    quotation: 'Quotation',
    date: 'Date',
    attribution: 'Who says so',
    accusation: 'Accusation',
    negation: 'Turned round',
    note: 'The outlet’s note',
    added: 'Added',
    removed: 'Taken away',
    wording: 'Wording',
  } satisfies Record<ChangeKind, string>,
  more: (count: number) => `and ${count} more ${form(count, 'change', 'changes')}`,
  correctedAt: (at: Inline): Inline[] => ['Corrected ', at, ': '],
  changedAt: (at: Inline): Inline[] => ['Changed ', at, ': '],
  aboutFollowup: (number: number, text: string) => `This is about follow-up #${number}: ${text}`,
  silent: 'The outlet’s page does not tell of this change.',
  told: 'The outlet tells of it on its page.',
  all: 'All changes',
  changedTitle: (headline: string) => `Changed: ${headline}`,
  itWas: ' — it was: ',
  versions: (count: number) => `${count} versions`,
  silently: 'the outlet does not tell of it',
  openly: 'the outlet tells of it',
  versionAt: (at: string, version: number, told: string) => `${at}, version ${version}; ${told}.`,
  was: 'was',
  is: 'is',
  pageIsAnother: (headline: string, url: string) =>
    `The outlet’s page now shows another article, “${headline}”: ${url}`,
  pageGone: (url: string) => `The outlet’s page is no longer there: ${url}`,
}
