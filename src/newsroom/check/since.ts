import type { CheckFinding, CheckPlace, CheckReport, CheckVerdict } from '../../core/check.ts'

/** What a later check of the same draft has come to: findings by their place in each report. */
export interface Since {
  /** New ones, those that came out otherwise (`was`), and those that another article tells of too (`places`, which are new). */
  readonly changed: readonly {
    readonly finding: number
    readonly was?: CheckVerdict
    readonly places: readonly CheckPlace[]
  }[]
  /** Those of the earlier check that there are no more. */
  readonly gone: readonly number[]
}

/** Compares two checks of one draft. A finding is known again by what it is about, its words, and how often they came before it. */
export function changedSince(before: CheckReport, after: CheckReport): Since {
  const known = new Map(named(before).map(([name], i) => [name, i]))
  const changed = named(after).flatMap(([name, finding], i) => {
    const at = known.get(name)
    known.delete(name)
    if (at === undefined) return isNews(finding) ? [{ finding: i, places: finding.places }] : []
    const earlier = before.findings[at]!
    const places = finding.places.filter((place) => !earlier.places.some((other) => isSame(place, other)))
    if (earlier.verdict !== finding.verdict) return [{ finding: i, was: earlier.verdict, places }]
    // That more articles bear it out is no news.
    return places.length > 0 && isNews(finding) ? [{ finding: i, places }] : []
  })
  const gone = [...known.values()].filter((i) => isNews(before.findings[i]!))
  return { changed, gone }
}

const isNews = ({ verdict }: CheckFinding) => verdict !== 'same'

/** Another version may have moved the words of an article: it is the same place. */
const isSame = (a: CheckPlace, b: CheckPlace) =>
  a.article === b.article && (a.version !== b.version || a.start === b.start)

function named({ text, findings }: CheckReport): (readonly [name: string, CheckFinding])[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const name = `${finding.thing} ${text.slice(finding.draft.start, finding.draft.end)}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return [`${name} ${nth}`, finding]
  })
}
