import type { Span } from '../../core/span.ts'

/** "(CNN)", "LONDON (Reuters) - ", "Kuala Lumpur, Malaysia (CNN)": where the report was filed and by which agency. */
const dateline =
  /^(?:[\p{Lu}][\p{L}.'’-]*(?:,? [\p{L}.'’-]+){0,5} ?)?\([A-Z][\p{L}. /]{1,30}\) ?(?:[-–—]{1,2} ?)?(?=\S)/u
/** "PESHAWAR: ", "GAZA CITY — ": capitals before a mark. */
const capitals = /^\p{Lu}[\p{Lu}.'’-]+(?:,? [\p{Lu}][\p{L}.'’-]*){0,4} ?(?:: |[–—] | -{1,2} )(?=["“‘'(]?\p{Lu})/u

/** A sentence without the dateline before it. What is left is still a stretch of the text. */
export function trimDateline(text: string, sentence: Span): Span {
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120))
  const found = dateline.exec(head) ?? capitals.exec(head)
  if (!found || sentence.start + found[0].length >= sentence.end) return { start: sentence.start, end: sentence.end }
  return { start: sentence.start + found[0].length, end: sentence.end }
}
