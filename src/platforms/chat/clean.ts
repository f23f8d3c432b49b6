/**
 * Takes out of foreign text what can't be seen but deceives: control characters, bidirectional embeddings, overrides and
 * isolates (Unicode TR36 2.5, "Trojan Source"), zero-width characters, stray tag characters, towers of combining marks.
 * Joiners stay, for emoji and Persian need them; tag characters stay in flags.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .replace(/(\u{1f3f4}[\u{e0020}-\u{e007f}]{1,16})|[\u{e0000}-\u{e007f}]/gu, '$1')
    .replace(/(\p{M}{6})\p{M}+/gu, '$1')
    .replace(/\n{3,}/g, '\n\n')
}

/** The same, on one line: for labels and titles. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}
