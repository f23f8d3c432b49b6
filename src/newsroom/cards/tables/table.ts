import type { Action, CardPart, EditableCell, Inline, Rich } from '../../../core/card.ts'
import { say } from '../../../locales/index.ts'

export type Table = Extract<CardPart, { type: 'table' }>

export const button = (label: string, invoke: string, style?: 'primary' | 'danger'): Action => ({
  type: 'invoke',
  label,
  invoke,
  ...(style && { style }),
})

/** A cell that a command changes where it stands. */
export function editable(invoke: string, option: string, value: string, shown: Rich = value): EditableCell {
  return { shown, invoke, option, value }
}

/** A moment, or nothing where there was none yet. */
export function momentCell(at: number | null, style: 'relative' | 'datetime'): Inline[] {
  return at === null ? [] : [{ type: 'time', at, style }]
}

/** "5 minutes", "3 hours", "4 days": as precise as a rhythm is. */
export function spellSpan(ms: number): string {
  const hours = Math.round(ms / 3_600_000)
  if (hours < 1) return say.counts.minutes(Math.max(1, Math.round(ms / 60_000)))
  return hours < 48 ? say.counts.hours(hours) : say.counts.days(Math.round(hours / 24))
}
