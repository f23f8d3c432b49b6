import { z } from 'zod'
import { passageKinds } from '../../core/rows/search.ts'
import type { Tool } from '../../core/tool.ts'
import { rowOfFound } from '../files/find.ts'
import type { With } from '../newsroom.ts'
import { find } from '../search/find.ts'
import { day, limitInput, makeTool, storyInput, storyNamed } from './tool.ts'

const dayMs = 24 * 3_600_000
const input = z.object({
  words: z
    .string()
    .trim()
    .max(500)
    .default('')
    .describe('Words that have to be there; “several words” in quotation marks as they stand'),
  speaker: z.string().trim().max(200).optional().describe('Only what this person or body said'),
  kind: z.enum(passageKinds).optional().describe('Only passages of this kind'),
  outlet: z.string().trim().max(200).optional(),
  story: storyInput,
  from: day.optional(),
  to: day.optional(),
  limit: limitInput(50),
})

export const findTool = (newsroom: With<'store'>): Tool =>
  makeTool(
    {
      name: 'find',
      title: 'Search what the desk has kept',
      description:
        'Articles by their words, or what a speaker said over time; each with exact words, their place, outlet, day and address.',
    },
    input,
    async (viewer, { words, speaker, kind, outlet, story, from, to, limit }) => {
      const named = await storyNamed(newsroom, viewer, story)
      const where = {
        ...(outlet && { outlet }),
        ...(named && { articles: await newsroom.store.stories.articles(named.id) }),
        ...(from && { from: Date.parse(`${from}T00:00:00Z`) }),
        ...(to && { before: Date.parse(`${to}T00:00:00Z`) + dayMs }),
      }
      const order = speaker ? ('time' as const) : ('rank' as const)
      const request = { words, where, order, limit, offset: 0, ...(kind && { kind }), ...(speaker && { speaker }) }
      const { found, all } = await find(newsroom, viewer, request)
      return { allWords: all, found: found.map(rowOfFound) }
    },
  )
