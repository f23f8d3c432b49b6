import { z } from 'zod'
import type { Tool } from '../../core/tool.ts'
import { readArticles } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { filterSources } from '../sources/filter.ts'
import { rowsOf } from '../sources/rows.ts'
import { sourcesOf } from '../sources/sources.ts'
import { articleInput, articlesNamed, limitInput, makeTool, storyInput } from './tool.ts'

const input = z.object({
  article: articleInput,
  story: storyInput,
  speaker: z.string().trim().max(200).optional().describe('Only this speaker'),
  limit: limitInput(500),
})

export const sourcesTool = (newsroom: With<'store' | 'analyst'>): Tool =>
  makeTool(
    {
      name: 'sources',
      title: 'Who said what',
      description:
        'The attributions of an article or a story: source, cue and words with their places, through whom they reached us, and how sure the desk is.',
    },
    input,
    async (viewer, { article, story, speaker, limit }) => {
      const { title, rows } = await articlesNamed(newsroom, viewer, { article, story })
      const groups = sourcesOf(await readArticles(newsroom, rows))
      const all = rowsOf(filterSources(groups, speaker ? { speaker } : {}))
      return { title, count: all.length, attributions: all.slice(0, limit) }
    },
  )
