import type { Inline } from '../../core/card.ts'
import type { Shift } from '../../core/rota.ts'
import type { RotaSlot } from '../rota.ts'

type Duty = Readonly<Record<'now' | 'next', readonly Shift<RotaSlot>[]>>

/** "On now: Ann, until 06:00." and "Next: Ben, from 06:00." Nothing where the rota names nobody for the next week. */
export function dutyLines({ now, next }: Duty): Inline[][] {
  if (now.length === 0 && next.length === 0) return []
  const named = (shifts: Duty['now'], word: string, end: 'from' | 'to'): Inline[] =>
    shifts.flatMap((shift, i): Inline[] => [
      ...(i ? ['; '] : []),
      { type: 'strong', text: shift.slot.memberName },
      `, ${word} `,
      { type: 'time', at: shift[end], style: 'datetime' },
    ])
  return [
    ['On now: ', ...(now.length ? named(now, 'until', 'to') : ['nobody'])],
    ...(next.length ? [['Next: ', ...named(next, 'from', 'from')]] : []),
  ]
}
