/** What a word processor puts into a paste and nobody reads: soft hyphens, marks of no width, marks of direction. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g
/** Marks of footnotes and comments: “[1]”, “[a]”, “[12]”, raised figures behind a word or its stop. */
const noted = /\[(?:\d{1,3}|[a-z]{1,2}|note \d{1,3})\](?=[\s\p{P}]|$)/gu
const raised = /(?<=[\p{L}\p{P}])(?<!(?:\s|^)[kcm]?m)[\u00b9\u00b2\u00b3\u2070-\u2079]+/gu
/** A figure stuck to the stop of a sentence: “was sold.3 The board”. */
const stuck = /(?<=\p{L}{2}[.,;:!?]?[”"’.!?])\d{1,2}(?=\s|$)/gu
const daggers = /(?<=[\p{L}\p{P}])[*†‡§]+(?=\s|$)/gu

/** A draft as it is read: without marks of footnotes and comments and without what is not seen; every white space is a plain one. */
export function cleanDraft(draft: string): string {
  return draft
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(spaces, ' ')
    .replace(noted, '')
    .replace(raised, '')
    .replace(stuck, '')
    .replace(daggers, '')
}
