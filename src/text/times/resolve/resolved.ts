import type { TimexType } from '../../../core/analysis.ts'
import type { Meaning } from '../read/meaning.ts'

/** A meaning laid on the calendar. `implied` where the text alone would not give the value. */
export interface Resolved {
  readonly type: TimexType
  readonly value: string
  readonly implied: boolean
}

export const date = (value: string, implied: boolean): Resolved => ({ type: 'DATE', value, implied })

/** The meanings of one sort. */
export type Of<K extends Meaning['is']> = Extract<Meaning, { is: K }>

/** Nothing known but how fine it is. */
export const unknown: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
}
