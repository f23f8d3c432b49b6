import { counted, form } from './plural.ts'

/** Pages without a feed that are looked at again. */
export const watching = {
  part: (near: string, gone: boolean) =>
    `${near === '' ? 'Watched page' : `Watched page, the part near “${near}”`}${gone ? ': these words are no longer on it.' : ''}`,
  restless: 'It said so before today. That it says so again is told no more until a day has gone by.',
  readsNow: 'Reads now',
  added: 'Added',
  takenAway: 'Taken away',
  moreLines: (count: number) => `and ${count} more ${form(count, 'line', 'lines')}`,
  noFeed: (title: string) => `No feed: ${title}`,
  untitled: 'a page without a title',
  canBeWatched: (lines: number) =>
    `That page is no feed and names none. It can be watched itself: when one of its ${counted(lines, 'line', 'lines')} changes, the channel is told with what it was.`,
  orPart: 'Or only the part near some words of it: near:"opening hours"',
}
