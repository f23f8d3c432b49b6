import type { CheckFinding, CheckPlace } from '../../core/check.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import { countSame, type Figure, holds } from './figures.ts'
import { alikeTo, type Ground, type GroundSentence, type Source } from './ground.ts'

interface There {
  readonly figure: Figure
  readonly sentence: GroundSentence
  readonly share: number
  readonly counts: boolean
}

/** A figure in a sentence no more alike than this is one of something else. */
const sameMatter = 0.3
/** The same value, of what may be called otherwise, in a sentence so much alike. */
const sameValue = 0.25
const placesAtMost = 3

/** Each figure of a draft, with what it counts, held against the figures in sentences on the same matter. */
export function checkFigures(draft: Source, ground: Ground, apart: (figure: Figure) => boolean): CheckFinding[] {
  return draft.sentences.flatMap((sentence) => {
    if (sentence.figures.length === 0) return []
    const alike = alikeTo(sentence, ground)
    return sentence.figures
      .filter((figure) => !apart(figure))
      .map((figure): CheckFinding => {
        const there = alike.flatMap(({ sentence: kept, share }) =>
          kept.figures.map((one): There => ({ figure: one, sentence: kept, share, counts: countSame(figure, one) })),
        )
        const finding = judge(figure, there)
        return { thing: 'number', draft: spanOf(figure), words: [], ...finding }
      })
  })
}

function judge(figure: Figure, there: readonly There[]): Pick<CheckFinding, 'verdict' | 'places'> {
  const ofUnit = ({ figure: other }: There) => figure.unit === other.unit
  const best = Math.max(0, ...there.filter(({ counts }) => counts).map(({ share }) => share))
  const holding = there.filter(
    (one) =>
      holds(figure, one.figure) && (one.counts ? one.share >= best * 0.45 : one.share >= sameValue && ofUnit(one)),
  )
  const now = holding.filter(({ sentence }) => sentence.source.kept!.current)
  const others = there.filter(
    (one) => one.counts && !holds(figure, one.figure) && one.share >= sameMatter && one.sentence.source.kept!.current,
  )
  if (now.length > 0) {
    const first = now[0]!
    const later = others.filter(
      (one) =>
        isLater(one, now) &&
        one.share >= first.share * 0.75 &&
        !now.some(({ sentence }) => sentence.source === one.sentence.source),
    )
    if (later.length > 0 && first.counts)
      return { verdict: 'outdated', places: placesOf([...newestFirst(later), ...now]) }
    return { verdict: 'same', places: placesOf(now) }
  }
  const strongest = others.filter(({ share }) => share >= best * 0.7)
  if (holding.length > 0) return { verdict: 'corrected', places: placesOf([...strongest, ...holding]) }
  if (strongest.length > 0) return { verdict: 'changed', places: placesOf(strongest) }
  return { verdict: 'not-found', places: [] }
}

const isLater = (one: There, others: readonly There[]) =>
  others.every(({ sentence }) => one.sentence.source.kept!.at > sentence.source.kept!.at)

const newestFirst = (there: readonly There[]) =>
  [...there].sort((a, b) => b.sentence.source.kept!.at - a.sentence.source.kept!.at)

function placesOf(there: readonly There[]): CheckPlace[] {
  return there.slice(0, placesAtMost).map(({ sentence, figure }) => placeOf(sentence.source, sentence, [figure]))
}
