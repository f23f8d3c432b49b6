import type { CheckFinding, CheckPlace, CheckVerdict } from '../../core/check.ts'
import type { Span } from '../../core/span.ts'
import { say } from '../../locales/index.ts'
import { linkTo } from '../articles/link.ts'
import type { CheckedDraft, CheckedVersion } from './check.ts'
import { keyOf } from './check.ts'

/** A finding in words: what stands in the draft, what came of it, and each place with its exact words. */
export interface ToldFinding {
  readonly thing: string
  readonly verdict: CheckVerdict
  readonly said: string
  /** A stretch of the draft around the words, and those words in it. */
  readonly draft: { readonly text: string; readonly words: readonly Span[] }
  readonly speaker: string
  readonly places: readonly ToldPlace[]
}

export interface ToldPlace extends CheckPlace {
  readonly of: CheckedVersion
  readonly text: string
  readonly outlet: string
  readonly day: string
  readonly link: string
  readonly current: boolean
}

/** Verdicts about which nothing needs to be looked at. */
const calm: ReadonlySet<CheckVerdict> = new Set(['same'])
/** How a claim is sourced is no difference. */
const aboutSources: ReadonlySet<CheckVerdict> = new Set(['one-source', 'second-hand'])

export type CheckPart = 'differs' | 'not-found' | 'sources' | 'same'

export function partOf({ verdict }: Pick<CheckFinding, 'verdict'>): CheckPart {
  if (calm.has(verdict)) return 'same'
  if (aboutSources.has(verdict)) return 'sources'
  return verdict === 'not-found' ? 'not-found' : 'differs'
}

/** All findings in words, in the order of the draft. */
export function tellFindings({ report, versions }: CheckedDraft): ToldFinding[] {
  return report.findings.map((finding) => ({
    thing: say.checks.things[finding.thing],
    verdict: finding.verdict,
    said: [say.checks.verdicts[finding.verdict], finding.because].filter(Boolean).join(': '),
    draft: stretchOf(report.text, finding),
    speaker: finding.speaker ?? '',
    places: finding.places.flatMap((place) => tellPlace(place, versions)),
  }))
}

const besides = 60
const longest = 400

/** A short finding with the words of its sentence beside it; a quotation with its marks, or a whole sentence, as it is. Long ones are cut. */
function stretchOf(text: string, { thing, draft, words }: CheckFinding): ToldFinding['draft'] {
  const alone = thing === 'quotation' || draft.end - draft.start >= besides
  const [opens, closes] = [draft.start - 1, draft.end].map((at) => (/[“”"„«»‘’]/.test(text[at] ?? '') ? 1 : 0)) as [
    number,
    number,
  ]
  const from = alone
    ? draft.start - (thing === 'quotation' ? opens : 0)
    : Math.max(sentenceBegin(text, draft.start), wordBegin(text, draft.start - besides))
  const to = alone
    ? Math.min(draft.end + (thing === 'quotation' ? closes : 0), draft.start + longest)
    : Math.min(sentenceEnd(text, draft.end), wordEnd(text, draft.end + besides))
  const marked = words.length > 0 || alone ? words : [draft]
  return {
    text: text.slice(from, to),
    words: marked.filter(({ end }) => end <= to).map(({ start, end }) => ({ start: start - from, end: end - from })),
  }
}

const stop = /[.!?][”"’]?\s/g

function sentenceBegin(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1
  const last = [...text.slice(line, at).matchAll(stop)].at(-1)
  return last ? line + last.index + last[0].length : line
}

function sentenceEnd(text: string, at: number): number {
  const line = text.indexOf('\n', at)
  const rest = text.slice(at, line < 0 ? undefined : line)
  const first = rest.search(stop)
  return at + (first < 0 ? rest.length : first + 1)
}

function wordBegin(text: string, at: number): number {
  let from = Math.max(0, at)
  while (from > 0 && /\S/.test(text[from - 1]!)) from--
  return from
}

function wordEnd(text: string, at: number): number {
  let to = Math.min(at, text.length)
  while (to < text.length && /\S/.test(text[to]!)) to++
  return to
}

function tellPlace(place: CheckPlace, versions: CheckedDraft['versions']): ToldPlace[] {
  const of = versions.get(keyOf(place))
  if (!of) return []
  const { outlet, headline, text } = of.content
  return [
    {
      ...place,
      of,
      text: text.slice(place.start, place.end),
      outlet: outlet ?? headline.slice(0, 80),
      day: new Date(of.at).toISOString().slice(0, 10),
      link: linkTo(of.article, place) ?? '',
      current: of.version === of.article.version,
    },
  ]
}
