import { durationValue, type Meaning } from '../read/meaning.ts'

/** A length of so many units; `X` where the text doesn't say how many. */
export const lasting = (count: number | 'X', unit: unknown): Meaning => ({
  is: 'value',
  type: 'DURATION',
  value: durationValue(count, String(unit)),
})
