/** Words that carry grammar and little news. */
const grammar = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing
  down during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just me might more
  most must my myself no nor not of off on once only or other our ours out over own same she should so some such than that the their theirs them themselves
  then there these they this those through to too under until up upon us very was we were what when where which while who whom why will with would you your
  yours s t ll ve re d m don said say says told`
    .split(/\s+/)
    .filter(Boolean),
)

/** True when the word carries grammar rather than news. */
export function isGrammar(word: string): boolean {
  return grammar.has(word)
}

/** Lower-case runs of letters and digits, apostrophes parting words, as ROUGE reads a text. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A word without its commonest endings, so that "charges" and "charged" meet. Not a dictionary form. */
export function stem(word: string): string {
  if (word.length <= 3) return word
  let stemmed = word
  if (stemmed.endsWith('ies') && stemmed.length > 4) stemmed = `${stemmed.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2)
  else if (stemmed.endsWith('s') && !/(?:ss|us|is)$/.test(stemmed)) stemmed = stemmed.slice(0, -1)
  for (const ending of ['ing', 'ed']) {
    if (!stemmed.endsWith(ending) || stemmed.length < ending.length + 3) continue
    const base = stemmed.slice(0, -ending.length)
    if (!/[aeiouy]/.test(base)) break
    stemmed = /([bdfgmnprt])\1$/.test(base) ? base.slice(0, -1) : base
    break
  }
  return stemmed.length > 4 && stemmed.endsWith('e') ? stemmed.slice(0, -1) : stemmed
}
