import type { DeliveryRow } from '../../core/rows/delivery.ts'

/** What was automatic. */
export const reports = {
  noDay: (typed: string) => `“${typed}” is no day.`,
  writeDay: 'Write it as 2026-11-23.',
  title: (about: string) => `What was automatic: ${about}`,
  posts: (count: number, changed: number) => `${count} posts, of which people changed ${changed}`,
  exact: (count: number) => `${count} stretches of an article’s own words, each with its place in the text`,
  implied: (count: number) => `${count} that the analysis worked out, shown so that they look different`,
  file: 'The report (CSV)',
  note: 'No sentence is written by a model: what is shown is an article’s own words, or a sentence of the desk’s. Posts that were forgotten, or whose time is over, are not in it.',
  automatic: {
    brief: 'automatic: a feed of the channel',
    list: 'automatic: many articles at once',
    unread: 'automatic: a feed of the channel',
    change: 'automatic: the article was changed',
    feed: 'automatic: how a feed is',
    run: 'a schedule of the workspace',
    remind: 'automatic: a follow-up that a member took on is due',
  } satisfies Partial<Record<DeliveryRow['kind'], string>>,
  takenOn: (member: string) => `taken on by ${member}`,
  shared: 'shared by a member',
  notice: 'automatic: a notice of the desk',
}
