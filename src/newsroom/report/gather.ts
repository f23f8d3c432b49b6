import type { Card } from '../../core/card.ts'
import type { Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { renderPlain } from '../../locales/plain.ts'
import { outletOf } from '../articles/article.ts'
import { type ShownWords, wordsOf } from '../cards/shown-words.ts'
import { followupOf } from '../followups/show.ts'
import { nameOf } from '../names.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'

/** One stretch of something that was shown, and what is known of how it came there. */
export interface ReportLine extends ShownWords {
  readonly post: DeliveryRow
  readonly headline: string
  readonly outlet: string
  readonly address: string
  /** The version of the analysis that found them; empty of a post from before that was kept, and of one that shows no words of an article. */
  readonly analyser: string
  /** What the desk did by itself, or who asked for it. */
  readonly decided: string
  /** Who changed what of it since, oldest first. */
  readonly changed: readonly ChangedBy[]
}

export type ChangedBy = Pick<AuditRow, 'at' | 'memberName' | 'summary'>

const postsAtMost = 5_000
const auditLookedBack = 2_000

/** What was shown in a workspace in a time. */
export async function reportOfTime(
  newsroom: With<'store'>,
  place: Workspace,
  from: number,
  to: number,
): Promise<readonly ReportLine[]> {
  return linesOf(newsroom, place, await newsroom.store.deliveries.between(place, from, to, postsAtMost))
}

/** What was shown of a story, ever. */
export async function reportOfStory(newsroom: With<'store'>, story: StoryRow): Promise<readonly ReportLine[]> {
  const posts = new Map<string, DeliveryRow>()
  const { platform, workspace } = story
  for (const article of await newsroom.store.stories.articles(story.id))
    for (const found of [
      ...(await newsroom.store.deliveries.ofArticle(article)),
      ...(await newsroom.store.deliveries.showing(article)),
    ])
      if (found.platform === platform && found.workspace === workspace) posts.set(found.id, found)
  const inOrder = [...posts.values()].sort((a, b) => a.createdAt - b.createdAt)
  return linesOf(newsroom, { platform, workspace }, inOrder.slice(0, postsAtMost))
}

async function linesOf(
  { store }: With<'store'>,
  place: Workspace,
  posts: readonly DeliveryRow[],
): Promise<readonly ReportLine[]> {
  const seen = store.articles.seenBy(everybodyIn(place))
  const audit = (await store.audit.list(place.platform, place.workspace, auditLookedBack)).toReversed()
  const lines: ReportLine[] = []
  for (const post of posts) {
    const shown = wordsOf(post.card)
    const taken = post.kind === 'followup' ? await takenOn(store, post) : undefined
    const all = shown.length > 0 ? shown : [{ kind: 'ours' as const, words: plain(post.card) }]
    for (const words of all) {
      const id = words.article ?? post.article ?? undefined
      const article = id === undefined ? undefined : await seen.byId(id)
      const version = words.version ?? (article && (await versionOf(store, article, words)))
      const story = article && (await store.stories.ofArticle(place.platform, place.workspace, article.id))
      lines.push({
        ...words,
        ...(version !== undefined && { version }),
        post,
        headline: article?.content.headline ?? post.card.title ?? '',
        outlet: (article && outletOf(article.content)) ?? '',
        address: article?.canonicalUrl ?? post.card.url ?? '',
        analyser: post.card.analyser ?? '',
        decided: taken?.decided ?? decidedBy(post),
        changed: taken?.changed ?? changesOf(audit, post, story),
      })
    }
  }
  return lines
}

/** The version in which the words stand where the card says: the newest of those. */
async function versionOf(
  { articles }: With<'store'>['store'],
  article: ArticleRow,
  { span, words }: ShownWords,
): Promise<number> {
  if (!span) return article.version
  for (let version = article.version; version >= 1; version--) {
    const content = version === article.version ? article.content : await articles.forWork.version(article.id, version)
    if (content?.text.slice(span.start, span.end) === words) return version
  }
  return article.version
}

/** An answer that was shared says by whom in its small print. */
function decidedBy({ kind, card }: DeliveryRow): string {
  if (kind === 'shared') return typeof card.footer === 'string' ? card.footer : say.reports.shared
  const automatic: Readonly<Partial<Record<DeliveryRow['kind'], string>>> = say.reports.automatic
  return automatic[kind] ?? say.reports.notice
}

/** A follow-up is a member's doing from the first to the last. */
async function takenOn(store: With<'store'>['store'], { key }: DeliveryRow) {
  const followup = await store.followups.byId(followupOf(key))
  if (!followup) return undefined
  return {
    decided: say.reports.takenOn(await nameOf(store, followup, 'member', followup.createdBy)),
    changed: (await store.followups.history(followup.id)).map(
      ({ at, who, what }): ChangedBy => ({ at, memberName: who, summary: what }),
    ),
  }
}

function changesOf(audit: readonly AuditRow[], post: DeliveryRow, story: StoryRow | undefined): AuditRow[] {
  const about = [post.id, ...(story ? [story.id, story.slug] : [])]
  return audit.filter(
    (row) =>
      row.at >= post.createdAt &&
      ['story', 'post'].includes(row.kind) &&
      about.some((word) => row.subject === word || JSON.stringify([row.before, row.after]).includes(`"${word}"`)),
  )
}

const mostPlain = 500

function plain(card: Card): string {
  return renderPlain(card).replaceAll(/\s+/g, ' ').slice(0, mostPlain)
}
