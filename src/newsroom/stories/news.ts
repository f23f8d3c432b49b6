import type { Sentence } from '../../core/analysis.ts'
import type { Viewer } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { newSentences } from '../../text/stories/index.ts'
import { analysisOf, type ReadArticle } from '../articles/article.ts'
import type { With } from '../newsroom.ts'

/** Of a story that runs on for long, so many articles are read. */
const readAtMost = 12
/** Of an article that comes later, so many new sentences are told; of one that begins a story, one. */
const toldLater = 2
const briefLength = 3

/** What an article says that none before it in its story said. */
export interface StoryNews extends ReadArticle {
  readonly sentence: Sentence
  /** What a reader needs to know first ("she" = Ann Lee): ours. */
  readonly lead?: string
}

/** The latest articles of a story that the viewer may see, in the order of their coming. */
export async function readStory(
  newsroom: With<'store' | 'analyst'>,
  story: StoryRow,
  viewer: Viewer,
): Promise<ReadArticle[]> {
  const articles = newsroom.store.articles.seenBy(viewer)
  const all: ReadArticle[] = []
  for (const id of (await newsroom.store.stories.articles(story.id)).slice(-readAtMost)) {
    const article = await articles.byId(id)
    if (article) all.push({ article, analysis: await analysisOf(newsroom, article) })
  }
  return all
}

/** Of each article that came, what those before it had not said: first of all what a brief of it would say. */
export function newsOf(all: readonly ReadArticle[], came: ReadonlySet<string>): StoryNews[] {
  return all.flatMap((read, at) => {
    if (!came.has(read.article.id)) return []
    const brief = read.analysis.briefs[briefLength] ?? read.analysis.summary
    const fresh = newSentences(textOf(read), all.slice(0, at).map(textOf))
    const inBrief = fresh.filter(({ start, end }) =>
      brief.some((sentence) => sentence.start < end && start < sentence.end),
    )
    return (inBrief.length ? inBrief : fresh).slice(0, at === 0 ? 1 : toldLater).map((sentence) => {
      const lead = brief.find(({ start }) => start === sentence.start)?.lead
      return { ...read, sentence, ...(lead && { lead }) }
    })
  })
}

function textOf({ article, analysis }: ReadArticle) {
  return { text: article.content.text, sentences: analysis.sentences }
}
