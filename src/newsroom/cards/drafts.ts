import type { Action, Card, CardPart, Rich } from '../../core/card.ts'
import type { DraftRow } from '../../core/rows/draft.ts'
import { say } from '../../locales/index.ts'
import { partOf, type ToldFinding } from '../check/told.ts'
import { lineOf } from './check.ts'

const shownOfList = 25
const shownSince = 8
const titleLength = 80

/** The first line of a draft that has words, cut: what it is called. */
export function titleOf({ text }: Pick<DraftRow, 'text'>): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? ''
  return line.trim().slice(0, titleLength)
}

/** A member's own drafts, with a button for each of the latest. */
export function draftsCard(drafts: readonly DraftRow[]): Card {
  if (drafts.length === 0)
    return { tone: 'answer', title: say.drafts.yours, parts: [{ type: 'text', text: say.drafts.none }] }
  const items = drafts.slice(0, shownOfList).map((draft): Rich => {
    const differ = draft.report?.findings.filter((finding) => partOf(finding) === 'differs').length
    return [
      { type: 'strong', text: `${draft.number}. ` },
      titleOf(draft),
      ` — ${differ === undefined ? say.drafts.unchecked : say.drafts.differ(differ)}, `,
      { type: 'time', at: draft.checkedAt, style: 'datetime' },
    ]
  })
  const actions = drafts.slice(0, 5).map(
    ({ number }): Action => ({
      ...{ type: 'invoke', label: say.drafts.open(number), invoke: `drafts ${number}` },
    }),
  )
  return {
    ...{ tone: 'answer', title: say.drafts.yours },
    parts: [
      { type: 'list', items },
      ...(drafts.length > items.length
        ? [{ type: 'context' as const, text: say.drafts.more(drafts.length - items.length) }]
        : []),
      { type: 'context', text: say.drafts.onlyYou },
      { type: 'actions', actions },
    ],
  }
}

/** The draft itself as a file, and what can be done with it. */
export function draftParts({ number, text }: Pick<DraftRow, 'number' | 'text'>): CardPart[] {
  const base64 = Buffer.from(text).toString('base64')
  return [
    { type: 'file', name: `draft-${number}.txt`, mime: 'text/plain', base64, label: say.drafts.itself },
    ...draftActions(number),
  ]
}

export function draftActions(number: number): CardPart[] {
  return [
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: say.drafts.checkAgain, invoke: `drafts ${number} do:again` },
        { type: 'invoke', label: say.drafts.deleteIt, invoke: `drafts ${number} do:delete`, style: 'danger' },
      ],
    },
  ]
}

/** What came out otherwise than at the check before, which was then. */
export function sinceParts(
  changed: readonly { readonly finding: ToldFinding; readonly was: string | undefined }[],
  gone: readonly ToldFinding[],
  then: number,
): CardPart[] {
  const time = { type: 'time', at: then, style: 'datetime' } as const
  const count = changed.length + gone.length
  if (count === 0) return [{ type: 'text', text: say.drafts.nothingSince(time) }]
  const items = [
    ...changed.map(({ finding, was }): Rich => [...lineOf(finding), ...(was ? [` (${say.drafts.was(was)})`] : [])]),
    ...gone.map((finding): Rich => [...lineOf({ ...finding, places: [] }), ` (${say.drafts.noMore})`]),
  ]
  return [
    { type: 'text', text: say.drafts.since(count, time) },
    { type: 'list', items: items.slice(0, shownSince) },
    ...(count > shownSince ? [{ type: 'context' as const, text: say.drafts.more(count - shownSince) }] : []),
    { type: 'divider' },
  ]
}

/** Asked before a draft goes. */
export function deleteDraftCard(draft: DraftRow): Card {
  return {
    ...{ tone: 'warning', title: say.drafts.deleteQuestion(draft.number) },
    parts: [
      { type: 'quote', text: titleOf(draft) },
      { type: 'text', text: say.drafts.goesAtOnce },
      {
        type: 'actions',
        actions: [
          {
            ...{ type: 'invoke', label: say.drafts.deleteIt, style: 'danger' },
            invoke: `drafts ${draft.number} do:delete confirm:yes`,
          },
        ],
      },
    ],
  }
}
