import type { Inline } from '../../core/card.ts'
import { counted } from './plural.ts'

/** Stories: how they are shown, found, and changed by people. */
export const stories = {
  size: (articles: number, outlets: number) =>
    `${counted(articles, 'article', 'articles')}${outlets > 1 ? ` of ${outlets} outlets` : ''}`,
  inCommon: (ties: string) => `In common: ${ties}`,
  related: (slugs: string) => `Related: ${slugs}`,
  relatedStory: 'Related story',
  sinceLooked: (at: Inline, anything: boolean): Inline[] => [
    'Since you last looked, ',
    at,
    anything ? ':' : ': nothing new.',
  ],
  noneYet: 'There are no stories yet.',
  theyCome: 'They come with the first articles: “/desk feed add”.',
  noSuchStory: (slug: string) => `There is no story “${slug}”.`,
  latest: (slugs: string) => `The latest: ${slugs}.`,
  inNoHeadline: (words: string) => `No article of this story has “${words}” in its headline.`,
  inSeveralHeadlines: (words: string, count: number) => `“${words}” is in ${count} headlines of this story.`,
  giveNumbers: 'Give the numbers that “/story” shows: articles:2,4-6',
  noSuchNumber: (typed: string, last: number) => `“${typed}” is no number of its articles: they go from 1 to ${last}.`,
  noSlug: (typed: string, longest: number) =>
    `“${typed}” is no slug: letters, digits and hyphens, at most ${longest} of them.`,
  slugExample: 'For example: ferry-sale',
  sameStory: (slug: string) => `“${slug}” is that story already.`,
  merged: (from: string, into: string) => `merged the story ${from} into ${into}`,
  splitLeavesOne: 'A split leaves at least one article in each story.',
  splitHas: (slug: string, articles: number) =>
    `“${slug}” has ${articles}: “/story ${slug}” shows them with their numbers.`,
  wasSplit: (some: number, all: number, from: string, into: string) =>
    `split ${some} of ${all} articles from the story ${from} into ${into}`,
  gotHeadline: (slug: string, headline: string) => `gave the story ${slug} another headline: ${headline}`,
  renamed: (before: string, after: string) => `renamed the story ${before} to ${after}`,
  gotAddress: (slug: string) => `gave the story ${slug} an address`,
  lostAddress: (slug: string) => `took the address of the story ${slug} back`,
  title: 'Stories',
  columns: ['Story', 'Headline', 'Articles', 'Last change'],
  merge: 'Merge',
  split: 'Split',
  onlyYours: (slug: string) => `${slug} (only you see it)`,
  addressOf: (headline: string) => `The address of “${headline}”`,
  addressGone: 'It opens nothing any more.',
  addressNone: 'There was none.',
  addressSince: (at: Inline): Inline[] => [
    'There is one since ',
    at,
    '. It is kept nowhere, so I can’t show it again.',
  ],
  addressOpens: 'A feed (RSS), its dates (iCalendar), and IPTC’s ninjs (JSON):',
  addressShownOnce:
    'Whoever has it reads the story’s headlines, briefs and dates: it is shown this once, and can be taken back.',
  onlyYouSee: ' · only you see it',
  noneSoFar: 'None yet: they come with the first articles.',
  howToSee: 'One of them: /story and its slug. Editors change them: /desk story merge, split, rename',
  isPartOf: (from: string, into: string) => `${from} is part of ${into} now`,
  moved: (count: number, from: string) => `${counted(count, 'article', 'articles')} moved. “${from}” leads there too.`,
  show: 'Show the story',
  isItsOwn: (slug: string) => `${slug} is a story of its own now`,
  theyWereIn: (slug: string) => `They were in ${slug}.`,
  giveChange: 'Give a slug: or a headline: to change it.',
  itWas: (slug: string, headline: string) => `It was ${slug}: ${headline}`,
  undoHint: 'An admin takes it back with /desk undo.',
  newMark: 'new: ',
  nothingNew: ' · nothing new in it that I could find',
  feedOf: (headline: string) => `What is known of “${headline}”: exact words of each article.`,
}
