import { isGrammar, stem, wordsOf } from '../summary/terms.ts'
import { loadModel } from '../summary/weights.ts'

/** Words of headlines that name no story. */
const empty = new Set(
  'news report reports live update updates video watch latest breaking exclusive new says said say how why what who when amid after over set get gets make makes first one two three four five year years day days week month time people man woman plan plans call calls says tells told told may could will back big major key top more most here people thing things analysis opinion review interview'.split(
    ' ',
  ),
)
const most = 40

/**
 * The newsroom's short name of a story: the two most telling words of a headline, in its order ("visas-chechen").
 * Letters a to z, digits and hyphens; `story` where the headline has no such word.
 */
export function slugOf(title: string): string {
  const plain = title
    .slice(0, 300)
    .replace(/ [|–—] [^|–—]{1,40}$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
  const { table } = loadModel()
  const words = [...new Set(wordsOf(plain))].filter(
    (word) => /^[a-z][a-z0-9]+$/.test(word) && word.length > 2 && !isGrammar(word) && !empty.has(word),
  )
  const rarity = (word: string) => (Object.hasOwn(table.held, stem(word)) ? -table.held[stem(word)]! : 0)
  const telling = words
    .map((word, place) => ({ word, place }))
    .sort((a, b) => rarity(b.word) - rarity(a.word) || a.place - b.place)
    .slice(0, 2)
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
  return telling.length === 0 ? 'story' : telling.join('-').slice(0, most).replace(/-$/, '')
}
