import type { Span } from '../../../core/span.ts'

/** So many characters behind a date its question ends. */
const REACH = 160

/** "Why did the police wait until Monday?": what is asked is not told. A question that begins behind the date isn't about it. */
export function isAsked(text: string, sentence: Span, { end }: Span): boolean {
  const after = text.slice(end, Math.min(sentence.end, end + REACH))
  return /^(?:[^.?!\n:(“"”—]|\.(?=\S))*\?(?![:,])/.test(after) && !/^[^?]*(?:''|[ (]‘)/.test(after)
}
