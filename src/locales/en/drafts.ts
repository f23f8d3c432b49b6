import type { Inline } from '../../core/card.ts'
import { counted } from './plural.ts'

/** Drafts that a member had kept by “/check”. */
export const drafts = {
  yours: 'Your drafts',
  none: 'No draft of yours is kept. “/check keep:yes” keeps one for you alone, with what came of it.',
  unchecked: 'to be checked again',
  differ: (count: number) => (count === 0 ? 'nothing reads otherwise' : `${count} read otherwise`),
  open: (number: number) => `Open ${number}`,
  more: (count: number) => `… and ${count} more`,
  onlyYou: 'Only you see these.',
  itself: 'The draft',
  checkAgain: 'Check again',
  deleteIt: 'Delete the draft',
  titleOf: (number: number, title: string) => `Draft ${number}: ${title}`,
  checkedAt: (at: Inline): Inline[] => ['As it was checked ', at, '.'],
  toCheck: 'It hasn’t been held against anything that is kept now: check it again.',
  since: (count: number, at: Inline): Inline[] => [
    `${counted(count, 'thing', 'things')} came out otherwise since `,
    at,
    ':',
  ],
  nothingSince: (at: Inline): Inline[] => ['Nothing came out otherwise since ', at, '.'],
  was: (verdict: string) => `before: ${verdict}`,
  noMore: 'no longer so',
  keptAs: (number: number) =>
    `The draft and its findings are kept for you alone, as draft ${number}; “/drafts” has them.`,
  nothingYet: (number: number) =>
    `The draft is kept for you alone, as draft ${number}. Check it again once there is something about it.`,
  storyGone: 'Its story is no more: it was held against all that is kept.',
  tooMany: (most: number) => `You have ${most} drafts kept already, which is as many as there may be.`,
  deleteOne: 'Delete one that you no longer need: “/drafts” lists them.',
  noSuch: (number: number) => `You have no draft ${number}.`,
  list: '“/drafts” lists yours.',
  deleteQuestion: (number: number) => `Delete draft ${number}?`,
  goesAtOnce: 'It goes at once, with its findings, and can’t be had back.',
  deleted: (number: number) => `Draft ${number} is deleted`,
  nothingLeft: 'Nothing of it is kept any more.',
  thatDraft: 'that draft',
}
