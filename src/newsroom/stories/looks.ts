import type { Viewer } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { With } from '../newsroom.ts'
import { newsOf, readStory, type StoryNews } from './news.ts'

const keptMs = 90 * 86_400_000

/** What a story brought since somebody looked at it last; undefined at the first look. */
export interface SinceLook {
  readonly at: number
  readonly news: readonly StoryNews[]
}

/** Tells what is new in a story for the one who looks, and notes the look: the next one begins here. */
export async function lookAtStory(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  story: StoryRow,
  viewer: Viewer & { readonly member: string },
): Promise<SinceLook | undefined> {
  const { platform, workspace, member } = viewer
  const looks = newsroom.store.keyValues('looks')
  const key = `${platform}:${workspace}:${member}:${story.id}`
  const at = await looks.get<number>(key)
  await looks.set(key, newsroom.clock(), keptMs)
  if (at === undefined) return undefined
  const placed = await newsroom.store.stories.placedSince(platform, workspace, at)
  const came = new Set(placed.filter((one) => one.story === story.id && one.at > at).map(({ article }) => article))
  if (came.size === 0) return { at, news: [] }
  return { at, news: newsOf(await readStory(newsroom, story, viewer), came) }
}
