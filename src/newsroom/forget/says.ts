import type { Asked } from './wish.ts'

const rowsOf: Readonly<Record<string, string>> = {
  articles: 'articles',
  article_versions: 'earlier versions',
  article_shows: 'places where an article was shown',
  article_asks: 'answers that one member was given',
  article_copies: 'marks of the same text elsewhere',
  analyses: 'analyses',
  passages: 'passages of the search',
  items: 'items of feeds',
  changes: 'changes between versions',
  rereads: 'looks at the page again',
  embargoes: 'embargoes',
  stories: 'stories',
  story_articles: 'places in stories',
  followups: 'follow-ups',
  followup_events: 'events of follow-ups',
  deliveries: 'posts',
  delivery_articles: 'articles of shared answers',
  digest_entries: 'places in digests',
  messages: 'messages of the local desk',
  audit: 'lines of the log of changes',
  notes: 'lines of hand-overs',
  kv: 'small values',
  feeds: 'feeds',
  schedules: 'schedules',
  subscriptions: 'subscriptions',
  outbox_channels: 'channels of the outbox',
  counters: 'counters',
}

/** A table in words. */
export const inWords = (table: string): string => rowsOf[table] ?? table

const ofArticles = [
  'A hash of its address stays, which holds no text: by it the article doesn’t come again from a feed.',
  'Follow-ups and notes in people’s own words stay; headline and address are taken out of notes.',
  'In the log of changes it stays that something was done, by whom and when; it can’t be taken back.',
]
const ofMembers = [
  'What they did for the newsroom stays, without their name: changes, follow-ups, notes, texts that they shared.',
  'Posts that name them, and what they wrote, stay on Discord and Slack: those are the platform’s.',
  'Their name comes back with their next command. On the local desk they are logged out, and their passkeys are gone.',
]

/** What stays, and why: said before it is done, and in the proof. */
export function whatStays({ what, posts }: Pick<Asked, 'what' | 'posts'>, kept: number): string[] {
  if (what === 'member') return ofMembers
  const others = `${kept === 1 ? 'One article stays' : `${kept} articles stay`} in the database, for another workspace was shown it; this one sees nothing of it any more.`
  const unreached = 'Answers that one member alone was given on Discord and Slack are out of the desk’s reach.'
  if (what === 'workspace')
    return [
      'That it was forgotten stays in its log. A platform that is connected stays connected.',
      'What was posted on Discord and Slack stays there, and the desk knows it no more.',
      unreached,
    ]
  return [
    ...(kept > 0 ? [others] : []),
    ...ofArticles,
    ...(what === 'outlet' ? ['Its feeds stay, and bring what is new: “/desk feed remove” ends that.'] : []),
    ...(posts === 'keep' ? ['What was posted on Discord and Slack stays there.'] : []),
    unreached,
  ]
}
