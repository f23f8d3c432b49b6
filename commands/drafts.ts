import type { Card, CardPart } from '../src/core/card.ts'
import type { Choice, CompletionQuery, Invocation } from '../src/core/command.ts'
import { UserError } from '../src/core/errors.ts'
import type { DraftRow } from '../src/core/rows/draft.ts'
import { say } from '../src/locales/index.ts'
import { checkCard } from '../src/newsroom/cards/check.ts'
import { deleteDraftCard, draftParts, draftsCard, sinceParts, titleOf } from '../src/newsroom/cards/drafts.ts'
import { noticeCard } from '../src/newsroom/cards/notice.ts'
import { type CheckedDraft, checkAgainstKept } from '../src/newsroom/check/check.ts'
import { asKept, findDraft, ownerOf, storyOfDraft } from '../src/newsroom/check/kept.ts'
import { changedSince } from '../src/newsroom/check/since.ts'
import { tellFindings } from '../src/newsroom/check/told.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { answer, type Command, given } from './command.ts'
import { refuseInPublic } from './secret.ts'

const listed = 100

export const drafts = {
  name: 'drafts',
  description: 'Your own drafts that /check kept for you alone: open one, check it again, delete it',
  permission: 'reader',
  reads: 'bare',
  options: [
    {
      ...{ name: 'number', type: 'integer', description: 'Number of the draft; without it, all of yours' },
      ...{ completes: true, rest: true, example: '2' },
    },
    {
      name: 'do',
      type: 'string',
      description: 'Without it the draft is shown as it was checked last',
      choices: [
        { label: 'Check it again, and tell what changed since', value: 'again' },
        { label: 'Delete it', value: 'delete' },
      ],
    },
    { name: 'confirm', type: 'boolean', description: 'Delete it without asking once more' },
  ],
  async execute(invocation, newsroom) {
    refuseInPublic(invocation, say.drafts.thatDraft)
    const owner = ownerOf(invocation)
    const number = invocation.options.number
    if (number === undefined) return answer(draftsCard(await newsroom.store.drafts.of(owner, listed)))
    const draft = await findDraft(newsroom, owner, Number(number))
    const wanted = given(invocation, 'do')
    if (wanted === 'again') return answer(await checkAgain(newsroom, invocation, draft))
    if (wanted !== 'delete') return answer(await open(newsroom, invocation, draft))
    if (invocation.options.confirm !== true) return answer(deleteDraftCard(draft))
    await newsroom.store.drafts.remove(owner, draft.number)
    return {
      ...answer(noticeCard(say.drafts.deleted(draft.number), say.drafts.nothingLeft)),
      ...(invocation.via === 'button' && { replaces: true }),
    }
  },
  async complete({ place, member, typed }: CompletionQuery, newsroom: Newsroom): Promise<Choice[]> {
    const own = await newsroom.store.drafts.of(ownerOf({ place, member }), listed)
    return own
      .map((draft) => ({ label: `${draft.number} ${titleOf(draft)}`.slice(0, 100), value: String(draft.number) }))
      .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()))
  },
} satisfies Command

/** As it was checked last, with the draft itself. */
async function open(newsroom: Newsroom, invocation: Invocation, draft: DraftRow): Promise<Card> {
  const title = say.drafts.titleOf(draft.number, titleOf(draft))
  if (draft.report === null)
    return { tone: 'answer', title, parts: [{ type: 'text', text: say.drafts.toCheck }, ...draftParts(draft)] }
  const checked = await asKept(newsroom, viewerOf(invocation), draft.report, draft.articles)
  const when = say.drafts.checkedAt({ type: 'time', at: draft.checkedAt, style: 'datetime' })
  return cardOf(draft, title, checked, [{ type: 'context', text: when }])
}

/** Holds it against what is kept now, tells what came out otherwise, and keeps that. */
async function checkAgain(newsroom: Newsroom, invocation: Invocation, draft: DraftRow): Promise<Card> {
  const viewer = viewerOf(invocation)
  const story = await storyOfDraft(newsroom, draft)
  const { text, day } = draft
  const checked = await checkAgainstKept(newsroom, viewer, { text, day, ...(story && { story }) })
  if (!checked.report.readable) throw new UserError('not-read', say.checks.unread, say.checks.readsEnglish)
  const { report, articles } = checked
  const parts: CardPart[] = draft.story !== null && !story ? [{ type: 'context', text: say.drafts.storyGone }] : []
  if (draft.report !== null) {
    const before = await asKept(newsroom, viewer, draft.report, draft.articles)
    const { changed, gone } = changedSince(draft.report, report)
    const now = tellFindings({
      ...checked,
      report: { ...report, findings: changed.map((one) => ({ ...report.findings[one.finding]!, places: one.places })) },
    })
    const were = tellFindings({
      ...before,
      report: { ...draft.report, findings: gone.map((i) => draft.report!.findings[i]!) },
    })
    const told = now.map((finding, i) => {
      const { was } = changed[i]!
      return { finding, was: was && say.checks.verdicts[was] }
    })
    parts.push(...sinceParts(told, were, draft.checkedAt))
  }
  await newsroom.store.drafts.save(draft.id, { report, articles, checkedAt: newsroom.clock() })
  return cardOf(draft, say.drafts.titleOf(draft.number, titleOf(draft)), checked, parts)
}

function cardOf(draft: DraftRow, title: string, checked: CheckedDraft, first: readonly CardPart[]): Card {
  const findings = tellFindings(checked)
  const { card } = checkCard({ title, findings, articles: checked.articles, kept: draft.number })
  const madeOf = [...new Set([...checked.versions.values()].map(({ article }) => article.id))]
  return { ...card, parts: [...first, ...card.parts, ...draftParts(draft)], madeOf }
}
