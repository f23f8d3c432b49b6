import type { CheckFinding } from '../../core/check.ts'
import { type Word, wordsOf } from '../changes/words.ts'
import { genderOfName } from '../quotes/words/givenNames.ts'
import { nounKind, titleGender } from '../quotes/words/people.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import type { Ground, Source } from './ground.ts'
import { bareWord, type NameRun, nameRunsOf } from './names.ts'
import { distance } from './spelling.ts'

interface Spelled {
  readonly source: Source
  readonly run: NameRun
  readonly at: number
}

/** Endings that make another word of a name, and no misspelling. */
const derived = /^(?:s|es|n|an|ian|ish|ese|er|ers|i)$/

/** How a draft spells its names, held against how they are spelled where they are kept. Each spelling once. */
export function checkNames(draft: Source, ground: Ground): CheckFinding[] {
  const known = new Map<string, Spelled[]>()
  const all = new Set<string>()
  for (const source of ground.sources) {
    for (const run of nameRunsOf(source))
      run.words.forEach((word, at) => {
        const bare = bareWord(word)
        const spelled = known.get(bare)
        if (spelled) spelled.push({ source, run, at })
        else known.set(bare, [{ source, run, at }])
      })
    for (const word of source.words) all.add(bareWord(word))
    for (const word of wordsOf(source.kept!.headline, { start: 0, end: source.kept!.headline.length }))
      all.add(bareWord(word))
  }
  const told = new Set<string>()
  const findings: CheckFinding[] = []
  for (const run of nameRunsOf(draft)) {
    const key = run.words.map(bareWord).join(' ')
    if (told.has(key)) continue
    told.add(key)
    findings.push(judge(run, known, all))
  }
  return findings
}

function judge(run: NameRun, known: ReadonlyMap<string, readonly Spelled[]>, all: ReadonlySet<string>): CheckFinding {
  const span = { start: run.words[0]!.start, end: run.words.at(-1)!.end }
  const base = { thing: 'name' as const, draft: span }
  // In a name of several words a common word may be a slip for one of them: “Hold Road” for “Holt Road”.
  const isKnown = (word: Word) => (run.words.length > 1 ? known.has(bareWord(word)) : all.has(bareWord(word)))
  const strange = run.words.filter((word) => !isKnown(word))
  for (const word of strange) {
    const near = nearestTo(word, run, known)
    if (near)
      return {
        ...base,
        verdict: 'changed',
        words: [spanOf(word)],
        places: near.map(({ source, run: there, at }) => placeOf(source, spanOfRun(there), [there.words[at]!])),
      }
  }
  const other = otherGivenName(run, known)
  if (other)
    return {
      ...base,
      verdict: 'changed',
      words: [spanOf(run.words[0]!)],
      places: other.map(({ source, run: there, at }) => placeOf(source, spanOfRun(there), [there.words[at]!])),
    }
  const same = strange.length === 0 ? known.get(bareWord(run.words.at(-1)!)) : undefined
  const unheard = strange.filter((word) => !all.has(bareWord(word)))
  if (unheard.length > 0) return { ...base, verdict: 'not-found', words: unheard.map(spanOf), places: [] }
  return {
    ...base,
    verdict: 'same',
    words: [],
    places: (same ?? []).slice(0, 2).map(({ source, run: there }) => placeOf(source, spanOfRun(there), [])),
  }
}

const spanOfRun = ({ words }: NameRun) => ({ start: words[0]!.start, end: words.at(-1)!.end })

/** The kept name that differs in a letter or two, where it stands beside the same words or is long enough. */
function nearestTo(word: Word, run: NameRun, known: ReadonlyMap<string, readonly Spelled[]>): Spelled[] | undefined {
  const bare = bareWord(word)
  const at = run.words.indexOf(word)
  const beside = new Set([run.words[at - 1], run.words[at + 1]].flatMap((one) => (one ? [bareWord(one)] : [])))
  let best: { readonly spelled: Spelled[]; readonly far: number } | undefined
  for (const [name, spelled] of known) {
    if (name === bare || Math.abs(name.length - bare.length) > 2) continue
    const neighbours = spelled.some(({ run: there, at: i }) =>
      [there.words[i - 1], there.words[i + 1]].some((one) => one && beside.has(bareWord(one))),
    )
    if (!neighbours && isDerived(name, bare)) continue
    const most = neighbours ? Math.min(3, Math.ceil(bare.length / 3)) : bare.length >= 8 ? 2 : bare.length >= 4 ? 1 : 0
    const far = distance(name, bare)
    if (far > most || (best && far >= best.far)) continue
    best = { spelled: spelled.slice(0, 2), far }
  }
  return best?.spelled
}

function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && derived.test(long.slice(short.length))
}

/** “Anna Lund” where every Lund that is kept is called otherwise. */
function otherGivenName({ words }: NameRun, known: ReadonlyMap<string, readonly Spelled[]>): Spelled[] | undefined {
  const [given, surname] = [words.at(-2), words.at(-1)]
  if (!given || !surname || isTitle(given) || nounKind(surname.plain) !== undefined) return undefined
  const spelled = known.get(bareWord(surname)) ?? []
  const before = spelled.flatMap(({ source, run, at }) => {
    const one = run.words[at - 1]
    return at === run.words.length - 1 && one && !isTitle(one) ? [{ source, run, at: at - 1, name: bareWord(one) }] : []
  })
  if (before.length === 0 || before.some(({ name }) => name === bareWord(given))) return undefined
  if (genderOfName(bareWord(given)) === undefined && !before.some(({ name }) => genderOfName(name) !== undefined))
    return undefined
  return before.slice(0, 2)
}

const isTitle = (word: Word) => titleGender(word.plain) !== undefined || nounKind(word.plain) !== undefined
