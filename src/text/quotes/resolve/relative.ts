import type { Document } from '../../document.ts'
import { nounKind } from '../words/people.ts'
import { isPlace } from '../words/places.ts'
import { type NounPhrase, parseTokens } from './phrase/phrase.ts'
import type { Entity } from './registry/entity.ts'
import { type KnownRun, runsWithin } from './registry/known-runs.ts'
import type { Scene } from './scene/scene.ts'

/** Whom "who" or "which" belongs to: the name right before it, past its complement ("the head of the yard, who"). */
export function antecedentOf({ document, registry }: Scene, token: number): Entity | undefined {
  const { tokens } = document
  const body = /^(?:which|that)$/i.test(tokens[token]!.value)
  const that = tokens[token]!.value.toLowerCase() === 'that'
  const near = runsWithin(registry.runs, Math.max(0, token - 14), token)
  let until = token
  for (let k = near.length - 1; k >= 0; k--) {
    const { entity, end } = registry.runs[near[k]!]!
    // "Ann Coe (D-W.Va.), who": what stands in brackets is told of her.
    const { first } = registry.runs[near[k]!]!
    if (tokens[first - 1]?.value === '(' && closingIn(tokens, end, token) >= 0) continue
    const bracket = tokens[end]?.value === '(' ? closingIn(tokens, end, token) : -1
    const between = tokens.slice(bracket < 0 ? end : bracket + 1, until)
    if (between.some(({ value, pos }) => /^[.;:”"]$/.test(value) || pos === 'AUX' || pos === 'VERB')) return undefined
    // "the Rev. Odd Lunn, and a lawyer who argued": the lawyer.
    if (between.some(({ value }, i) => /^(?:and|or)$/.test(value) && between[i + 1]?.pos === 'DET')) return undefined
    if (!entity) continue
    // "Ann Coe, pictured with Tom Wyre, who": with whom she is to be seen is nobody who.
    const beside = picturedWith(tokens, first)
    if (beside > 0) {
      until = beside
      continue
    }
    // "Odd Tay, Lunn’s partner, who": the owner is not who.
    if (
      between.length > 1 &&
      /^['’]s$/.test(between[0]!.value) &&
      nounKind(between.at(-1)!.value === ',' ? between.at(-2)!.value : between.at(-1)!.value) === 'person'
    ) {
      const [before] = k > 0 ? [registry.runs[near[k - 1]!]!] : []
      if (
        before &&
        tokens[before.end]?.value === ',' &&
        before.end + 1 >= (registry.runs[near[k]!]!.titles[0] ?? registry.runs[near[k]!]!.first) - 2
      )
        continue
    }
    // "the Lunn v. Moe case that said"
    if (
      that &&
      between.length > 0 &&
      !(entity.kind === 'document' && between.length === 1 && between[0]!.value === 'case')
    )
      return undefined
    if (
      body
        ? entity.kind === 'body' || entity.kind === 'document'
        : entity.kind === 'person' || (entity.kind === 'unknown' && between.length <= 1 && !entity.words.every(isPlace))
    )
      return entity
    if (!body && entity.kind !== 'body' && !entity.placed) return undefined
  }
  return undefined
}

/** The noun right before "who": "an official, who asked not to be named". */
export function nounBefore(document: Document, runs: readonly KnownRun[], token: number): NounPhrase | undefined {
  const { tokens } = document
  const end = tokens[token - 1]?.value === ',' ? token - 1 : token
  let first = end
  while (first > 0 && end - first < 10 && /^(?:NOUN|ADJ|DET|NUM|PROPN|ADP)$/.test(tokens[first - 1]!.pos)) first--
  while (first < end && tokens[first]!.pos === 'ADP') first++
  const thing = /^(?:which|that)$/i.test(tokens[token]!.value)
  const whole = nounIn(document, runs, first, end, thing)
  if (whole) return whole
  // "a statement from A MAN who claims …"
  let last = end - 1
  while (last > first && tokens[last]!.pos !== 'ADP') last--
  return last > first ? nounIn(document, runs, last + 1, end, thing) : undefined
}

/** The noun that tokens [first, end) are, where it can be heard: somebody, or for a `thing` any that is. */
function nounIn(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
  thing: boolean,
): NounPhrase | undefined {
  const phrase = first < end ? parseTokens(document, runs, first, end) : undefined
  if (phrase?.type !== 'noun') return undefined
  const kind = nounKind(phrase.head)
  return kind === 'person' || (thing && kind !== undefined) ? phrase : undefined
}

/** Where the bracket ends that token i stands in, before another token; -1 where it doesn't. */
function closingIn(tokens: Document['tokens'], i: number, before: number): number {
  for (let k = i; k < Math.min(before, i + MOST_BRACKET); k++) if (tokens[k]!.value === ')') return k
  return -1
}

const MOST_BRACKET = 12

/** The comma of ", pictured here with her husband" before a name; -1 where there is none. */
function picturedWith(tokens: Document['tokens'], name: number): number {
  for (let i = name - 1; i > 0 && name - i < MOST_BRACKET; i--) {
    if (/^[.;:,]$/.test(tokens[i]!.value)) return -1
    if (/^(?:pictured|photographed|seen|shown)$/.test(tokens[i]!.value))
      return tokens[i - 1]!.value === ',' ? i - 1 : -1
  }
  return -1
}
