import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import {
  heldNames,
  modelVerbs,
  nameOpeners,
  partNouns,
  possessives,
  studies,
  yearsOfAccounts,
} from '../../locales/en/event-words.ts'
import { lawNames } from '../../locales/en/habits.ts'
import { adverbials, findings, holders, papers, showing, works } from '../../locales/en/tellings.ts'
import { tokenAt } from '../../tokens/token-at.ts'

const ADVERBIAL = new Set(adverbials.split(' '))
const WORKS = new Set(works.split(' '))
const LAWS = new Set(lawNames.split(' '))
const HOLDERS = new Set(holders.split(' '))
const PAPERS = new Set(papers.split(' '))
const FOUND = new Set(findings.split(' '))
const SHOWING = new Set(showing.split(' '))
const HELD = new Set(heldNames.split(' '))
const MODEL_VERBS = new Set(modelVerbs.split(' '))
/** "A 2014 study found …" tells of that year. */
const FINDINGS = new Set(studies.split(' '))
const POSSESSIVES = new Set(possessives.split(' '))
const PARTS = new Set(partNouns.split(' '))
const NAME_OPENERS = new Set(nameOpeners.split(' '))
const ACCOUNTS = new RegExp(`\\b(?:${yearsOfAccounts.split(' ').join('|')})\\b`, 'i')
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET'])
/** So many words may be between a preposition and the year of its noun: "during the long 2024 strike". */
const REACH = 3
/** A year among so many first words is of what the sentence is about. */
const OPENING = 2

/**
 * Whether a bare year only tells which one of something: "overturned the 2020 election", "this year's session". What the
 * sentence tells did not happen in it, unless a preposition says so ("during the 2020 election").
 */
export function isAttributive(document: Document, index: number, timex: Span, value: string): boolean {
  const season = /^\d{4}-(?:SP|SU|FA|WI)$/.test(value)
  const month = /^\d{4}-\d\d$/.test(value)
  if (!season && !month && !/^\d{4}(?:\/\d{4})?$/.test(value)) return false
  const { text, tokens, ranges } = document
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  let next = at
  while (next < end && tokens[next]!.start < timex.end) next++
  const after = tokens[next]
  if (!after || next >= end) return false
  // "the winter timetable", "the Winter Games".
  if (season)
    return (
      after.start - timex.end <= 1 &&
      (after.pos === 'NOUN' ||
        (/(?:^|\s)\p{Lu}\p{Ll}+$/u.test(text.slice(timex.start, timex.end)) && after.pos === 'PROPN'))
    )
  // "their February finance reports"; what else is told of a month happened in it.
  if (month) return after.start - timex.end === 1 && PAPERS.has(lastOf(document, next, end))
  const possessive = /^['’]s$/.test(after.value)
  const bare = /^\d{4}(?:[-–]\d{2,4})?$/.test(document.text.slice(timex.start, timex.end))
  if (possessive) {
    if (HOLDERS.has(lastOf(document, Math.min(next + 1, end - 1), end))) return true
    if (isFinding(document, next + 1, end)) return true
  }
  if (!possessive && !(bare && (after.pos === 'NOUN' || after.pos === 'PROPN' || after.pos === 'ADJ'))) return false
  if (bare && HOLDERS.has(lastOf(document, next, end))) return true
  const before = tokens[at - 1]
  // "A 2014 study found …": the sentence is about it.
  const work = workOf(document, next, end)
  if (work !== undefined && (at > first + OPENING || !FINDINGS.has(work))) return true
  // "Declared 2016 Candidates": of a heading.
  if (before && bare && after.pos === 'PROPN' && /^(?:VERB|ADJ)$/.test(before.pos) && /^\p{Lu}/u.test(before.value))
    return true
  // "The 2019 Corvan Prime will go 40 miles"; "The 2018 Winter Games will be held".
  if (bare && after.pos === 'PROPN' && before && at <= first + OPENING && isModel(document, next, end)) return true
  if (at <= first + OPENING || !before) return false
  for (let i = at - 1, n = 0; i >= first && n <= REACH; i--, n++) {
    // "Anchored by the 1922 fireplace": who or what did it.
    if (/^by$/i.test(tokens[i]!.value) && tokens[i - 1]?.pos === 'VERB') break
    if (ADVERBIAL.has(tokens[i]!.value.toLowerCase())) return false
    if (!NOMINAL.has(tokens[i]!.pos) && !/^['’]s$/.test(tokens[i]!.value)) break
  }
  return (
    possessive ||
    // "raising 2016 elections".
    before.pos === 'VERB' ||
    NOMINAL.has(before.pos) ||
    /^['’]s$/.test(before.value) ||
    POSSESSIVES.has(before.value.toLowerCase())
  )
}

/** A name of capitals right before its verb, and of nothing that is held. */
function isModel({ tokens }: Document, from: number, end: number): boolean {
  let at = from
  while (at + 1 < end && tokens[at + 1]!.pos === 'PROPN') at++
  const behind = tokens[at + 1]
  return (
    behind?.pos === 'AUX' &&
    MODEL_VERBS.has(behind.value.toLowerCase()) &&
    !tokens.slice(from, at + 1).some(({ value }) => HELD.has(value.toLowerCase())) &&
    /^\p{Lu}/u.test(tokens[from]!.value)
  )
}

/** "Last year's police statistics show": told of later. */
function isFinding({ tokens }: Document, from: number, end: number): boolean {
  for (let at = from; at + 1 < end && at < from + REACH; at++)
    if (FOUND.has(tokens[at]!.value.toLowerCase())) return SHOWING.has(tokens[at + 1]!.value.toLowerCase())
  return false
}

/** The work that a year before it belongs to: "film" in "the 1986 crime film River". */
function workOf({ tokens }: Document, from: number, end: number): string | undefined {
  const last = lastIndex(tokens, from, end, /^(?:NOUN|PROPN|ADJ)$/)
  for (let at = from; at <= last; at++) {
    const { value } = tokens[at]!
    // "the Venice Film Festival" is no film; "the crime film River" is one.
    if (WORKS.has(value.toLowerCase()) && (at === last || value === value.toLowerCase())) return value.toLowerCase()
  }
  return undefined
}

/** The last of the nouns from there on: "reports" in "campaign finance reports". */
const lastOf = ({ tokens }: Document, from: number, end: number) =>
  tokens[lastIndex(tokens, from, end, /^(?:NOUN|PROPN)$/)]!.value.toLowerCase()

function lastIndex(tokens: Document['tokens'], from: number, end: number, kind: RegExp): number {
  let at = from
  while (at + 1 < end && at - from < 4 && kind.test(tokens[at + 1]!.pos)) at++
  return at
}

/** A year that is part of a name: "“Crime in India 2023”", "the Bench 1775 Winery", "(1912–1956)" behind one. */
export function isInName({ text, tokens, ranges }: Document, index: number, { start, end }: Span): boolean {
  if (!/^\d{4}(?:\s?[-–]\s?\d{2,4})?$/.test(text.slice(start, end))) return false
  if (text[start - 1] === '(' && text[end] === ')' && end - start > 4) return true
  // "(Harbour Press, 2018; drawn by Lev Brand)".
  if (
    /\(\p{Lu}[^()]{0,60}, $/u.test(text.slice(Math.max(0, start - 70), start)) &&
    /^[;)]/.test(text.slice(end, end + 1))
  )
    return true
  // "2001: A Voyage Home".
  if (/^: \p{Lu}/u.test(text.slice(end, end + 3)) && /[\p{L},] $/u.test(text.slice(Math.max(0, start - 2), start)))
    return true
  const { first, end: last } = ranges[index]!
  const at = tokenAt(tokens, start, first, last)
  const [before, after] = [at > first ? tokens[at - 1] : undefined, at + 1 < last ? tokens[at + 1] : undefined]
  if (before?.pos !== 'PROPN' || start - before.end > 1) return false
  // "Winner of Big Brother 2012", "the Euro 2016 final".
  if (at - 1 > first && /^\p{Lu}/u.test(before.value) && NAME_OPENERS.has(nameOpener(tokens, first, at - 1)))
    return true
  return /^["”’]$/.test(after?.value ?? '') || (after?.pos === 'PROPN' && after.start - end === 1)
}

/** The word before the name that ends at `last`, in small letters. */
function nameOpener(tokens: Document['tokens'], first: number, last: number): string {
  let at = last
  while (at > first && tokens[at]!.pos === 'PROPN') at--
  return tokens[at]!.value.toLowerCase()
}

/** "has not released the figures for this year": the year is what they are for, not when it was done. */
export function isForYear({ text, tokens, ranges }: Document, index: number, timex: Span, value: string): boolean {
  if (!/^\d{4}$/.test(value) || /\d/.test(text.slice(timex.start, timex.end))) return false
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  return tokens[at - 1]?.value === 'for' && at - 2 >= first && /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 2]!.pos)
}

/** "For the current year, demand is put at …": what is told is of that year, and did not happen in it. */
export const isOpeningFor = (text: string, { start }: Span, timex: Span, value: string): boolean =>
  /^\d{4}(?:$|-Q)/.test(value) &&
  /^for $/i.test(text.slice(start, timex.start)) &&
  ACCOUNTS.test(text.slice(timex.start, timex.end))

/** "to publish the report of September": the date is the report's, and what is told of it happened at another time. */
export function isOfSomething({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  if (tokens[at - 1]?.value.toLowerCase() !== 'of') return false
  // "the Glass-Steagall Act of 1933".
  if (LAWS.has(tokens[at - 2]?.value ?? '')) return true
  if (tokens[at - 2]?.pos !== 'NOUN') return false
  if (PARTS.has(tokens[at - 2]!.value.toLowerCase())) return false
  for (let i = first; i < at - 2; i++) if (tokens[i]!.pos === 'VERB') return true
  return false
}
