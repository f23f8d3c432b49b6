/** How an article may come: as printed, in small letters, or in small letters with its marks apart, as old transcripts are. */
export const letters = ['printed', 'small', 'apart'] as const
export type Letters = (typeof letters)[number]

/** A text as it would come in those letters. */
export function written(text: string, as: Letters): string {
  if (as === 'printed') return text
  return (as === 'apart' ? apart(text) : text).toLowerCase()
}

const SHORT =
  /(?:^|[^\p{L}])(?:\p{L}|\p{L}\.\p{L}|Mrs?|Ms|Dr|St|Gen|Sen|Rep|Gov|Inc|Co|Corp|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/u

/** Marks with a space before them, quotations in `` and '', brackets and the endings of words apart: a treebank's tokens. */
function apart(text: string): string {
  return text
    .replace(/["“]([^"“”]*)["”]/g, "`` $1 ''")
    .replace(/[.,!?;:](?=\s|$|''|["”’)])/g, (mark, at: number, whole: string) =>
      mark === '.' && SHORT.test(whole.slice(Math.max(0, at - 6), at)) ? mark : ` ${mark}`,
    )
    .replace(/(['’](?:s|re|ve|ll|d|m)|n['’]t)\b/g, ' $1')
    .replace(/[()$%]/g, ' $& ')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
