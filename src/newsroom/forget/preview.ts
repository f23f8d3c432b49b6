import type { Action, Card, CardPart } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import type { Outcome } from './forget.ts'
import { inWords, whatStays } from './says.ts'
import type { Asked } from './wish.ts'

/** What would go and what would stay, with the buttons that do it: `lines` are the command as typed, for this choice and the other one. */
export function previewCard(
  asked: Asked,
  outcome: Outcome,
  lines: { readonly same: string; readonly other?: string },
): Card {
  const entries = Object.entries(outcome.counts)
  const stays: CardPart[] = [
    { type: 'heading', text: say.forgetting.stays },
    { type: 'list', items: whatStays(asked, outcome.kept) },
  ]
  if (entries.length === 0)
    return {
      ...{ tone: 'answer', title: say.forgetting.question(asked.called) },
      parts: [{ type: 'text', text: say.forgetting.nothingKept }],
    }
  const actions: Action[] = [
    {
      type: 'invoke',
      label: asked.posts === 'delete' ? say.forgetting.forgetAndDelete : say.forgetting.forgetIt,
      invoke: `${lines.same} confirm:${outcome.code}`,
      style: 'danger',
    },
    ...(lines.other ? [{ type: 'invoke' as const, label: say.forgetting.leavePosts, invoke: lines.other }] : []),
  ]
  const more = outcome.more > 0 ? ` ${say.forgetting.firstPart(outcome.more)}` : ''
  return {
    tone: 'warning',
    title: say.forgetting.question(asked.called),
    parts: [
      { type: 'text', text: `${say.forgetting.whatGoes}${more}` },
      { type: 'list', items: entries.map(([table, n]) => `${inWords(table)}: ${n}`) },
      ...stays,
      { type: 'actions', actions },
    ],
  }
}
