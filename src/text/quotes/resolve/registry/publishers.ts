import type { Document } from '../../../document.ts'
import { documentFamilies, draftLaws, legalFilings } from '../../../locales/en/bodies.ts'
import { nounKind, singular } from '../../words/people.ts'
import type { Entity } from './entity.ts'
import { type KnownRun, runsWithin } from './known-runs.ts'

const family = new Map<string, number>()
documentFamilies.forEach((words, index) => {
  for (const word of words.split(' ')) if (!family.has(word)) family.set(word, index)
})

const legal = new Set(legalFilings.split(' '))
const drafts = new Set(draftLaws.split(' '))

/** Whose a document is: asked for one that a phrase names, or for "the report" of which the article told before. */
export interface Publishers {
  /** The one body that published documents of that kind in the article; nothing where there are several. */
  of(head: string): Entity | undefined
}

/** Reads over the article which body each report, study or database is by: "a study by X", "X's report", "the X report". */
export function readPublishers(document: Document, runs: readonly KnownRun[]): Publishers {
  const known: { family: number; token: number; entity: Entity }[] = []
  document.tokens.forEach(({ value }, token) => {
    const kind = family.get(singular(value))
    if (kind === undefined || nounKind(value) === 'person') return
    const entity = publisherAt(document, runs, token)
    if (entity) known.push({ family: kind, token, entity })
  })
  return {
    of(head) {
      const kind = family.get(head)
      const own = new Set(known.filter((one) => one.family === kind).map(({ entity }) => entity))
      const [only] = own
      return own.size === 1 ? only : undefined
    },
  }
}

/** The body that the document at a token is said to be by. */
export function publisherAt({ tokens }: Document, runs: readonly KnownRun[], token: number): Entity | undefined {
  const issued = issuing.test(tokens[token + 1]?.value ?? '') && tokens[token + 2]?.value === 'by'
  const at = issued ? token + 2 : token + 1
  const link = tokens[at]?.value
  const named = (index: number | undefined) => {
    const entity = index === undefined ? undefined : runs[index]!.entity
    return entity?.named && (entity.kind === 'body' || (entity.kind !== 'document' && link === 'by' && !entity.placed))
      ? entity
      : undefined
  }
  if (link === 'by' || link === 'from') {
    let from = tokens[at + 1]?.value.toLowerCase() === 'the' ? at + 2 : at + 1
    // "from the nonpartisan Harbour Office", "by research firm Marden Data"
    for (
      let k = 0;
      k < 3 && /^(?:ADJ|NOUN)$/.test(tokens[from]?.pos ?? '') && /^\p{Ll}/u.test(tokens[from]!.value);
      k++
    )
      from++
    const next = runsWithin(runs, from, from + 1)[0]
    // "complaints from Harbour Line workers" are the workers'; in "the report by the Guild claims" the noun is a verb.
    const noun = next === undefined ? undefined : tokens[runs[next]!.end]
    return noun?.pos === 'NOUN' && !/^(?:claims|reports|states|estimates|forecasts|notes)$/.test(noun.value)
      ? undefined
      : named(next)
  }
  const title = titleBefore(tokens, token)
  const before = runsWithin(runs, Math.max(0, title - 5), title).at(-1)
  if (before === undefined || runs[before]!.end > title) return undefined
  const gap = tokens.slice(runs[before]!.end, title)
  // "The Harbour Line lawsuit" is against it as often as by it, and "the Harbour bill" is about it.
  const noun = singular(tokens[token]!.value)
  if ((legal.has(noun) || drafts.has(noun)) && !gap.some(({ value }) => /^['’]s?$/.test(value))) return undefined
  const near =
    gap.length <= 4 &&
    gap.every(
      ({ value, pos }) =>
        /^(?:['’]s?|[()]|\p{Lu}{2,})$/u.test(value) || pos === 'ADJ' || pos === 'NOUN' || pos === 'NUM',
    )
  return near ? named(before) : undefined
}

const issuing = /^(?:released|published|issued|compiled|produced|prepared|collected|provided|gathered|conducted)$/

const MOST_TITLE = 14

/** Where a title in marks begins that a document's noun follows: "the Office’s “SHIPS IN NORLAND” report"; else the noun itself. */
function titleBefore(tokens: Document['tokens'], token: number): number {
  if (!/^[”"’]$/.test(tokens[token - 1]?.value ?? '')) return token
  for (let i = token - 3; i > 0 && token - i <= MOST_TITLE; i--) if (/^[“"‘]$/.test(tokens[i]!.value)) return i
  return token
}
