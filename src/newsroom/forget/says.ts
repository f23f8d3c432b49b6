import { say } from '../../locales/index.ts'
import type { Asked } from './wish.ts'

/** A table in words. */
export const inWords = (table: string): string =>
  (say.forgetting.rowsOf as Readonly<Record<string, string>>)[table] ?? table

/** What stays, and why: said before it is done, and in the proof. */
export function whatStays({ what, posts }: Pick<Asked, 'what' | 'posts'>, kept: number): string[] {
  if (what === 'member') return say.forgetting.staysOfMembers
  const { unreached } = say.forgetting
  if (what === 'workspace') return [say.forgetting.logStays, say.forgetting.postsUnknown, unreached]
  return [
    ...(kept > 0 ? [say.forgetting.staysElsewhere(kept)] : []),
    ...say.forgetting.staysOfArticles,
    ...(what === 'outlet' ? [say.forgetting.feedsStay] : []),
    ...(posts === 'keep' ? [say.forgetting.postsStay] : []),
    unreached,
  ]
}
