import type { Analysis } from '../../core/analysis.ts'
import type { Action, Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { Span } from '../../core/span.ts'
import { say } from '../../locales/index.ts'
import { headlineLink, origin } from './brief.ts'
import { exact } from './exact.ts'
import { privateNote } from './private.ts'

/** The threads that an article leaves open, each with a button that takes it on; where only the asker sees it, with what that would change. */
export function threadsCard(article: ArticleRow, analysis: Analysis, own = false): Card {
  const parts: CardPart[] = analysis.threads.flatMap((thread, index): CardPart[] => [
    {
      type: 'text',
      text: [
        { type: 'strong', text: `${say.followups.threads[thread.kind]}: ` },
        ...exact(article, thread),
        ...(thread.byDate ? [' ', { type: 'implied' as const, text: say.followups.byDate(thread.byDate) }] : []),
      ],
    },
    {
      type: 'actions',
      actions: [
        {
          type: 'invoke',
          label: say.followups.takeOn(index + 1),
          invoke: `followup add article:${article.id} thread:${index + 1}`,
          style: 'primary',
        },
      ],
    },
  ])
  if (parts.length === 0)
    parts.push({
      type: 'text',
      text: say.followups.noThreads,
    })
  if (own)
    parts.push({
      type: 'context',
      text: [...privateNote(), say.followups.sharesIt],
    })
  parts.push({
    type: 'context',
    text: say.followups.ownWords,
  })
  return { tone: 'answer', title: say.followups.leftOpen(article.content.headline), parts }
}

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

/** Somebody whom a reminder notifies. */
export interface Called {
  readonly id: string
  readonly name: string | null
}

/** Whom the reminder of this number notifies: the owner, from the second on the backup too, who comes first where nobody owns it. */
export function calledBy({ ownerId, ownerName, backupId, backupName }: FollowupRow, count: number): Called[] {
  const called: Called[] = ownerId ? [{ id: ownerId, name: ownerName }] : []
  if (backupId && backupId !== ownerId && (count > 1 || !ownerId)) called.push({ id: backupId, name: backupName })
  return called
}

/** The reminder as it is posted, to those who are called by it. */
export function reminderCard(
  followup: FollowupRow,
  scene: FollowupScene,
  { called, count, last }: { readonly called: readonly Called[]; readonly count: number; readonly last: boolean },
): Card {
  const names = called.flatMap(({ id, name }, index): Inline[] => [...(index ? [' '] : []), calling(id, name)])
  const opening = names.length
    ? say.followups.dueFor(names)
    : [followup.ownerId === null ? say.followups.nobodyHasIt : say.followups.dueNow]
  return {
    tone: 'notice',
    title: say.followups.reminder(count, followup.number),
    parts: [
      { type: 'text', text: [...opening, followup.text] },
      ...(scene.about ? [{ type: 'context' as const, text: headlineOf(scene.about) }] : []),
      {
        type: 'context',
        text: [...standing(followup, scene.now), ...(last ? [say.followups.last] : [])],
      },
      { type: 'actions', actions: followupActions(followup) },
    ],
  }
}

/** For those who mind the desk: nobody has answered for a follow-up. */
export function escalationCard(followup: FollowupRow, scene: FollowupScene, count: number): Card {
  return {
    tone: 'warning',
    title: say.followups.noAnswer(followup.number, count),
    parts: [
      { type: 'text', text: followup.text },
      ...(scene.about ? [{ type: 'context' as const, text: headlineOf(scene.about) }] : []),
      { type: 'context', text: standing(followup, scene.now) },
      { type: 'actions', actions: followupActions(followup) },
    ],
  }
}

function calling(id: string, name: string | null): Inline {
  return { type: 'member', id, name: name ?? id }
}

function headlineOf(article: ArticleRow): Inline[] {
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

/** Somebody whom a follow-up waits for is heard in a later article: its owner is notified, with the words. */
export function answeredCard(followup: FollowupRow, article: ArticleRow, answer: Span, name: string): Card {
  const owner: Inline[] = followup.ownerId
    ? [{ type: 'member', id: followup.ownerId, name: followup.ownerName ?? followup.ownerId }, ': ']
    : []
  const { number } = followup
  return {
    tone: 'notice',
    title: say.followups.mayBeAnswered(number, name),
    parts: [
      { type: 'text', text: [...owner, followup.text] },
      { type: 'quote', text: exact(article, answer) },
      { type: 'context', text: origin(article) },
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: say.followups.done, invoke: `followup done number:${number}`, style: 'primary' },
          { type: 'invoke', label: say.buttons.sources, invoke: `sources article:${article.id}` },
          ...(article.canonicalUrl
            ? [{ type: 'link' as const, label: say.buttons.read, url: article.canonicalUrl }]
            : []),
        ],
      },
    ],
  }
}

/** A line of a list: number, text, the article, owner, due. */
export function followupLine(followup: FollowupRow, scene: FollowupScene): Inline[] {
  const { about } = scene
  return [
    { type: 'strong', text: `#${followup.number} ` },
    ...(followup.priority === 'high' ? [{ type: 'strong' as const, text: say.followups.urgentMark }] : []),
    followup.text,
    ' · ',
    ...standing(followup, scene.now),
    ...(about ? [' · ', ...headlineOf(about)] : []),
  ]
}

/** Whether what is not closed should have been done by now. */
function isOverdue({ due, state }: FollowupRow, now: number): boolean {
  return due !== null && due <= now && state !== 'done' && state !== 'dropped'
}

function standing(followup: FollowupRow, now: number): Inline[] {
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
function followupActions({ number, state, ownerId, article }: FollowupRow): Action[] {
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
