import { z } from 'zod'
import type { Tool } from '../../core/tool.ts'
import { checkAgainstKept } from '../check/check.ts'
import { partOf, tellFindings } from '../check/told.ts'
import type { With } from '../newsroom.ts'
import { zoneOf } from '../place.ts'
import { day, makeTool, storyInput, storyNamed } from './tool.ts'

const input = z.object({
  draft: z.string().min(1).max(200_000).describe('The draft as plain text; nothing of it is kept'),
  story: storyInput,
  published: day.optional().describe('The day that the draft is for; today unless told'),
})

export const checkTool = (newsroom: With<'store' | 'analyst' | 'checker' | 'calendar' | 'settings' | 'clock'>): Tool =>
  makeTool(
    {
      name: 'check',
      title: 'A draft against what is kept',
      description:
        'Each quotation, statement, number, day, name and title of a draft: whether it stands so, reads otherwise, is said by somebody else or isn’t found, with the words there and their place. What differs is told, not which is right.',
    },
    input,
    async (viewer, { draft, story, published }) => {
      const named = await storyNamed(newsroom, viewer, story)
      const today = () => zoneOf(newsroom, viewer).then((zone) => newsroom.calendar.day(newsroom.clock(), zone))
      const about = { text: draft, day: published ?? (await today()), ...(named && { story: named }) }
      const checked = await checkAgainstKept(newsroom, viewer, about)
      const findings = tellFindings(checked).map((finding) => ({
        ...finding,
        part: partOf(finding),
        places: finding.places.map(({ of, ...place }) => ({ ...place, headline: of.content.headline })),
      }))
      return { readable: checked.report.readable, articles: checked.articles, findings }
    },
  )
