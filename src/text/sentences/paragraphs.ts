import type { Span } from '../../core/span.ts'

/** Paragraphs: what stands between line breaks, white space trimmed, empty ones left out. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 10) continue
    let start = from
    let end = i
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) paragraphs.push({ start, end })
    from = i + 1
  }
  return paragraphs
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff
  )
}
