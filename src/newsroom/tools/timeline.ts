import { z } from 'zod'
import type { Tool } from '../../core/tool.ts'
import { readArticles } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { timelineOf } from '../stories/timeline.ts'
import { articleInput, articlesNamed, day, makeTool, storyInput } from './tool.ts'

const input = z.object({ article: articleInput, story: storyInput, from: day.optional(), to: day.optional() })

export const timelineTool = (newsroom: With<'store' | 'analyst'>): Tool =>
  makeTool(
    {
      name: 'timeline',
      title: 'What happened when',
      description:
        'The dates of an article or a story with the sentences that tell them and their places, how precisely each is known, and where outlets disagree.',
    },
    input,
    async (viewer, { article, story, from, to }) => {
      const { title, rows } = await articlesNamed(newsroom, viewer, { article, story })
      const window = { ...(from && { from }), ...(to && { to }) }
      return { ...timelineOf(await readArticles(newsroom, rows), title, window) }
    },
  )
