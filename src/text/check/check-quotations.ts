import type { CheckFinding, CheckPlace } from '../../core/check.ts'
import { contains, type Span } from '../../core/span.ts'
import { type Word, wordsOf } from '../changes/words.ts'
import { type Aligned, nearlyIn, placesOf, standsIn } from './align.ts'
import type { Ground, Source } from './ground.ts'
import { quotationsOf } from './quotations.ts'
import { stemOf } from './stems.ts'
import type { Heard, VoicesOfCheck } from './voices.ts'

/** Quotations with fewer words are held against whole quotations only: two words stand nearly anywhere. */
const fewWords = 3
const nearlyFrom = 0.6
const placesAtMost = 5

interface Hit {
  readonly source: Source
  readonly span: Span
  readonly quoted: boolean
}

/** Each quotation of a draft as it stands where it is kept. */
export function checkQuotations(draft: Source, ground: Ground, voices: VoicesOfCheck): CheckFinding[] {
  const read = ground.sources.map((source) => ({
    ...{ source, places: placesOf(source.words), quotations: quotationsOf(source.text) },
  }))
  const { text } = draft

  function hitsOf(pieces: readonly (readonly Word[])[]): Hit[] {
    return read.flatMap(({ source, places, quotations }) => {
      const spans = pieces.map((piece) => standsIn(piece, source.words, places))
      if (spans.some((found) => found.length === 0)) return []
      return spans[0]!.map((span) => ({ source, span, quoted: isQuoted(source, quotations, span) }))
    })
  }

  function nearest(words: readonly Word[]) {
    let best: { readonly source: Source; readonly aligned: Aligned; readonly quotations: readonly Span[] } | undefined
    for (const { source, places, quotations } of read) {
      const aligned = nearlyIn(words, source.words, places)
      if (!aligned || aligned.share < nearlyFrom) continue
      const better =
        !best ||
        aligned.share > best.aligned.share ||
        (aligned.share === best.aligned.share && isNewer(source, best.source))
      if (better) best = { source, aligned, quotations }
    }
    return best
  }

  return quotationsOf(text).flatMap((quotation): CheckFinding[] => {
    const pieces = quotation.pieces.map((piece) => wordsOf(text, piece))
    const words = pieces.flat()
    const heard = voices.heardAt(draft, quotation)
    const base = { thing: 'quotation' as const, draft: spanOf(quotation), ...(heard && { speaker: heard.name }) }
    const hits = hitsOf(pieces)
    const current = hits.filter(({ source }) => source.kept!.current)
    const quoted = current.filter((hit) => hit.quoted)
    if (quoted.length > 0) return [spoken(base, heard, quoted, voices)]
    const found = nearest(words)
    const old = hits.filter((hit) => !hit.source.kept!.current)
    if (current.length === 0 && old.length > 0) {
      const now = found && found.source.kept!.current ? [placeOf(found.source, found.aligned, found.aligned.won)] : []
      return [
        {
          ...base,
          verdict: 'corrected',
          words: [],
          places: [...now, ...old.map(({ source, span }) => placeOf(source, span, []))].slice(0, placesAtMost),
        },
      ]
    }
    if (current.length > 0 && words.length > 1)
      return [
        {
          ...base,
          verdict: 'unquoted',
          words: [],
          places: current.slice(0, placesAtMost).map(({ source, span }) => placeOf(source, span, [])),
        },
      ]
    if (current.length > 0 || (words.length < fewWords && !heard)) return []
    const telling = found && words.filter(({ plain }) => stemOf(plain)).length > 0
    if (!found || !telling || words.length - found.aligned.lost.length < Math.min(3, words.length - 1))
      return [{ ...base, verdict: 'not-found', words: [], places: [] }]
    const { source, aligned } = found
    const won = aligned.won.filter((word) => found.quotations.some((one) => contains(one, word)))
    if (aligned.lost.length === 0 && won.length === 0) {
      const hit = { source, span: spanOf(aligned), quoted: true }
      return [spoken(base, heard, [hit], voices)]
    }
    const there = voices.heardAt(source, aligned)
    const place = {
      ...placeOf(source, aligned, won.length > 0 ? won : aligned.won),
      ...(there && { speaker: there.name }),
    }
    return [{ ...base, verdict: 'changed', words: aligned.lost.map(spanOf), places: [place] }]
  })
}

/** Words that stand there exactly: by whom. */
function spoken(
  base: Pick<CheckFinding, 'thing' | 'draft' | 'speaker'>,
  heard: Heard | undefined,
  hits: readonly Hit[],
  voices: VoicesOfCheck,
): CheckFinding {
  const said = hits.map(({ source, span }) => ({
    place: placeOf(source, wholeSentence(source, span), [span]),
    there: voices.heardAt(source, span),
  }))
  const places = said
    .slice(0, placesAtMost)
    .map(({ place, there }) => ({ ...place, ...(there && { speaker: there.name }) }))
  const compared = said.flatMap(({ there }) => (there && heard ? [voices.compare(heard, there)] : []))
  const far =
    heard !== undefined &&
    compared.length === 0 &&
    hits.every(({ source, span }) => voices.isFarFrom(heard, source, span))
  const other = far || (compared.length > 0 && compared.every((likeness) => likeness === 'other'))
  return { ...base, verdict: other ? 'other-speaker' : 'same', words: [], places }
}

function isQuoted({ analysis }: Source, quotations: readonly Span[], span: Span): boolean {
  return (
    quotations.some((one) => contains(one, span)) ||
    analysis.attributions.some(({ kind, content }) => kind === 'direct' && content.some((one) => contains(one, span)))
  )
}

const isNewer = (a: Source, b: Source) =>
  Number(a.kept!.current) - Number(b.kept!.current) || a.kept!.at - b.kept!.at > 0

/** A quotation with the words beside it that tell who says it. */
function wholeSentence({ sentences }: Source, span: Span): Span {
  const first = sentences.find(({ end }) => end > span.start)
  const last = sentences.find(({ end }) => end >= span.end)
  return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? span.end, span.end) }
}

export function placeOf({ kept }: Source, span: Span, words: readonly Span[]): CheckPlace {
  return { article: kept!.article, version: kept!.version, ...spanOf(span), words: words.map(spanOf) }
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end })
