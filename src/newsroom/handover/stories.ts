import type { Sentence } from '../../core/analysis.ts'
import type { Workspace } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { newSentences } from '../../text/stories/index.ts'
import type { TimelineEntry } from '../../text/timeline/value.ts'
import { analysisOf, outletOf, type ReadArticle } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'
import { timelineOf } from '../stories/timeline.ts'

const storiesAtMost = 100
const readAtMost = 12
const newAtMost = 3

/** A story that moved in a shift. */
export interface ShiftStory {
  readonly story: StoryRow
  /** What came in during the shift, oldest first. */
  readonly came: readonly ReadArticle[]
  /** How many of its articles were there before. */
  readonly before: number
  readonly outlets: readonly string[]
  /** What no earlier article of the story said, with the article that says it. */
  readonly news: readonly (ReadArticle & { readonly sentence: Sentence })[]
  /** Dates and numbers that its articles tell differently, where one of them came in the shift. */
  readonly differing: readonly TimelineEntry[]
  readonly articles: readonly ReadArticle[]
}

/** The stories that articles came into since then, the most told first. */
export async function gatherStories(
  newsroom: With<'store' | 'analyst'>,
  { platform, workspace }: Workspace,
  since: number,
): Promise<ShiftStory[]> {
  const { stories } = newsroom.store
  const placed = await stories.placedSince(platform, workspace, since)
  const ids = [...new Set(placed.map(({ story }) => story))].slice(-storiesAtMost)
  const gathered: ShiftStory[] = []
  for (const id of ids) {
    const story = await stories.byId(id)
    if (!story) continue
    const came = new Set(placed.filter((one) => one.story === id).map(({ article }) => article))
    const told = await gatherStory(newsroom, story, came)
    if (told) gathered.push(told)
  }
  return gathered.toSorted((a, b) => b.outlets.length - a.outlets.length || b.came.length - a.came.length)
}

async function gatherStory(
  newsroom: With<'store' | 'analyst'>,
  story: StoryRow,
  cameIds: ReadonlySet<string>,
): Promise<ShiftStory | undefined> {
  const articles = newsroom.store.articles.seenBy(everybodyIn(story))
  const all: ReadArticle[] = []
  for (const id of (await newsroom.store.stories.articles(story.id)).slice(-readAtMost)) {
    const article = await articles.byId(id)
    if (article) all.push({ article, analysis: await analysisOf(newsroom, article) })
  }
  const came = all.filter(({ article }) => cameIds.has(article.id))
  if (came.length === 0) return undefined
  const before = all.length - came.length
  const differing =
    all.length > 1 ? timelineOf(all, story.headline, {}).entries.filter((entry) => entry.disagreements.length) : []
  return {
    story,
    came,
    before,
    outlets: [...new Set(all.flatMap(({ article }) => outletOf(article.content) ?? []))],
    news: newsOf(all, cameIds),
    differing,
    articles: all,
  }
}

/** Of each article that came, what those before it had not said: the first of it, as the articles put it first. */
function newsOf(all: readonly ReadArticle[], came: ReadonlySet<string>): ShiftStory['news'] {
  return all.flatMap((read, at) => {
    if (!came.has(read.article.id)) return []
    const textOf = ({ article, analysis }: ReadArticle) => ({
      text: article.content.text,
      sentences: analysis.sentences,
    })
    const brief = read.analysis.briefs[newAtMost] ?? read.analysis.summary
    const fresh = newSentences(textOf(read), all.slice(0, at).map(textOf))
    // Of what is new, what a brief would say comes first.
    const inBrief = fresh.filter(({ start, end }) =>
      brief.some((sentence) => sentence.start < end && start < sentence.end),
    )
    return (inBrief.length ? inBrief : fresh).slice(0, at === 0 ? 1 : 2).map((sentence) => ({ ...read, sentence }))
  })
}
