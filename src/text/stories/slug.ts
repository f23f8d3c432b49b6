import { wordsOf } from './words.ts'

const empty = new Set(
  'a an and are as at be been but by for from had has have he her his how in is it its more new of on or our over report said say says she than that the their them they this to up was were what when where who why will with after amid against'.split(
    ' ',
  ),
)

/** The newsroom's short name of a story: two or three telling words of a headline, "chechnya-visas"; `story` where there is none. */
export function slugOf(title: string): string {
  const telling = wordsOf(
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s\b/g, ''),
  ).filter((word) => !empty.has(word) && word.length > 2 && /^[a-z0-9]+$/.test(word))
  const chosen = telling.slice(0, 2)
  return chosen.length === 0 ? 'story' : chosen.join('-').slice(0, 40)
}
