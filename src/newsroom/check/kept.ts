import type { CheckReport } from '../../core/check.ts'
import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Viewer } from '../../core/place.ts'
import type { DraftOwner, DraftRow } from '../../core/rows/draft.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { presentStory } from '../stories/merged.ts'
import { type CheckedDraft, type CheckedVersion, keyOf, momentOf } from './check.ts'

/** Of one member; each may hold a long report. */
const keptAtMost = 100

/** Whose drafts are asked for: the one who asks, and nobody else's ever. */
export const ownerOf = ({ place, member }: Pick<Invocation, 'place' | 'member'>): DraftOwner => ({
  ...{ platform: place.platform, workspace: place.workspace, member: member.id },
})

/** Throws `UserError` `too-many-drafts`: before a draft is checked that is to be kept. */
export async function mustHaveRoomFor(newsroom: With<'store'>, owner: DraftOwner): Promise<void> {
  if ((await newsroom.store.drafts.count(owner)) >= keptAtMost)
    throw new UserError('too-many-drafts', say.drafts.tooMany(keptAtMost), say.drafts.deleteOne)
}

/** Keeps a draft for its asker alone, with what came of it; `checked` is left out where nothing that is kept was about it. */
export function keepDraft(
  { store, clock }: With<'store' | 'clock'>,
  { platform, workspace, member }: DraftOwner,
  draft: { readonly text: string; readonly day: string; readonly story?: StoryRow },
  checked: CheckedDraft | undefined,
): Promise<DraftRow> {
  const now = clock()
  return store.drafts.add({
    ...{ platform, workspace, memberId: member, text: draft.text, day: draft.day, story: draft.story?.id ?? null },
    ...{ report: checked?.report ?? null, articles: checked?.articles ?? 0, createdAt: now, checkedAt: now },
  })
}

/** Throws `UserError` `no-such-draft`: of somebody else's it is said as of one that never was. */
export async function findDraft(newsroom: With<'store'>, owner: DraftOwner, number: number): Promise<DraftRow> {
  const draft = await newsroom.store.drafts.byNumber(owner, number)
  if (draft) return draft
  throw new UserError('no-such-draft', say.drafts.noSuch(number), say.drafts.list)
}

/** The story that a draft is held against, under whatever name it is now; nothing where it is no more. */
export async function storyOfDraft({ store }: With<'store'>, { story }: DraftRow): Promise<StoryRow | undefined> {
  const row = story === null ? undefined : await store.stories.byId(story)
  const present = row && (await presentStory(store, row))
  return present && (await store.stories.articles(present.id)).length > 0 ? present : undefined
}

/** A report as it was kept, with the places that its reader may still see. */
export async function asKept(
  { store }: With<'store'>,
  viewer: Viewer,
  report: CheckReport,
  articles: number,
): Promise<CheckedDraft> {
  const seen = store.articles.seenBy(viewer)
  const versions = new Map<string, CheckedVersion>()
  for (const place of report.findings.flatMap(({ places }) => places)) {
    if (versions.has(keyOf(place))) continue
    const article = await seen.byId(place.article)
    if (!article) continue
    const newest = place.version === article.version
    const content = newest ? article.content : await store.articles.forWork.version(article.id, place.version)
    if (content) versions.set(keyOf(place), { article, version: place.version, content, at: momentOf(article) })
  }
  return { report, articles, versions }
}
