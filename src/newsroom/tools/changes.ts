import { z } from 'zod'
import type { ArticleContent } from '../../core/article.ts'
import type { ChangedPassage } from '../../core/change.ts'
import type { Tool } from '../../core/tool.ts'
import { listChanges } from '../changes/list.ts'
import type { With } from '../newsroom.ts'
import { articleInput, articleNamed, limitInput, makeTool, storyInput, storyNamed } from './tool.ts'

const input = z.object({
  article: articleInput,
  story: storyInput,
  outlet: z.string().trim().max(200).optional(),
  limit: limitInput(100),
})

export const changesTool = (newsroom: With<'store'>): Tool =>
  makeTool(
    {
      name: 'changes',
      title: 'What outlets changed',
      description:
        'What outlets changed in their articles since they were first read: old words beside new, with their places and versions, and whether the outlet tells of it.',
    },
    input,
    async (viewer, { article, story, outlet, limit }) => {
      const row = article === undefined ? undefined : await articleNamed(newsroom, viewer, article)
      const named = await storyNamed(newsroom, viewer, story)
      const of = { ...(row && { article: row.id }), ...(named && { story: named.id }), ...(outlet && { outlet }) }
      const listed = (await listChanges(newsroom, viewer, of)).slice(0, limit)
      const changes = listed.map(({ row: change, article: { id, canonicalUrl }, before, after }) => ({
        ...{ article: id, headline: after.headline, outlet: after.outlet ?? '', address: canonicalUrl ?? '' },
        ...{ at: new Date(change.at).toISOString(), told: !change.silent },
        changes: change.changes
          .filter(({ material }) => material)
          .map(({ kinds, before: old, after: fresh }) => ({
            kinds,
            ...(old && { before: { ...wordsOf(old, before), version: change.fromVersion } }),
            ...(fresh && { after: { ...wordsOf(fresh, after), version: change.toVersion } }),
          })),
      }))
      return { changes }
    },
  )

function wordsOf({ where, start, end }: ChangedPassage, { headline, text }: ArticleContent) {
  return { text: (where === 'headline' ? headline : text).slice(start, end), where, start, end }
}
