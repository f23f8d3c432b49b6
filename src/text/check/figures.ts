import type { Timex } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import { quantitiesOf } from '../changes/quantities.ts'
import { wordsOf } from '../changes/words.ts'
import { approximations, measureWords, moneySigns } from '../locales/en/check.ts'
import { baseForm } from '../quotes/tagger/lexemes.ts'

/** A number with what it counts. */
export interface Figure extends Span {
  readonly value: number
  /** Currency, measure, share or stretch of time: of two figures that have one it has to be the same. */
  readonly unit?: string
  /** Stems of the words that follow: what is counted. */
  readonly counted: ReadonlySet<string>
  /** “More than”, “almost”, “about”. */
  readonly about?: 'over' | 'under' | 'about'
}

const units = new Map(
  measureWords.split('; ').flatMap((line) => {
    const [name = '', forms = ''] = line.split(' | ')
    return forms.split(' ').map((form) => [form, name] as const)
  }),
)
const signs = new Map(moneySigns.split(' ').map((pair) => [pair[0]!, pair.slice(1)]))
const rough = new Map(
  approximations.split('; ').flatMap((line) => {
    const [kind = '', forms = ''] = line.split(' | ')
    return forms.split(',').map((form) => [form, kind as NonNullable<Figure['about']>] as const)
  }),
)
const countedWords = 4

/** The figures of a stretch of a text; days and hours are none, stretches of time are. */
export function figuresOf(text: string, span: Span, timexes: readonly Timex[]): Figure[] {
  const dates = timexes.filter(({ type, value }) => type !== 'DURATION' && /\d{4}/.test(value))
  return quantitiesOf(text, span, dates).map(({ start, end, value }) => {
    const sign = signs.get(text[start - 1] ?? '') ?? signs.get(text[start] ?? '')
    const behind = wordsOf(text, { start: end, end: Math.min(span.end, end + 60) })
    const stop = text.slice(end, end + 60).search(/[.,;:()“”"!?]/)
    const near = behind
      .filter((word) => stop < 0 || word.start < end + stop)
      .slice(0, countedWords)
      .map(({ plain }) => plain)
    const unit = sign ?? unitOf(near, text.slice(end, end + 12), text.slice(Math.max(0, start - 8), start))
    const about = aboutOf(text.slice(Math.max(0, start - 16), start).toLowerCase())
    return {
      ...{ start, end, value },
      ...(unit && { unit }),
      counted: new Set(near.filter((word) => word.length > 2).map(baseForm)),
      ...(about && { about }),
    }
  })
}

function unitOf(near: readonly string[], behind: string, before: string): string | undefined {
  if (/^\s?%/.test(behind)) return 'percent'
  if (/^-years?-old/.test(behind) || /\baged $/.test(before)) return 'age'
  if (near[0] === 'per' && near[1] === 'cent') return near[2]?.startsWith('point') ? 'point' : 'percent'
  if (near[0] === 'percentage') return 'point'
  const first = units.get(near[0] ?? '') ?? units.get(near[1] ?? '')
  return first
}

function aboutOf(before: string): Figure['about'] {
  for (const [form, kind] of rough) if (before.endsWith(`${form} `) || before.endsWith(`${form} $`)) return kind
  return undefined
}

/** Whether two figures count the same, as far as their words tell. */
export function countSame(a: Figure, b: Figure): boolean {
  if (a.unit !== undefined || b.unit !== undefined) return a.unit === b.unit
  return [...a.counted].some((stem) => b.counted.has(stem))
}

/** Whether the draft's figure holds where the other is right: “more than 300” of 312, “about 300” of 310. */
export function holds(draft: Figure, kept: Figure): boolean {
  if (draft.value === kept.value) return true
  const share = kept.value / draft.value
  if (draft.about === 'over') return share >= 1 && share <= 1.2
  if (draft.about === 'under') return share <= 1 && share >= 0.85
  if (draft.about === 'about') return share >= 0.95 && share <= 1.05
  return false
}
