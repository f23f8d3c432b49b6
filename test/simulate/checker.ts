import type { Ask } from './world/people.ts'
import type { Record } from './world/record.ts'
import type { Reminder, Subscription, Wishes } from './world/scenario.ts'
import type { Seen } from './world/seen.ts'

/** What the platforms and the people saw, what was asked for, and when something went wrong: nothing of the product's own. */
export interface Evidence {
  readonly seen: readonly Seen[]
  readonly wishes: Wishes
  readonly asks: readonly Ask[]
  readonly record: Record
}

/** The word that a sentence of a broken promise begins with. */
export type Promised = 'twice' | 'lost' | 'order' | 'early' | 'late' | 'unanswered' | 'private' | 'invented'

export interface Verdict {
  /** A sentence for each promise that was broken. */
  readonly broken: readonly string[]
  /** Questions to people whether a post is there, by platform. */
  readonly questions: Readonly<{ [platform: string]: number }>
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** N: how late a reminder may be at most while nothing goes wrong. */
const lateAtMost = 2 * minuteMs
/** How long an answer may take while nothing goes wrong. */
const answerWithin = 15 * minuteMs
const question = 'Was this posted?'

export function check(evidence: Evidence): Verdict {
  const { seen, wishes, asks } = evidence
  const broken: string[] = []
  for (const channel of Map.groupBy(wishes.subscriptions, nameOf).values())
    broken.push(...articlesIn(channel, evidence))
  for (const reminder of wishes.reminders) broken.push(...reminded(reminder, evidence))
  for (const ask of asks) broken.push(...answered(ask, evidence))
  for (const { words, ask } of wishes.secrets) broken.push(...keptPrivate(words, ask, seen))
  for (const message of seen) broken.push(...invented(message, wishes))
  const questions: { [platform: string]: number } = {}
  for (const { title, text, platform } of seen) {
    if (title !== question) continue
    // A question may be asked elsewhere than where the post is.
    const about = [...wishes.subscriptions, ...wishes.reminders].find(({ channel }) => text.includes(channel))
    const name = about?.platform ?? platform
    questions[name] = (questions[name] ?? 0) + 1
  }
  return { broken, questions }
}

const nameOf = ({ platform, channel }: { platform: string; channel: string }) => `${platform} ${channel}`
const isList = (title: string) => /^\d+ articles, \d+ stor/.test(title)
const isUnread = ({ text }: Seen) => text.includes('No brief: ')

/** Each article once in the channel, in the feed's order, or told why not. */
function articlesIn(subscriptions: readonly Subscription[], { seen, wishes, record }: Evidence): string[] {
  const broken: string[] = []
  const name = nameOf(subscriptions[0]!)
  const here = seen.filter((message) => nameOf(message) === name && !message.thread && !message.onlyFor)
  const titles = Map.groupBy(here, ({ title }) => title)
  for (const article of new Set(wishes.published.map((item) => item.article.headline))) {
    // One by one, or in a list where many came at once.
    const lists = here.filter(({ title, text }) => isList(title) && text.includes(article)).length
    const posts = titles.get(article) ?? []
    const briefs = posts.filter((post) => !isUnread(post)).length
    // Of two outlets' pages that nobody could read, nobody knows that they are one article.
    const hosts = new Set(wishes.published.filter((item) => item.article.headline === article).map(({ host }) => host))
    if (briefs + lists > 1 || posts.length - briefs > hosts.size)
      broken.push(`twice: “${article}” ${posts.length} times in ${name}`)
    const due = wishes.published.some(
      ({ article: { headline }, host, at }) =>
        headline === article &&
        subscriptions.some((one) => one.host === host && one.told !== undefined && at > one.told),
    )
    if (due && posts.length + lists === 0 && !told(article, seen, wishes.closed.has(subscriptions[0]!.channel)))
      broken.push(`lost: “${article}” in ${name}`)
  }
  for (const { host } of subscriptions)
    broken.push(...order(host, titles, wishes, record).map((pair) => `order: ${pair} in ${name}`))
  return broken
}

/** A word to people, somewhere, that an article may not have been posted, or, where a channel took none, that it wasn't. */
function told(words: string, seen: readonly Seen[], closed: boolean): boolean {
  const notice = (message: Seen) => message.title === question || (closed && message.title === 'A post was given up')
  return seen.some((message) => notice(message) && message.text.includes(words))
}

/** Of two articles whose pages were there at once, the older is above the newer. */
function order(
  host: string,
  titles: ReadonlyMap<string, readonly Seen[]>,
  { published }: Wishes,
  record: Record,
): string[] {
  const broken: string[] = []
  let before: { headline: string; order: number } | undefined
  for (const item of published) {
    const { headline } = item.article
    const post = titles.get(headline)?.[0]
    const copied = published.some((other) => other.host !== host && other.article.headline === headline)
    if (item.host !== host || item.troubled || copied || !post || isUnread(post)) continue
    // What can't be written twice holds up nobody behind it.
    if (record.failedWrites(item.at, post.at || item.at + 2 * hourMs) > 1) continue
    if (before && post.order < before.order) broken.push(`“${headline}” above “${before.headline}”`)
    else before = { headline, order: post.order }
  }
  return broken
}

/** Each reminder once, not early, and not late where nothing went wrong. */
function reminded(reminder: Reminder, { seen, record, wishes }: Evidence): string[] {
  const { words, due } = reminder
  const broken: string[] = []
  const mine = seen.filter(({ title, text }) => title.startsWith('Reminder ') && text.includes(words))
  const counts = Map.groupBy(mine, ({ title }) => title)
  for (const [title, messages] of counts)
    if (messages.length > 1) broken.push(`twice: “${title}” of “${words}” ${messages.length} times`)
  // A clock that was set back has not come to it yet.
  if (!reminder.told || record.earliestWall() < due + lateAtMost) return broken
  const first = mine.find(({ title }) => title.startsWith('Reminder 1:'))
  const excused = told('Reminder 1:', seen, wishes.closed.has(reminder.channel))
  if (!first) return excused ? broken : [...broken, `lost: the reminder of “${words}” in ${nameOf(reminder)}`]
  // Slack dates by the whole second: a clock may have been set within it.
  if (first.platform !== 'local' && record.latestWall(first.at + 1000) < due)
    broken.push(`early: “${words}” ${Math.round((due - first.at) / 1000)} s before its time`)
  // It is late by the clocks: one that was set back comes to its time later, and what goes wrong then counts.
  const came = record.reached(due, reminder.asked)
  const late = first.at - came
  if (first.platform !== 'local' && late > lateAtMost && record.quiet(came - 30 * minuteMs, came + lateAtMost))
    broken.push(`late: “${words}” ${Math.round(late / 1000)} s after its time`)
  return broken
}

/** Who was told that a command was taken is answered. */
function answered(ask: Ask, { record }: Evidence): string[] {
  if (!ask.acknowledged() || ask.answer() !== undefined) return []
  return record.quiet(ask.at - minuteMs, ask.at + answerWithin)
    ? [`unanswered: “${ask.text}” of ${ask.who} in ${nameOf(ask)}`]
    : []
}

/** Messages between a person and the desk alone. */
const isTheirs = ({ whoId }: Ask, channel: string) => channel === `D${whoId.slice(1)}`

function keptPrivate(words: string, ask: Ask, seen: readonly Seen[]): string[] {
  const others = seen.filter(
    ({ text, onlyFor, channel }) => text.includes(words) && onlyFor !== ask.whoId && !isTheirs(ask, channel),
  )
  return others.map(
    (message) => `private: ${words} of ${ask.who} stands in ${nameOf(message)} for ${message.onlyFor ?? 'all'}`,
  )
}

const ours = /^(No brief: |Also in:? |Too short |Opinion, as |Corrected |Changed )/
/** What stands before words of an article: the bar of a quotation, and what a change is one of. */
const label = /^(?:> |: )?(?:The outlet’s note: )?/

/** Under the headline of an article stands nothing that isn't in it, but for what the desk says of itself. */
function invented({ title, text, channel, platform }: Seen, { published }: Wishes): string[] {
  const items = published.filter(({ article }) => article.headline === title)
  if (items.length === 0) return []
  const words = items
    .flatMap(({ article, before }) => [article, ...before].flatMap(({ paragraphs }) => paragraphs))
    .join(' ')
  // As its feed says it, to the minute.
  const isItsTime = (line: string) => items.some(({ at }) => Date.parse(line) === Math.floor(at / minuteMs) * minuteMs)
  const isOurs = (line: string) =>
    ours.test(line) || isItsTime(line) || items.some(({ outlet }) => line.startsWith(`${outlet} · `))
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.split(' ').length > 5 && !isOurs(line) && !words.includes(line.replace(label, '').trim()))
    .map((line) => `invented: “${line}” under “${title}” in ${platform} ${channel}`)
}
