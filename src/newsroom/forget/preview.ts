import type { Action, Card, CardPart } from '../../core/card.ts'
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
    { type: 'heading', text: 'What stays, and why' },
    { type: 'list', items: whatStays(asked, outcome.kept) },
  ]
  if (entries.length === 0)
    return {
      ...{ tone: 'answer', title: `Forget ${asked.called}?` },
      parts: [{ type: 'text', text: 'Nothing is kept of it.' }],
    }
  const actions: Action[] = [
    {
      type: 'invoke',
      label: asked.posts === 'delete' ? 'Forget it, and delete its posts' : 'Forget it',
      invoke: `${lines.same} confirm:${outcome.code}`,
      style: 'danger',
    },
    ...(lines.other ? [{ type: 'invoke' as const, label: 'Leave its posts instead', invoke: lines.other }] : []),
  ]
  const more = outcome.more > 0 ? ` This is of the first part: ${outcome.more} more follow.` : ''
  return {
    tone: 'warning',
    title: `Forget ${asked.called}?`,
    parts: [
      { type: 'text', text: `It can’t be taken back. What goes, or loses what was said of it:${more}` },
      { type: 'list', items: entries.map(([table, n]) => `${inWords(table)}: ${n}`) },
      ...stays,
      { type: 'actions', actions },
    ],
  }
}
