import type { CheckFinding } from '../../core/check.ts'
import { overlaps } from '../../core/span.ts'
import { wordsOf } from '../changes/words.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import { alikeTo, type Ground, type Source } from './ground.ts'
import { stemOf } from './stems.ts'
import type { VoicesOfCheck } from './voices.ts'

/** So much of what both say has to be the same for the two to be one statement. */
const sameStatement = 0.5
const fewestStems = 3

/** Who says what the draft tells in its own words, held against who says so where it is kept. Quotations are not looked at here. */
export function checkSpeakers(draft: Source, ground: Ground, voices: VoicesOfCheck): CheckFinding[] {
  return draft.analysis.attributions.flatMap((attribution): CheckFinding[] => {
    const [first] = attribution.content
    if (!first || attribution.weak || attribution.sure === false || attribution.kind === 'direct') return []
    const span = { start: first.start, end: attribution.content.at(-1)!.end }
    const heard = voices.heardAt(draft, span)
    if (!heard || heard.attribution !== attribution) return []
    const stems = stemsOf(draft.text, attribution.content)
    if (stems.size < fewestStems) return []
    const said = alikeTo({ own: stems, stems }, ground).flatMap(({ sentence }) => {
      const { source } = sentence
      if (!source.kept!.current) return []
      return source.analysis.attributions
        .filter(({ content, weak }) => !weak && content.some((one) => overlaps(one, sentence)))
        .flatMap((there) => {
          const place = { start: there.content[0]!.start, end: there.content.at(-1)!.end }
          const who = voices.heardAt(source, place)
          const share = shareOf(stems, stemsOf(source.text, there.content), ground)
          return who && share >= sameStatement
            ? [{ who, share, place: { ...placeOf(source, place, []), speaker: who.name } }]
            : []
        })
    })
    if (said.length === 0) return []
    const best = Math.max(...said.map(({ share }) => share))
    const near = said.filter(({ share }) => share >= best * 0.85)
    const compared = near.map(({ who }) => voices.compare(heard, who))
    if (compared.includes('same')) {
      const same = near.filter((_, i) => compared[i] === 'same')
      return [
        {
          thing: 'speaker',
          verdict: 'same',
          draft: spanOf(span),
          words: [],
          speaker: heard.name,
          places: same.slice(0, 3).map(({ place }) => place),
        },
      ]
    }
    if (!compared.every((likeness) => likeness === 'other')) return []
    const source = attribution.source[0]
    return [
      {
        thing: 'speaker',
        verdict: 'other-speaker',
        draft: spanOf(span),
        words: source ? [spanOf(source)] : [],
        speaker: heard.name,
        places: near.slice(0, 3).map(({ place }) => place),
      },
    ]
  })
}

function stemsOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): Set<string> {
  return new Set(
    spans
      .flatMap((span) => wordsOf(text, span))
      .flatMap(({ plain }) => stemOf(plain) ?? (/\d/.test(plain) ? plain : [])),
  )
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>, { weigh }: Ground): number {
  const sum = (stems: Iterable<string>) => [...stems].reduce((all, stem) => all + weigh(stem), 0)
  const shared = sum([...a].filter((stem) => b.has(stem)))
  return shared / Math.max(1e-9, (sum(a) + sum(b)) / 2)
}
