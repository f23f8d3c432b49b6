import type { PlatformHealth } from '../../core/platform.ts'
import { countedUpTo } from './plural.ts'

/** Settings, and what the desk's status is. */
export const settings = {
  status: 'Status',
  platforms: 'Platforms',
  noPlatform: 'none',
  feeds: 'Feeds',
  feedCounts: (watched: number, failing: number, quiet: number) =>
    `${watched} watched, ${failing} failing, ${quiet} quiet`,
  postCounts: (posts: Readonly<Record<'waiting' | 'posted' | 'unclear' | 'failed' | 'listed', number>>, most: number) =>
    `${posts.waiting} waiting, ${countedUpTo(posts.posted, most)} posted, ${posts.unclear} unclear, ${posts.failed} failed${posts.listed ? `, ${countedUpTo(posts.listed, most)} told in lists` : ''}`,
  followupCounts: (open: number, overdue: number) => `${open} open, ${overdue} overdue`,
  articles: 'Articles',
  articleCount: (articles: number, most: number) => countedUpTo(articles, most),
  database: 'Database',
  queue: 'Queue',
  unreadable: 'can’t be read',
  troubledPost: (state: string, channel: string, reason: string, title: string) =>
    `${state} in ${channel}: ${reason} (${title})`,
  keepsNothing: 'The desk can’t keep anything at the moment: whoever runs it is told why.',
  writesFail: 'The database doesn’t take what is written to it; the log says why.',
  howToChange: (name: string, example: string, byChannel: boolean) =>
    `Change it: /desk set ${name} ${example} · Take it back: /desk set ${name} default${byChannel ? ' · For one channel: the same with channel:' : ''}`,
  isNow: (setting: string, value: string) => `${setting} is now ${value}`,
  keepLess: (setting: string, days: number) => `${setting}: only ${days} days?`,
  wouldGo: 'From the next night on this goes, in small steps, and no undo brings it back:',
  goes: (kind: string, count: number, more: boolean) => `${kind}: ${more ? 'more than ' : ''}${count}`,
  kinds: {
    articles: 'articles, with their posts',
    private: 'texts that one member alone was shown',
    posts: 'posts that are about no one article',
    followups: 'follow-ups that are closed',
    stories: 'stories without articles',
    drafts: 'drafts that members had kept',
    notes: 'notes of hand-overs',
    audit: 'lines of the log of changes',
    messages: 'messages of the local desk',
  },
  notYet: (present: string) => `Nothing is changed yet; it is ${present} days now. What something open rests on stays.`,
  keepLessButton: (days: number) => `Keep ${days} days`,
  itWas: (value: string) => `It was ${value}.`,
  wholeWorkspace: (name: string) => `${name} holds for the whole workspace: a channel can’t have its own.`,
  forAll: (name: string) => `Without channel: it is changed for all: /desk set ${name}`,
  inChannel: (channel: string) => ` in #${channel}`,
  notSet: 'not set',
  title: 'Settings',
  changeOne: 'Change one: /desk set timezone Europe/London · For one channel: /desk set sentences 2 channel:#politics',
  columns: ['Setting', 'Value', 'Default', 'What it is for'],
  theWorkspaces: 'the workspace’s',
  forExample: (example: string) => `For example: ${example}`,
  noSetting: (name: string) => `There is no setting “${name}”.`,
  theyAre: (near: string | undefined, names: string) =>
    `${near ? `Did you mean ${near}? ` : ''}The settings are: ${names}.`,
  healthStates: { up: 'up', starting: 'starting', down: 'down' } satisfies Record<PlatformHealth['state'], string>,
}
