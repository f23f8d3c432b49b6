/** Words of a text that say what it is about: the longer ones, by their beginnings. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .slice(0, 50_000)
        .toLowerCase()
        .match(/\p{L}{5,60}/gu) ?? []
    ).map((word) => word.slice(0, 6)),
  )

/** Versions of one article have more of them in common, however much was rewritten. */
const sharedAtLeast = 0.12
/** Of fewer words nothing can be told. */
const fewestWords = 10

/**
 * Whether what an address shows is another article than the one it had: no word of the headline is the same, and next to none of the
 * text. A story that was rewritten keeps its names. Pure.
 */
export function isAnotherArticle(
  before: { readonly headline: string; readonly text: string },
  after: { readonly headline: string; readonly text: string },
): boolean {
  if (share(tellingWords(before.headline), tellingWords(after.headline)) > 0) return false
  const [old, fresh] = [tellingWords(before.text), tellingWords(after.text)]
  return Math.min(old.size, fresh.size) >= fewestWords && share(old, fresh) < sharedAtLeast
}

/** Of the words of the smaller set, how many are in the other. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size
}
