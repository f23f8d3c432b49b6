import type { Analysis } from '../../core/analysis.ts'
import type { Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { awaitedBy, findAnswer } from '../../text/threads/index.ts'
import { analysisOf } from '../articles/article.ts'
import { answeredCard } from '../cards/reminder.ts'
import type { With } from '../newsroom.ts'
import { channelOf, everybodyIn } from '../place.ts'
import { placeToTell } from './told.ts'

const lookedAtMost = 200

/**
 * A later article of the story has words of the one whom an open follow-up waits for: its owner is told, with the sentence, once for
 * each article; one press closes it.
 */
export async function tellAnswered(
  newsroom: With<'store' | 'analyst' | 'clock' | 'platforms'>,
  article: ArticleRow,
  analysis: Analysis,
  story: StoryRow,
  place: Workspace,
): Promise<void> {
  const { followups, deliveries } = newsroom.store
  const open = await followups.list({ platform: place.platform, workspace: place.workspace, limit: lookedAtMost })
  for (const followup of open) {
    if (!(await isOfStory(newsroom, followup, article, story))) continue
    const awaited = await awaitedIn(newsroom, followup)
    const answer = awaited && findAnswer(awaited, analysis)
    if (!answer) continue
    await deliveries.add({
      ...placeToTell(newsroom, channelOf(followup), followup.ownerId),
      kind: 'notice',
      key: `answered:${followup.id}:${article.id}`,
      card: answeredCard(followup, article, answer, awaited.name),
      article: null,
      at: newsroom.clock(),
    })
  }
}

/** Taken on from another article of the story, before this one came. */
async function isOfStory(
  newsroom: With<'store'>,
  { article: from, span, platform, workspace, createdAt }: FollowupRow,
  article: ArticleRow,
  story: StoryRow,
): Promise<boolean> {
  if (!from || !span || from === article.id || article.createdAt < createdAt) return false
  return (await newsroom.store.stories.ofArticle(platform, workspace, from))?.id === story.id
}

async function awaitedIn(newsroom: With<'store' | 'analyst'>, { article: from, span, ...place }: FollowupRow) {
  const asked = from === null ? undefined : await newsroom.store.articles.seenBy(everybodyIn(place)).byId(from)
  if (!asked || !span) return undefined
  const analysis = await analysisOf(newsroom, asked)
  const thread = analysis.threads.find(({ start, end }) => start === span.start && end === span.end)
  return thread && awaitedBy(thread, analysis, asked.content.text)
}
