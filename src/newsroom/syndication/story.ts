import { z } from 'zod'
import type { Invocation } from '../../core/command.ts'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { type Change, makeChange } from '../audit/change.ts'
import type { TakeBack } from '../audit/take-back.ts'
import type { FedStory } from '../files/story/fed-story.ts'
import { storyNinjs } from '../files/story/ninjs.ts'
import { storyRss } from '../files/story/rss.ts'
import { toIcs } from '../files/timeline/ics.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'
import { hashOf, secretAddresses } from '../secret-address.ts'
import { presentStory } from '../stories/merged.ts'
import { readStory } from '../stories/news.ts'
import { timelineOf } from '../stories/timeline.ts'

/** What a story is read as, with the ending of its address and the media type. */
export const storyFormats = {
  rss: 'application/rss+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

export type StoryFormat = keyof typeof storyFormats

/** The addresses of stories. */
export const storyAddresses = secretAddresses('story-addresses', {
  platform: z.string(),
  workspace: z.string(),
  story: z.string(),
})

const of = ({ platform, workspace, id }: Pick<StoryRow, 'platform' | 'workspace' | 'id'>) => [
  workspaceKey({ platform, workspace }),
  id,
]

type Uses = With<'store' | 'clock'>
type By = Pick<Invocation, 'place' | 'member'>

/** Since when a story has an address; undefined where it has none. */
export async function storyAddressSince({ store }: With<'store'>, story: StoryRow): Promise<number | undefined> {
  return (await storyAddresses.kept(store, of(story)))?.at
}

/** The paths of a new address; one that was given out before opens nothing any more. */
export function issueStoryAddress(newsroom: Uses, invocation: By, story: StoryRow): Promise<readonly string[]> {
  const { platform, workspace, id } = story
  return makeChange(newsroom, invocation, async (rows) => {
    const before = await storyAddresses.kept(rows, of(story))
    const name = await storyAddresses.issue(rows, of(story), { platform, workspace, story: id }, newsroom.clock())
    const answer = Object.keys(storyFormats).map((format) => `/stories/${name}.${format}`)
    return { answer, change: changeOf(story, say.stories.gotAddress(story.slug), before) }
  })
}

/** False where it had none. */
export function revokeStoryAddress(newsroom: Uses, invocation: By, story: StoryRow): Promise<boolean> {
  return makeChange(newsroom, invocation, async (rows) => {
    const before = await storyAddresses.kept(rows, of(story))
    if (!(await storyAddresses.revoke(rows, of(story)))) return { answer: false }
    return { answer: true, change: changeOf(story, say.stories.lostAddress(story.slug), before) }
  })
}

/** What is kept holds the hash of a secret, and no secret. */
function changeOf(story: StoryRow, summary: string, before: unknown): Change {
  return { kind: 'address', subject: story.id, summary, before: before ?? null, after: null }
}

/** The address that the story had before opens again, or none does. */
export const takeBackAddress: TakeBack = (rows, { platform, workspace, subject, before }) =>
  storyAddresses.restore(rows, of({ platform, workspace, id: subject }), before)

/**
 * The story that an address names ('<id>.<secret>'), as everybody in its workspace sees it, with a mark that changes when it does.
 * Undefined where it opens none.
 */
export async function readStoryAt(
  newsroom: With<'store' | 'analyst' | 'address'>,
  name: string,
  format: StoryFormat,
): Promise<{ readonly body: string; readonly etag: string; readonly mime: string } | undefined> {
  const { store } = newsroom
  const kept = await storyAddresses.open(store, name)
  const row = kept && (await store.stories.byId(kept.story))
  if (!row) return undefined
  const story = await fedStory(newsroom, await presentStory(store, row))
  const body = written(story, format)
  return { body, etag: `"${hashOf(body)}"`, mime: storyFormats[format] }
}

async function fedStory(newsroom: With<'store' | 'analyst' | 'address'>, story: StoryRow): Promise<FedStory> {
  const place: Workspace = { platform: story.platform, workspace: story.workspace }
  const articles = await readStory(newsroom, story, everybodyIn(place))
  const { id, slug, headline, createdAt, updatedAt } = story
  return { id, slug, headline, articles, home: newsroom.address, createdAt, updatedAt }
}

function written(story: FedStory, format: StoryFormat): string {
  if (format === 'rss') return storyRss(story)
  if (format === 'json') return storyNinjs(story)
  return toIcs(timelineOf(story.articles, story.headline, {}), story.updatedAt)
}
