import type { Genre } from '../../core/analysis.ts'
import type { Inline } from '../../core/card.ts'

/** The brief of an article, and what is said beneath it. */
export const briefs = {
  alsoIn: 'Also in: ',
  unreadable: (why: string) => `No brief: this text is ${why}.`,
  letters: 'No brief: what readers write is no report.',
  noSentence: 'No brief: I found no sentence that says what this is about.',
  tooShort: 'Too short to tell its language: read as English.',
  partial: 'This is one page of several: there is more.',
  fromFeed: (why: string) => `From the feed’s own text, not from the page: ${why}`,
  picture: 'Picture',
  pasted: 'Pasted text, no date given',
  genres: {
    opinion: 'Opinion',
    editorial: 'Editorial',
    letters: 'Readers’ letters',
    live: 'Live blog',
    interview: 'Interview',
    review: 'Review',
    listing: 'Listing',
    essay: 'Essay',
  } satisfies Record<Genre['kind'], string>,
  genre: (genre: string, because: string) => `${genre}, as it seems: ${because}.`,
  untilShared: 'Only you see this until you share it.',
  untilEmbargo: (at: Inline): Inline[] => ['Only you see this until ', at, '; then it is posted here.'],
}
