import type { Inline } from '../../core/card.ts'
import type { Shift } from '../../core/rota.ts'
import { say } from '../../locales/index.ts'
import type { RotaSlot } from '../rota.ts'

type Duty = Readonly<Record<'now' | 'next', readonly Shift<RotaSlot>[]>>

/** "On now: Ann, until 06:00." and "Next: Ben, from 06:00." Nothing where the rota names nobody for the next week. */
export function dutyLines({ now, next }: Duty): Inline[][] {
  if (now.length === 0 && next.length === 0) return []
  const named = (shifts: Duty['now'], words: (who: Inline, at: Inline) => Inline[], end: 'from' | 'to'): Inline[] =>
    shifts.flatMap((shift, i): Inline[] => [
      ...(i ? ['; '] : []),
      ...words({ type: 'strong', text: shift.slot.memberName }, { type: 'time', at: shift[end], style: 'datetime' }),
    ])
  return [
    [say.handover.onNow, ...(now.length ? named(now, say.handover.onUntil, 'to') : [say.handover.nobody])],
    ...(next.length ? [[say.handover.next, ...named(next, say.handover.onFrom, 'from')]] : []),
  ]
}
