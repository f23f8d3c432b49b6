import type { CheckFinding, CheckPlace } from '../../core/check.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import { countSame, holds, isSlip } from './compare-figures.ts'
import type { Figure } from './figures.ts'
import { alikeToTold, type Ground, type GroundSentence, type Source } from './ground.ts'

interface There {
  readonly figure: Figure
  readonly sentence: GroundSentence
  /** How alike the two sentences are, and the words right around the two figures. */
  readonly share: number
  /** The latter alone. */
  readonly near: number
  /** The sentences alone. */
  readonly alike: number
  readonly counts: boolean
}

/** A figure in a sentence no more alike than this is one of something else. */
const sameMatter = 0.26
/** The same value, of what may be called otherwise, in a sentence so much alike. */
const sameValue = 0.22
/** A slip of the pen is told where the sentences are less alike. */
const slipFrom = 0.1
const slipCounts = 0.15
/** Share of the words around a figure that those around a later one have as well. */
const replacedFrom = 0.55
/** How alike the whole sentences are where that alone is enough. */
const replacedWhole = 0.6
const placesAtMost = 3

/** Each figure of a draft, with what it counts, held against the figures in sentences on the same matter. */
export function checkFigures(draft: Source, ground: Ground, apart: (figure: Figure) => boolean): CheckFinding[] {
  const anywhere = ground.sources
    .filter(({ kept }) => kept!.current)
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) =>
      sentence.figures.map((figure) => ({ figure, sentence, share: 0, near: 0, alike: 0, counts: false })),
    )
  return draft.sentences.flatMap((sentence) => {
    if (sentence.figures.length === 0) return []
    const alike = alikeToTold(sentence, ground)
    return sentence.figures
      .filter((figure) => !apart(figure))
      .map((figure): CheckFinding => {
        const there = alike.flatMap(({ sentence: kept, share }) =>
          kept.figures.map((one): There => {
            const near = nearness(figure, one, ground)
            return {
              figure: one,
              sentence: kept,
              near,
              alike: share,
              share: (share + near) / 2,
              counts: countSame(figure, one),
            }
          }),
        )
        const beside = sentence.figures.filter((one) => one !== figure)
        return { thing: 'number', draft: spanOf(figure), words: [], ...judge(figure, there, anywhere, beside) }
      })
  })
}

/** Share of the weight of the stems around the one figure that are around the other as well. */
function nearness(a: Figure, b: Figure, { weigh }: Ground): number {
  const sum = (stems: Iterable<string>) => [...stems].reduce((all, stem) => all + weigh(stem), 0)
  const shared = sum([...a.near].filter((stem) => b.near.has(stem)))
  return shared / Math.max(1e-9, Math.min(sum(a.near), sum(b.near)))
}

function judge(
  figure: Figure,
  there: readonly There[],
  anywhere: readonly There[],
  beside: readonly Figure[],
): Pick<CheckFinding, 'verdict' | 'places'> {
  const best = Math.max(0, ...there.filter(({ counts }) => counts).map(({ share }) => share))
  const holding = there.filter(
    (one) =>
      holds(figure, one.figure) &&
      (one.counts ? one.share >= best * 0.45 : one.share >= sameValue && figure.unit === one.figure.unit),
  )
  const now = holding.filter(({ sentence }) => sentence.source.kept!.current)
  const others = there
    .filter(({ counts, figure: { gone, more }, sentence }) => counts && !gone && !more && sentence.source.kept!.current)
    .filter((one) => !holds(figure, one.figure))
    .map((one) => ({ ...one, share: one.share + (isSlip(figure.value, one.figure.value) ? slipCounts : 0) }))
    .sort((a, b) => b.share - a.share)
  // What another figure of the sentence tells is not this one's.
  const free = others.filter((one) => !beside.some((other) => holds(other, one.figure)))
  const strong = (free.length > 0 ? free : others).filter(({ share }) => share >= sameMatter)
  if (now.length > 0) {
    const later = [
      ...free.filter((one) => one.share >= sameMatter && replaces(one, now, figure)),
      ...insteadOf(figure, there, now),
    ]
    return later.length > 0
      ? { verdict: 'outdated', places: placesOf([...newestFirst(later), ...now]) }
      : { verdict: 'same', places: placesOf(now) }
  }
  if (holding.length > 0) return { verdict: 'corrected', places: placesOf([...strong, ...holding]) }
  const slips = others.filter((one) => one.share >= slipFrom + slipCounts && isSlip(figure.value, one.figure.value))
  const told = strong.filter(({ share }) => share >= strong[0]!.share * 0.7)
  const gone = there.filter((one) => one.counts && one.figure.gone && one.figure.value === figure.value)
  if (told.length > 0 || slips.length > 0)
    return { verdict: gone.length > 0 ? 'outdated' : 'changed', places: placesOf([...slips, ...told]) }
  // With nothing to hold it against, it is enough that the figure stands somewhere.
  const elsewhere = anywhere.filter(
    (one) => figure.value >= 10 && holds(figure, one.figure) && unitsFit(figure, one.figure),
  )
  if (elsewhere.length > 0) return { verdict: 'same', places: placesOf(elsewhere) }
  return { verdict: 'not-found', places: [] }
}

const unitsFit = (a: Figure, b: Figure) => a.unit === b.unit || a.unit === undefined || b.unit === undefined

/** A later article has another figure of the same, in words at least as near, and the draft's nowhere. */
function replaces(one: There, now: readonly There[], figure: Figure): boolean {
  const [first] = now
  const { source } = one.sentence
  if (!first?.counts || !sharesCounted(figure, one.figure)) return false
  if (!now.every(({ sentence }) => source.kept!.at > sentence.source.kept!.at)) return false
  // Of a sentence that tells the same, with one such figure, the words around it needn’t be the same.
  const alone = one.sentence.figures.filter((other) => countSame(figure, other)).length === 1
  if (alone && one.alike >= replacedWhole) return true
  return one.near >= Math.max(replacedFrom, ...now.filter(({ counts }) => counts).map(({ near }) => near * 0.7))
}

/** A later article names another figure in place of the draft’s own: “650 new jobs and not 900”. */
function insteadOf(figure: Figure, there: readonly There[], now: readonly There[]): There[] {
  const isLater = ({ sentence }: There) =>
    now.every((one) => sentence.source.kept!.at > one.sentence.source.kept!.at && sentence.source.kept!.current)
  const dropped = there.filter((one) => one.figure.gone && one.figure.value === figure.value && isLater(one))
  return there.filter(
    (one) =>
      one.counts && !one.figure.gone && !one.figure.more && dropped.some(({ sentence }) => sentence === one.sentence),
  )
}

/** Of what is counted, more than a word that counts anything: money and shares are told by the words around them. */
const sharesCounted = (a: Figure, b: Figure) =>
  a.unit !== undefined || [...a.counted].some((stem) => b.counted.has(stem))

const newestFirst = (there: readonly There[]) =>
  [...there].sort((a, b) => b.sentence.source.kept!.at - a.sentence.source.kept!.at)

function placesOf(there: readonly There[]): CheckPlace[] {
  const places = new Map<Figure, CheckPlace>()
  for (const { sentence, figure } of there)
    if (!places.has(figure)) places.set(figure, placeOf(sentence.source, sentence, [figure]))
  return [...places.values()].slice(0, placesAtMost)
}
