import { headlineVerbForms, headlineVerbs } from '../locales/en/headline-verbs.ts'
import { isGrammar, stem } from '../summary/terms.ts'
import { loadModel } from '../summary/weights.ts'

/** Words of headlines that name no story. */
const empty = new Set(
  'news report reports live update updates video watch latest breaking exclusive new says said say how why what who when amid after over set get gets make makes first one two three four five year years day days week month time people man woman plan plans call calls says tells told told may could will back big major key top more most here people thing things analysis opinion review interview six seven eight nine ten sixty second third dozens aged late guilty'.split(
    ' ',
  ),
)
/** Behind the name of a place: what kind it is of, and no name. "Calder Island" is calder. */
const kindsOfPlace = new Set(
  'island islands bay lake river valley county city town village district province street square park airport harbour harbor port bridge council university college hospital school station prison'.split(
    ' ',
  ),
)
const most = 40

/** Plain forms and those of the commonest endings: "inks", "inked", "inking". */
const verbs = new Set([...headlineVerbs.split(' '), ...headlineVerbForms.split(' ')])
/** In their plain form and on "-ing" these are as often what happened: "fire", "trial", "shelling". */
const alsoNouns = new Set(
  'bid fire strike charge cut rise fall fight battle clash collapse arrest ban order probe talk test vote rescue report visit fine post recall shelter slide escape land'.split(
    ' ',
  ),
)

function isVerb(word: string): boolean {
  if (alsoNouns.has(word) || word.endsWith('ing')) return false
  if (verbs.has(word)) return true
  for (const ending of ['s', 'es', 'ed', 'd']) {
    if (!word.endsWith(ending)) continue
    const base = word.slice(0, -ending.length)
    if (verbs.has(base) || (ending === 'ed' && /([bdgmnprt])\1$/.test(base) && verbs.has(base.slice(0, -1))))
      return true
  }
  return word.endsWith('ies') && verbs.has(`${word.slice(0, -3)}y`)
}

interface Word {
  readonly word: string
  readonly place: number
  readonly name: boolean
}

/** The words that can name a story; of a name of several words the last one counts as the name ("Olga Brandt": brandt), before what kind of place it is. */
function namingWords(title: string): Word[] {
  const found = [...title.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ form: match[0], at: match.index }))
  const long = found.slice(1).filter(({ form }) => form.length > 3)
  const capitals = long.filter(({ form }) => /^\p{Lu}/u.test(form)).length
  const tells = capitals < 0.7 * long.length || long.length < 3
  const capital = (i: number) => tells && found[i] !== undefined && /^\p{Lu}/u.test(found[i].form)
  const joined = (i: number) =>
    capital(i) &&
    found[i - 1] !== undefined &&
    capital(i - 1) &&
    found[i]!.at === found[i - 1]!.at + found[i - 1]!.form.length + 1
  const isKind = (i: number) => kindsOfPlace.has(found[i]!.form.toLowerCase())
  /** The place of the word that the name at `place` goes by. */
  const standsFor = (place: number): number => {
    let [first, last] = [place, place]
    while (joined(first)) first--
    while (joined(last + 1)) last++
    let own = last
    while (own > first && isKind(own)) own--
    return isKind(own) ? last : own
  }
  const seen = new Set<string>()
  return found.flatMap(({ form }, place) => {
    const word = form.toLowerCase()
    if (seen.has(word) || !/^[a-z][a-z0-9]+$/.test(word) || word.length < 3) return []
    const name = capital(place) && (place > 0 || joined(1))
    if (isGrammar(word) || empty.has(word) || (isVerb(word) && !name)) return []
    if (standsFor(place) !== place) return []
    seen.add(word)
    return [{ word, place, name }]
  })
}

/**
 * The newsroom's short name of a story, from a headline and in its order: who or where, and what ("visas-chechens",
 * "brandt-flood"); verbs are left out. Letters a to z, digits and hyphens; `story` where the headline has no such word.
 */
export function slugOf(title: string): string {
  const plain = title
    .slice(0, 300)
    .replace(/ [|–—] [^|–—]{1,40}$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
  const { table } = loadModel()
  const rarity = ({ word }: Word) => (Object.hasOwn(table.held, stem(word)) ? -table.held[stem(word)]! : 0)
  const words = namingWords(plain).sort((a, b) => rarity(b) - rarity(a) || a.place - b.place)
  const name = words.find((word) => word.name)
  const first = name ?? words[0]
  const second = words.find((word) => word !== first && !word.name) ?? words.find((word) => word !== first)
  const telling = [first, second].filter((word) => word !== undefined).sort((a, b) => a.place - b.place)
  return telling.length === 0
    ? 'story'
    : telling
        .map(({ word }) => word)
        .join('-')
        .slice(0, most)
        .replace(/-$/, '')
}
