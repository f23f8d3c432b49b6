import type { Analysis, Thread } from '../../core/analysis.ts'
import type { Action, Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { Span } from '../../core/span.ts'
import { origin } from './brief.ts'
import { exact } from './exact.ts'

const names: Readonly<Record<Thread['kind'], string>> = {
  refusal: 'Refusal',
  promise: 'Promise',
  demand: 'Demand',
  pending: 'Pending',
  deadline: 'Deadline',
}

/** The threads that an article leaves open, each with a button that takes it on. */
export function threadsCard(article: ArticleRow, analysis: Analysis): Card {
  const parts: CardPart[] = analysis.threads.flatMap((thread, index): CardPart[] => [
    {
      type: 'text',
      text: [
        { type: 'strong', text: `${names[thread.kind]}: ` },
        ...exact(article, thread),
        ...(thread.byDate ? [' ', { type: 'implied' as const, text: `by ${thread.byDate}` }] : []),
      ],
    },
    {
      type: 'actions',
      actions: [
        {
          type: 'invoke',
          label: `Take on ${index + 1}`,
          invoke: `followup add article:${article.id} thread:${index + 1}`,
          style: 'primary',
        },
      ],
    },
  ])
  if (parts.length === 0)
    parts.push({
      type: 'text',
      text: 'I found no promise, demand, refusal, pending decision or deadline in this article.',
    })
  parts.push({
    type: 'context',
    text: 'Your own words do as well: /followup add Call the ministry due:"tomorrow 9:00" owner:@name',
  })
  return { tone: 'answer', title: `Left open: ${article.content.headline}`, parts }
}

/** One follow-up, with what can be done about it. */
export function followupCard(followup: FollowupRow, heading: string): Card {
  return {
    tone: 'answer',
    title: `${heading} #${followup.number}`,
    parts: [
      { type: 'text', text: followup.text },
      { type: 'context', text: standing(followup) },
      { type: 'actions', actions: followupActions(followup) },
    ],
  }
}

/** The reminder as it is posted: its owner is notified. */
export function reminderCard(followup: FollowupRow, count: number, last: boolean): Card {
  const owner: Inline[] = followup.ownerId
    ? [{ type: 'member', id: followup.ownerId, name: followup.ownerName ?? followup.ownerId }, ', this is due: ']
    : ['Nobody has taken this on yet: ']
  return {
    tone: 'notice',
    title: `Reminder ${count}: follow-up #${followup.number}`,
    parts: [
      { type: 'text', text: [...owner, followup.text] },
      { type: 'context', text: last ? [...standing(followup), ' · this is the last reminder'] : standing(followup) },
      { type: 'actions', actions: followupActions(followup) },
    ],
  }
}

/** Somebody whom a follow-up waits for is heard in a later article: its owner is notified, with the words. */
export function answeredCard(followup: FollowupRow, article: ArticleRow, answer: Span, name: string): Card {
  const owner: Inline[] = followup.ownerId
    ? [{ type: 'member', id: followup.ownerId, name: followup.ownerName ?? followup.ownerId }, ': ']
    : []
  const { number } = followup
  return {
    tone: 'notice',
    title: `Follow-up #${number} may be answered by ${name}`,
    parts: [
      { type: 'text', text: [...owner, followup.text] },
      { type: 'quote', text: exact(article, answer) },
      { type: 'context', text: origin(article) },
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: 'Done', invoke: `followup done number:${number}`, style: 'primary' },
          { type: 'invoke', label: 'Sources', invoke: `sources article:${article.id}` },
          ...(article.canonicalUrl ? [{ type: 'link' as const, label: 'Read', url: article.canonicalUrl }] : []),
        ],
      },
    ],
  }
}

/** A line of a list: number, text, owner, due. */
export function followupLine(followup: FollowupRow): Inline[] {
  return [{ type: 'strong', text: `#${followup.number} ` }, followup.text, ' · ', ...standing(followup)]
}

function standing(followup: FollowupRow): Inline[] {
  return [
    followup.ownerName ? `owner: ${followup.ownerName}` : 'no owner',
    ' · ',
    ...(followup.due === null
      ? ['no due date']
      : ['due ', { type: 'time' as const, at: followup.due, style: 'datetime' as const }]),
    ` · ${followup.state}`,
  ]
}

function followupActions(followup: FollowupRow): Action[] {
  const number = followup.number
  return [
    { type: 'invoke', label: 'Claim', invoke: `followup claim number:${number}`, style: 'primary' },
    { type: 'invoke', label: 'Done', invoke: `followup done number:${number}` },
    { type: 'invoke', label: 'Snooze', invoke: `followup snooze number:${number}` },
    { type: 'invoke', label: 'Drop', invoke: `followup drop number:${number}`, style: 'danger' },
    ...(followup.article
      ? [{ type: 'invoke' as const, label: 'Sources', invoke: `sources article:${followup.article}` }]
      : []),
  ]
}
