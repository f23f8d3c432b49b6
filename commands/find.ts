import { commandText } from '../src/core/command-text.ts'
import { UserError } from '../src/core/errors.ts'
import { type PassageKind, passageKinds } from '../src/core/rows/search.ts'
import { say } from '../src/locales/index.ts'
import { findCard } from '../src/newsroom/cards/find.ts'
import { noticeCard } from '../src/newsroom/cards/notice.ts'
import { findFile, findFormats } from '../src/newsroom/files/find.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { find as findKept } from '../src/newsroom/search/find.ts'
import { disagreementsIn } from '../src/newsroom/search/record.ts'
import { completeStory, findStory } from '../src/newsroom/stories/find.ts'
import { storyOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

const pageLength = 5
const fileLength = 500
const comparedAtMost = 60
const dayMs = 24 * 3_600_000

export const find = {
  name: 'find',
  description: 'Search all that is kept: words, “phrases”, what somebody said over time',
  verb: 'Find',
  permission: 'reader',
  reads: true,
  options: [
    {
      name: 'words',
      type: 'string',
      description: 'Words that all have to be there; “several words” in quotation marks as they stand',
      rest: true,
      quotes: true,
      example: 'harbour "ferry terminal"',
    },
    {
      name: 'speaker',
      type: 'string',
      description: 'Only what this person or body said',
      example: 'speaker:"Ada Lund"',
    },
    { name: 'about', type: 'string', description: 'With speaker: what it is about', example: 'about:ferries' },
    {
      name: 'kind',
      type: 'string',
      description: 'Only passages of this kind',
      choices: [
        { label: 'Said', value: 'said' },
        { label: 'Changed by the outlet', value: 'changed' },
        { label: 'Promised', value: 'promised' },
        { label: 'With a number', value: 'number' },
      ],
    },
    { name: 'outlet', type: 'string', description: 'Only of this outlet', example: 'outlet:"Morning Courier"' },
    { ...storyOption, description: 'Only in this story' },
    { name: 'from', type: 'string', description: 'Published on this day or later', example: 'from:2017-05-01' },
    { name: 'to', type: 'string', description: 'Published on this day or earlier', example: 'to:2017-05-31' },
    { name: 'as', type: 'string', description: 'All of it as a file', choices: findFormats },
    { name: 'page', type: 'integer', description: 'A further page', example: 'page:2' },
  ],
  async execute(invocation, newsroom) {
    const words = [given(invocation, 'words'), given(invocation, 'about')].filter(Boolean).join(' ')
    const speaker = given(invocation, 'speaker')
    const kind = passageKinds.find((one) => one === given(invocation, 'kind')) as PassageKind | undefined
    if (!words && !speaker && !kind) throw new UserError('missing-option', say.finding.ask, say.finding.giveWords)
    const viewer = viewerOf(invocation)
    const slug = given(invocation, 'story')
    const story = slug === undefined ? undefined : await findStory(newsroom, invocation, slug)
    const outlet = given(invocation, 'outlet')
    const from = dayOf(given(invocation, 'from'), 'from')
    const to = dayOf(given(invocation, 'to'), 'to')
    const where = {
      ...(outlet && { outlet }),
      ...(story && { articles: await newsroom.store.stories.articles(story.id) }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { before: to + dayMs }),
    }
    const page = Math.max(1, Math.min(Number(given(invocation, 'page') ?? 1), 200))
    const format = given(invocation, 'as')
    // A person's record is read from its beginning; what one searches for, by how well it fits.
    const request = {
      ...{ words, where, order: speaker ? ('time' as const) : ('rank' as const) },
      ...(kind && { kind }),
      ...(speaker && { speaker }),
    }
    const title = say.finding.title([speaker, words, kind].filter(Boolean).join(' · ')).slice(0, 200)
    if (format) {
      const { found } = await findKept(newsroom, viewer, { ...request, limit: fileLength, offset: 0 })
      return answer(findFile(title, found, format))
    }
    const offset = (page - 1) * pageLength
    const { found, all } = await findKept(newsroom, viewer, { ...request, limit: pageLength + 1, offset })
    if (found.length === 0)
      return answer(noticeCard(title, page > 1 ? say.finding.noMore : say.finding.nothing, 'answer'))
    const record =
      speaker && page === 1
        ? (await findKept(newsroom, viewer, { ...request, limit: comparedAtMost, offset: 0 })).found
        : []
    const next = commandText('find', { ...invocation.options, page: page + 1 })
    return answer(
      findCard({
        ...{ title, all, found: found.slice(0, pageLength), first: offset + 1 },
        disagreements: await disagreementsIn(newsroom, record),
        next: found.length > pageLength && next.length <= 100 ? next : undefined,
      }),
    )
  },
  complete: (query, newsroom) => completeStory(newsroom, query),
} satisfies Command

/** Throws `UserError` `bad-date`. */
function dayOf(typed: string | undefined, name: string): number | undefined {
  if (typed === undefined) return undefined
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(day))
    throw new UserError('bad-date', say.articles.noDay(name, typed.slice(0, 40)), say.articles.writeDayAs(name))
  return day
}
