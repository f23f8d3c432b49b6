import { commands } from '../../commands/index.ts'
import type { Card } from '../../src/core/card.ts'
import { renderPlain } from '../../src/locales/plain.ts'
import { parseCommandText } from '../../src/typed/command.ts'
import type { House } from '../house/house.ts'
import type { Outlets } from './outlets.ts'
import { type NightStory, outletCount } from './stories.ts'

const minuteMs = 60_000
export const workspaces = ['metro', 'coast', 'north'] as const
export type WorkspaceName = (typeof workspaces)[number]

/** Which outlets a workspace reads: one all, the others half each. */
export const reads = (workspace: WorkspaceName, outlet: number) =>
  workspace === 'metro' || (workspace === 'coast') === outlet < outletCount / 2

export interface Person {
  readonly id: string
  readonly workspace: WorkspaceName
  readonly timeZone: string
}

/** Six people in four zones. */
export const people: readonly Person[] = [
  { id: 'ann', workspace: 'metro', timeZone: 'Europe/London' },
  { id: 'ben', workspace: 'metro', timeZone: 'America/New_York' },
  { id: 'cleo', workspace: 'coast', timeZone: 'Europe/London' },
  { id: 'dev', workspace: 'coast', timeZone: 'Asia/Kolkata' },
  { id: 'eva', workspace: 'north', timeZone: 'Europe/Helsinki' },
  { id: 'finn', workspace: 'north', timeZone: 'America/New_York' },
]

/** A night on which clocks change: from when, and the day after it as people write it. */
export interface Night {
  readonly start: string
  readonly takenOver: string
  /** When outlets change what they said. */
  readonly changed: string
  readonly end: string
  readonly day: string
}

export const nights = {
  forward: {
    start: '2026-03-28T18:00Z',
    takenOver: '2026-03-28T20:00Z',
    changed: '2026-03-28T23:00Z',
    end: '2026-03-29T06:00Z',
    day: '29 March 2026',
  },
  back: {
    start: '2026-10-24T18:00Z',
    takenOver: '2026-10-24T20:00Z',
    changed: '2026-10-24T23:00Z',
    end: '2026-10-25T06:00Z',
    day: '25 October 2026',
  },
} as const satisfies Record<string, Night>

export interface Asked {
  readonly cards: readonly Card[]
  readonly text: string
  /** What the files of the answer say. */
  readonly file: string
}

/** Somebody types a command in their workspace. */
export async function asks(house: House, { id, workspace, timeZone }: Person, line: string): Promise<Asked> {
  const { command, options } = parseCommandText(line, commands)
  const { cards } = await house.desk.invoke({
    ...{ id: `${id}-${house.now()}`, at: house.now(), command, options, via: 'command', timeZone },
    place: { platform: 'local', workspace, channel: 'news', channelName: 'news' },
    member: { id, name: id, roles: [], level: 'admin' },
  })
  const files = cards.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'file' ? [part.base64] : [])))
  return {
    cards,
    text: cards.map(renderPlain).join('\n'),
    file: files.map((base64) => Buffer.from(base64, 'base64').toString()).join('\n'),
  }
}

/** Somebody of each workspace watches its feeds, before anything is published. */
export async function subscribe(house: House, outlets: Outlets): Promise<void> {
  for (const workspace of workspaces) {
    const admin = people.find((person) => person.workspace === workspace)!
    for (let outlet = 0; outlet < outletCount; outlet++)
      if (reads(workspace, outlet)) await asks(house, admin, `/desk feed add ${outlets.feed(outlet)}`)
  }
  await house.work()
}

/** What happens at a moment of the night. */
export type Happening = readonly [at: string, what: () => void | Promise<void>]

/** Lets the night go by, ten minutes after ten minutes, with what is published and what happens in it. */
export async function passNight(
  house: House,
  outlets: Outlets,
  stories: readonly NightStory[],
  night: Night,
  happenings: readonly Happening[],
): Promise<void> {
  const begin = Date.parse(night.start)
  const all = stories.flatMap(({ articles }) => articles)
  while (house.now() < Date.parse(night.end)) {
    const [since, to] = [house.now(), house.now() + 10 * minuteMs]
    for (const article of all) {
      const at = begin + article.at * minuteMs
      if (at > since && at <= to) outlets.publish(article, at)
    }
    await house.pass(10, 10)
    for (const [at, what] of happenings) if (Date.parse(at) > since && Date.parse(at) <= to) await what()
  }
}
