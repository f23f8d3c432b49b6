import { afterEach, describe, expect, it } from 'vitest'
import type { Card, Inline, Rich } from '../../src/core/card.ts'
import { type House, openHouse } from '../house/house.ts'
import { type NightFollowup, takeOn } from './followups.ts'
import { type Asked, asks, nights, passNight, people, reads, subscribe, workspaces } from './night.ts'
import { type Outlets, openOutlets } from './outlets.ts'
import { type NightStory, nightStories, outletOf } from './stories.ts'

let house: House
let outlets: Outlets
afterEach(async () => {
  await house.stop()
  await outlets.stop()
})

/** Everything with structure in an answer. */
const inlinesOf = (cards: readonly Card[]): Exclude<Inline, string>[] => {
  const found: Exclude<Inline, string>[] = []
  const look = (rich: Rich) => {
    if (typeof rich !== 'string') for (const one of rich) if (typeof one !== 'string') found.push(one)
  }
  for (const { parts } of cards)
    for (const part of parts) {
      if (part.type === 'text' || part.type === 'quote' || part.type === 'context') look(part.text)
      if (part.type === 'list') for (const item of part.items) look(item)
    }
  return found
}

/** What of an answer no article holds: exact words that aren't there, or a headline that isn't its own. */
async function notHeld(cards: readonly Card[]): Promise<string[]> {
  const wrong: string[] = []
  const { forWork } = house.newsroom.store.articles
  for (const inline of inlinesOf(cards)) {
    if (inline.type === 'exact') {
      const article = await forWork.byId(inline.article)
      const texts = [article?.content.text]
      for (let version = 1; version < (article?.version ?? 1); version++)
        texts.push((await forWork.version(inline.article, version))?.text)
      if (!texts.some((text) => text?.slice(inline.span.start, inline.span.end) === inline.text))
        wrong.push(inline.text)
    }
    if (inline.type === 'link') {
      const article = await forWork.byUrl(inline.url)
      if (article?.content.headline !== inline.text) wrong.push(inline.text)
    }
  }
  return wrong
}

/** What a morning editor asks, and whether the answers say it. */
class Checklist {
  readonly missed: string[] = []
  asked = 0

  says(question: string, answer: string, ...expected: readonly (string | number)[]): void {
    this.asked++
    if (!expected.every((one) => answer.includes(String(one)))) this.missed.push(question)
  }
}

/** Markdown without its escapes. */
const plain = (markdown: string) => markdown.replaceAll(/\\([^\w\s])/g, '$1')

const morning = { metro: people[1]!, coast: people[3]!, north: people[5]! }

describe.each([
  ['forward', 60],
  ['back', 12],
] as const)('a night in which clocks go %s, of %i stories in three newsrooms', (name, count) => {
  it('is told to the morning by /handover and /story alone, with nothing that no article holds', {
    timeout: 900_000,
  }, async () => {
    const night = nights[name]
    outlets = await openOutlets()
    house = await openHouse({ allowHosts: [outlets.host], start: Date.parse(night.start) })
    const stories = nightStories(night.day).slice(0, count)
    await subscribe(house, outlets)
    for (const workspace of workspaces) {
      const [first, second] = people.filter((person) => person.workspace === workspace)
      await asks(house, first!, `/shift rota add @${first!.id} when:"daily 22:00-06:00" timezone:Europe/London`)
      await asks(house, first!, `/shift rota add @${second!.id} when:"daily 06:00-14:00" timezone:Europe/London`)
      await asks(house, first!, '/desk set burst 1000')
    }
    const followups = await takeOn(house)
    const corrected = stories.filter(({ number }) => number % 10 === 2 && number < 30)
    let refused = 0
    await passNight(house, outlets, stories, night, [
      [
        night.takenOver,
        async () => {
          for (const person of people.filter((_, n) => n % 2 === 0)) {
            await asks(house, person, '/shift take')
            await asks(house, person, `/shift note The ministry calls ${person.workspace} back at seven`)
          }
          outlets.broken.add(3).add(25)
          house.platform.meanwhile = ({ workspace }) =>
            workspace === 'north' && refused++ === 0
              ? { state: 'refused', reason: 'the words are not allowed', about: 'post' }
              : undefined
        },
      ],
      [
        night.changed,
        () => {
          for (const { articles, figure } of corrected)
            outlets.change(articles[1]!.slug, ` ${figure} `, ` ${figure + 1} `)
        },
      ],
    ])

    const list = new Checklist()
    const answers: Card[] = []
    const told = async (workspace: keyof typeof morning, line: string): Promise<Asked> => {
      const answer = await asks(house, morning[workspace], line)
      answers.push(...answer.cards)
      return answer
    }
    for (const workspace of workspaces) {
      const page = await told(workspace, '/handover')
      const { file: markdown } = await told(workspace, '/handover as:markdown')
      const file = plain(markdown)
      const own = stories.filter(({ articles }) => articles.some((article) => reads(workspace, article.outlet)))
      for (const story of workspace === 'metro' ? own : own.slice(0, 10)) {
        const came = story.articles.filter(
          (article) => reads(workspace, article.outlet) && !outlets.broken.has(article.outlet),
        )
        const last = came.at(-1)!
        list.says(`${workspace}: what came in on ${story.town}?`, file, last.headline)
        list.says(`${workspace}: what is the latest on ${story.town}?`, file, last.fresh)
        const slug = await slugOf(workspace, story)
        const { text } = await told(workspace, `/story ${slug}`)
        list.says(`${workspace}: who has ${story.town}?`, text, ...came.map(({ outlet }) => outletOf(outlet)))
      }
      const mine = followups.filter(({ owner }) => owner.workspace === workspace)
      const now = house.now()
      for (const { text, due, owner } of mine.filter((one) => one.due <= now + 12 * 3_600_000)) {
        const section = file
          .slice(file.indexOf(due <= now ? '## Overdue' : '## Due in the next shift'))
          .split('\n## ')[0]!
        list.says(`${workspace}: what about “${text}”?`, section, text, `owner: ${owner.id}`)
      }
      list.says(
        `${workspace}: who has the desk?`,
        page.text,
        `On now: ${morning[workspace].id}`,
        `Next: ${people.find((person) => person.workspace === workspace)!.id}`,
      )
      list.says(
        `${workspace}: what did the last shift say?`,
        page.text,
        `The ministry calls ${workspace} back at seven`,
      )
      for (const outlet of [3, 25].filter((one) => reads(workspace, one)))
        list.says(`${workspace}: which feeds are silent?`, file, '## Feeds that fail', outletOf(outlet))
      if (workspace === 'north')
        list.says(
          'north: which posts did not go out?',
          file,
          '## Posts that did not go out',
          'the words are not allowed',
        )
      if (workspace !== 'metro') continue
      for (const { town, figure } of corrected)
        list.says(
          `what did outlets change on ${town}?`,
          file,
          '## Changed by outlets',
          String(figure + 1),
          String(figure),
        )
      for (const { town, differ } of stories)
        if (differ) list.says(`what is told differently on ${town}?`, file, '## Told differently', ...differ)
      for (const { promise } of stories)
        if (promise) list.says(`who takes on “${promise}”?`, file, '## Said to come by now', promise)
    }

    expect(list.asked).toBeGreaterThanOrEqual(60)
    expect([list.missed.length / list.asked < 0.05, list.missed]).toEqual([true, expect.anything()])
    expect(await notHeld(answers)).toEqual([])
    await expectReminders(followups)
  })
})

/** The slug of the story that most of its articles are in. */
async function slugOf(workspace: string, { articles }: NightStory): Promise<string> {
  const { store } = house.newsroom
  const found = new Map<string, number>()
  for (const { slug } of articles) {
    const article = await store.articles.forWork.byUrl(`http://${outlets.host}/${slug}`)
    const story = article && (await store.stories.ofArticle('local', workspace, article.id))
    if (story) found.set(story.slug, (found.get(story.slug) ?? 0) + 1)
  }
  return [...found].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'none'
}

/** Each reminder once, not early, and at its owner's own time. */
async function expectReminders(followups: readonly NightFollowup[]): Promise<void> {
  const { deliveries, followups: rows } = house.newsroom.store
  for (const { number, owner, reminded } of followups) {
    const row = (await rows.byNumber('local', owner.workspace, number))!
    const all = await deliveries.ofChannel({ platform: 'local', workspace: owner.workspace, channel: 'news' }, 2000)
    const reminders = all.filter(({ key }) => key.startsWith(`remind:${row.id}:`))
    const expected = reminded <= house.now() ? [reminded] : []
    expect([owner.id, number, reminders.map(({ createdAt }) => createdAt)]).toEqual([owner.id, number, expected])
    expect(reminders.every(({ state }) => state === 'posted')).toBe(true)
  }
}
