import type { CheckFinding } from '../../core/check.ts'
import type { SpokenRef } from '../quotes/audit/facts.ts'
import { auditSources } from '../quotes/audit/index.ts'
import { hasWeight } from '../quotes/audit/weight.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import { alikeTo, type Ground, type Source } from './ground.ts'

const sameClaim = 0.4
const toldAtMost = 12

/** Claims of weight in a draft that rest on one source where they are kept, or on what a source has from another. */
export function checkSourcing(draft: Source, ground: Ground): CheckFinding[] {
  const current = ground.sources.filter(({ kept }) => kept!.current)
  const byId = new Map(current.map((source) => [source.kept!.article, source]))
  const audit = auditSources(
    current.map(({ kept, text, analysis }) => ({
      id: kept!.article,
      text,
      sentences: analysis.sentences,
      attributions: analysis.attributions,
      speakers: analysis.speakers,
    })),
  )
  const kinds = [
    { verdict: 'second-hand', refs: audit.secondHand },
    { verdict: 'one-source', refs: audit.singleSourced },
  ] as const
  return draft.sentences
    .filter(({ start, end }) => hasWeight(draft.text.slice(start, end)))
    .flatMap((sentence): CheckFinding[] => {
      const best = alikeTo(sentence, ground).filter(({ share, stems }) => share >= sameClaim && stems >= 3)
      for (const { verdict, refs } of kinds) {
        const ref = refs.find((one) =>
          best.some((alike) => alike.sentence.source === byId.get(one.article) && touches(one, alike.sentence)),
        )
        if (!ref) continue
        const source = byId.get(ref.article)!
        const place = { start: ref.spans[0]!.start, end: ref.spans.at(-1)!.end }
        return [
          { thing: 'sourcing', verdict, draft: spanOf(sentence), words: [], places: [placeOf(source, place, [])] },
        ]
      }
      return []
    })
    .slice(0, toldAtMost)
}

function touches({ spans }: SpokenRef, sentence: { readonly start: number; readonly end: number }): boolean {
  return spans.some(({ start, end }) => start < sentence.end && end > sentence.start)
}
