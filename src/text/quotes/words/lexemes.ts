/** 32 bits of a string (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashString(value: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < value.length; i++) {
    hash ^= value.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}

/** Mixes a number into a hash (the finaliser of MurmurHash3). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const irregular = new Map<string, string>()
for (const pair of (
  'said say,says say,told tell,tells tell,thought think,knew know,known know,wrote write,written write,spoke speak,spoken speak,' +
  'saw see,seen see,felt feel,heard hear,made make,took take,taken take,gave give,given give,went go,gone go,found find,' +
  'believed believe,argued argue,urged urge,acknowledged acknowledge,described describe,denied deny,tried try,replied reply,' +
  'meant mean,read read,put put,kept keep,left leave,held hold,brought bring,sought seek,understood understand,began begin,' +
  'begun begin,showed show,shown show,swore swear,sworn swear,is be,are be,was be,were be,been be,am be,’s be,has have,had have,' +
  "does do,did do,done do,ca can,wo will,n’t not,n't not,promised promise,announced announce,proposed propose,criticized criticize," +
  'noted note,stated state,wondered wonder,vowed vow,pledged pledge,charged charge,noticed notice,hoped hope,agreed agree,' +
  'guaranteed guarantee,promises promise,uses use,used use'
).split(',')) {
  const [form, base] = pair.split(' ')
  irregular.set(form!, trimE(base!))
}

const vowel = /[aeiouy]/

/** A word as the tagger sees it: lower case, straight quotes, digits alike. */
export function normalize(value: string): string {
  let word = value.toLowerCase()
  if (/[0-9]/.test(word)) word = word.replace(/[0-9]/g, '0')
  if (word === '“' || word === '”' || word === '``' || word === "''") return '"'
  return word.includes("'") ? word.replaceAll("'", '’') : word
}

/** A rough base form of a verb or a noun: "calling" and "called" → "call". Only its hash is ever kept. */
export function baseForm(word: string): string {
  const known = irregular.get(word)
  if (known) return known
  const n = word.length
  if (n > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (n > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (n > 4 && word.endsWith('ed')) return undouble(word.slice(0, -2))
  if (n > 5 && word.endsWith('ing') && vowel.test(word.slice(0, -3))) return undouble(word.slice(0, -3))
  if (n > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (n > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return trimE(word.slice(0, -1))
  return trimE(word)
}

function undouble(stem: string): string {
  const n = stem.length
  if (n > 3 && stem[n - 1] === stem[n - 2] && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return trimE(stem)
}

function trimE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word
}
