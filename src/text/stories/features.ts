import { isGrammar, stem } from '../summary/terms.ts'

/** What grouping needs of an article. */
export interface StoryArticle {
  readonly id: string
  readonly title?: string
  readonly text: string
  /** `YYYY-MM-DD` or a full ISO 8601 time. */
  readonly published?: string
}

/** What is kept of an article to compare it with later ones: plain JSON, some kilobytes. */
export interface Features {
  /** How often each word is there (by its stem), early words counted more; `name:` and `number:` before names and numbers. */
  readonly counts: Readonly<Record<string, number>>
  /** For each stem the word as it is first written, in lower case. */
  readonly forms: Readonly<Record<string, string>>
  /** Names as they are written, the first ones. */
  readonly names: readonly string[]
  /** Days since 1970 of its publication, where that is known. */
  readonly day?: number
}

/** Characters read of an article: what it is about is early. */
const readLength = 8000
/** Words of headline and lede, each counted twice. */
const early = 80
const mostNames = 40

const calendar = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'.split(
    ' ',
  ),
)

/** The words, names and numbers of an article. */
export function featuresOf(article: Omit<StoryArticle, 'id'>): Features {
  const text = `${article.title ? `${article.title}.\n` : ''}${article.text.slice(0, readLength)}`
  const counts = new Map<string, number>()
  const forms = new Map<string, string>()
  const names = new Names()
  const count = (key: string, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight)
  const seen = new Map<string, { readonly lower: string; readonly key: string }>()
  let place = 0
  for (const match of text.matchAll(/\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu)) {
    const word = match[0]
    place++
    let entry = seen.get(word)
    if (!entry) {
      const lower = word.toLowerCase()
      entry = { lower, key: isGrammar(lower) || (lower.length < 2 && !/\d/.test(lower)) ? '' : stem(lower) }
      seen.set(word, entry)
    }
    const { lower, key } = entry
    if (key === '') continue
    const weight = place <= early ? 2 : 1
    count(key, weight)
    if (!forms.has(key)) forms.set(key, lower)
    if (/^\d/.test(word)) count(`number:${lower}`, weight)
    else if (isName(text, word, lower, match.index)) {
      count(`name:${key}`, weight)
      names.add(word, match.index)
    }
  }
  const day = article.published === undefined ? Number.NaN : Date.parse(article.published.slice(0, 10)) / 86_400_000
  return {
    counts: Object.fromEntries(counts),
    forms: Object.fromEntries(forms),
    names: names.list(),
    ...(Number.isNaN(day) ? {} : { day }),
  }
}

/** A capital where no sentence begins. */
function isName(text: string, word: string, lower: string, at: number): boolean {
  if (!/^\p{Lu}/u.test(word) || calendar.has(lower)) return false
  return at > 0 && !/(?:[.!?\n"“]\s?|\n)$/.test(text.slice(Math.max(0, at - 2), at))
}

/** Neighbouring words of one name are kept together. */
class Names {
  readonly found: string[] = []
  private end = -1

  add(word: string, at: number): void {
    const last = this.found.length - 1
    if (at === this.end + 1 && last >= 0) this.found[last] = `${this.found[last]} ${word}`
    else if (this.found.length < mostNames * 4) this.found.push(word)
    this.end = at + word.length
  }

  list(): string[] {
    return [...new Set(this.found)].slice(0, mostNames)
  }
}
