import type { Action, Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import { say } from '../../locales/index.ts'
import { headlineLink } from './brief.ts'

/** What a follow-up's card is made of, besides its row. */
export interface FollowupScene {
  readonly now: number
  /** The article that it was taken on from. */
  readonly about?: ArticleRow | undefined
  /** What happened last, as it is told: "done by Ann". */
  readonly said?: string | undefined
}

/** One follow-up: what it is, how it stands, what happened last, and what can be done about it now. */
export function followupCard(followup: FollowupRow, scene: FollowupScene): Card {
  const { about, said } = scene
  return {
    tone: 'answer',
    title: say.followups.title(followup.number, followup.priority === 'high'),
    parts: [
      { type: 'text', text: followup.text },
      ...(about ? [{ type: 'context' as const, text: headlineOf(about) }] : []),
      { type: 'context', text: standing(followup, scene.now) },
      ...(said ? [{ type: 'context' as const, text: said }] : []),
      { type: 'actions', actions: followupActions(followup) },
    ],
  }
}

/** The article it was taken on from, as a line. */
export function headlineOf(article: ArticleRow): Inline[] {
  return say.followups.on(headlineLink(article))
}

/** When to be reminded again; the due date stays what it is. */
export function snoozeCard(followup: FollowupRow, presets: readonly { label: string; until: string }[]): Card {
  const { number } = followup
  return {
    tone: 'answer',
    title: say.followups.snooze(number),
    parts: [
      { type: 'text', text: followup.text },
      {
        type: 'context',
        text: say.followups.otherTime(number),
      },
      {
        type: 'actions',
        actions: presets.map(({ label, until }) => ({
          type: 'invoke' as const,
          label,
          invoke: `followup snooze number:${number} until:"${until}"`,
        })),
      },
    ],
  }
}

/** What happened to a follow-up, the oldest first. */
export function historyPart(events: readonly { at: number; who: string; what: string }[]): CardPart[] {
  if (events.length === 0) return []
  return [
    { type: 'heading', text: say.followups.history },
    {
      type: 'list',
      items: events.map(({ at, who, what }) => [
        { type: 'time' as const, at, style: 'datetime' as const },
        ` · ${who}: ${what}`,
      ]),
    },
  ]
}

/** Of a text as much as a line bears. */
const lineLength = 160

/** A line of a list: number, the beginning of its text, the article, owner, due. */
export function followupLine(followup: FollowupRow, scene: FollowupScene): Inline[] {
  const { about } = scene
  return [
    { type: 'strong', text: `#${followup.number} ` },
    ...(followup.priority === 'high' ? [{ type: 'strong' as const, text: say.followups.urgentMark }] : []),
    followup.text.length > lineLength
      ? `${followup.text
          .slice(0, lineLength)
          .replace(/[\ud800-\udbff]$/, '')
          .trimEnd()}…`
      : followup.text,
    ' · ',
    ...standing(followup, scene.now),
    ...(about ? [' · ', ...headlineOf(about)] : []),
  ]
}

/** Whether what is not closed should have been done by now. */
function isOverdue({ due, state }: FollowupRow, now: number): boolean {
  return due !== null && due <= now && state !== 'done' && state !== 'dropped'
}

/** Whose it is, by when, and how it stands. */
export function standing(followup: FollowupRow, now: number): Inline[] {
  const { ownerName, backupName, due, state, nextReminder } = followup
  const who = ownerName ? owned(ownerName, state) : say.followups.noOwner
  const moment = (at: number) => ({ type: 'time' as const, at, style: 'datetime' as const })
  const stands = state === 'open' && ownerName ? say.followups.notAccepted : say.followups.states[state]
  return [
    who,
    ...(backupName ? [` · ${say.followups.backup(backupName)}`] : []),
    ' · ',
    ...(due === null ? [say.followups.noDue] : say.followups.due(moment(due))),
    ...(isOverdue(followup, now) ? [' · ', { type: 'strong' as const, text: say.followups.overdue }] : []),
    ' · ',
    ...(state === 'snoozed' && nextReminder !== null ? say.followups.until(stands, moment(nextReminder)) : [stands]),
  ]
}

function owned(owner: string, state: FollowupRow['state']): string {
  return state === 'open' ? say.followups.handedTo(owner) : say.followups.owner(owner)
}

/** Only what can be done with it as it stands. */
export function followupActions({ number, state, ownerId, article }: FollowupRow): Action[] {
  const button = (label: string, word: string, style?: 'primary' | 'danger'): Action => ({
    type: 'invoke',
    label,
    invoke: `followup ${word} number:${number}`,
    ...(style && { style }),
  })
  const sources: Action[] = article
    ? [{ type: 'invoke', label: say.buttons.sources, invoke: `sources article:${article}` }]
    : []
  if (state === 'done' || state === 'dropped') return [button(say.followups.reopen, 'reopen'), ...sources]
  return [
    ...(state === 'open' ? [button(ownerId ? say.followups.accept : say.followups.takeOnIt, 'claim', 'primary')] : []),
    button(say.followups.done, 'done', state === 'open' ? undefined : 'primary'),
    button(say.followups.snoozeIt, 'snooze'),
    ...(state === 'open' ? [] : [button(say.followups.handOver, 'hand')]),
    button(say.followups.drop, 'drop', 'danger'),
    ...sources,
  ]
}
