import type { Invocation } from '../src/core/command.ts'
import { UserError } from '../src/core/errors.ts'
import { say } from '../src/locales/index.ts'
import { checkCard } from '../src/newsroom/cards/check.ts'
import { draftActions } from '../src/newsroom/cards/drafts.ts'
import { checkAgainstKept } from '../src/newsroom/check/check.ts'
import { keepDraft, mustHaveRoomFor, ownerOf } from '../src/newsroom/check/kept.ts'
import { tellFindings } from '../src/newsroom/check/told.ts'
import { checkFile, checkFormats } from '../src/newsroom/files/check.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { viewerOf, zoneOf } from '../src/newsroom/place.ts'
import { completeStory, findStory } from '../src/newsroom/stories/find.ts'
import { storyOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

export const check = {
  name: 'check',
  description: 'Your own draft against what is kept: quotations, numbers, days, names, titles',
  verb: 'Check it',
  permission: 'reader',
  reads: true,
  menu: 'Check this',
  options: [
    {
      name: 'draft',
      type: 'text',
      required: true,
      unless: 'file',
      ofMessage: true,
      description: 'The draft, pasted; nothing of it is kept unless you ask for it',
      rest: true,
      example: 'About 310 people work there, Ms Lund said.',
    },
    { name: 'file', type: 'file', description: 'The draft as a text, HTML or PDF file' },
    { ...storyOption, description: 'Only against this story' },
    {
      name: 'published',
      type: 'string',
      description: 'The day that the draft is for; today unless told',
      example: 'published:2026-11-24',
    },
    {
      name: 'keep',
      type: 'boolean',
      description: 'Keep the draft and what came of it, for you alone',
      example: 'keep:yes',
    },
    { name: 'as', type: 'string', description: 'All of it as a file', choices: checkFormats },
  ],
  async execute(invocation, newsroom) {
    const text = await draftOf(newsroom, invocation)
    const viewer = viewerOf(invocation)
    const day = await dayOf(newsroom, invocation)
    const slug = given(invocation, 'story')
    const story = slug === undefined ? undefined : await findStory(newsroom, invocation, slug)
    const draft = { text, day, ...(story && { story }) }
    const keeps = invocation.options.keep === true
    if (keeps) await mustHaveRoomFor(newsroom, ownerOf(invocation))
    const checked = await checkAgainstKept(newsroom, viewer, draft).catch(async (error: unknown) => {
      if (!keeps || !(error instanceof UserError) || error.identifier !== 'nothing-kept') throw error
      const { number } = await keepDraft(newsroom, ownerOf(invocation), draft, undefined)
      throw new UserError(error.identifier, error.message, say.drafts.nothingYet(number))
    })
    if (!checked.report.readable) throw new UserError('not-read', say.checks.unread, say.checks.readsEnglish)
    const kept = keeps ? await keepDraft(newsroom, ownerOf(invocation), draft, checked) : undefined
    const title = story ? say.checks.titleOf(story.headline) : say.checks.title
    const findings = tellFindings(checked)
    const { card, cut } = checkCard({ title, findings, articles: checked.articles, ...(kept && { kept: kept.number }) })
    const format = given(invocation, 'as') ?? (cut ? 'markdown' : undefined)
    const madeOf = [...new Set([...checked.versions.values()].map(({ article }) => article.id))]
    const file = format ? [checkFile(title, findings, format)] : []
    return answer({ ...card, parts: [...card.parts, ...file, ...(kept ? draftActions(kept.number) : [])], madeOf })
  },
  complete: (query, newsroom) => completeStory(newsroom, query),
} satisfies Command

/** Throws `UserError` `no-draft`, or what was wrong with the file. */
async function draftOf(newsroom: Newsroom, invocation: Invocation): Promise<string> {
  const file = given(invocation, 'file')
  const typed = given(invocation, 'draft')
  if (file === undefined && typed?.trim()) return typed
  if (file === undefined) throw new UserError('no-draft', say.checks.noDraft, say.checks.pasteIt)
  const reading = await newsroom.wire.readPage(file)
  if (reading.state === 'read') return [reading.article.headline, reading.article.text].join('\n\n')
  throw new UserError('draft-unread', say.checks.fileUnread(reading.reason), say.checks.pasteInstead)
}

/** Throws `UserError` `bad-date`. */
async function dayOf(newsroom: Newsroom, invocation: Invocation): Promise<string> {
  const typed = given(invocation, 'published')?.trim()
  if (typed === undefined) return newsroom.calendar.day(newsroom.clock(), await zoneOf(newsroom, invocation.place))
  const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== typed)
    throw new UserError('bad-date', say.articles.noDay('published', typed.slice(0, 40)), say.checks.writeDay)
  return typed
}
