import type { Card, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { Span } from '../../core/span.ts'
import { say } from '../../locales/index.ts'
import { origin } from './brief.ts'
import { exact } from './exact.ts'
import { type FollowupScene, followupActions, headlineOf, standing } from './followup.ts'

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

function calling(id: string, name: string | null): Inline {
  return { type: 'member', id, name: name ?? id }
}
