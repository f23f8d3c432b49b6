import type { Inline } from '../../core/card.ts'

/** A member’s own desk. */
export const home = {
  title: 'Your desk',
  mine: 'Mine',
  noneMine: 'Nothing is yours.',
  overdue: 'Overdue',
  noneOverdue: 'Nothing is overdue.',
  tonight: 'Tonight',
  noneTonight: 'Nothing is due until the morning.',
  until: (at: Inline): Inline[] => ['Tonight is until ', at, '.'],
}
