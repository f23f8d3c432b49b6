import type { Document } from '../../../document.ts'
import { days } from '../../../locales/en/time-nouns.ts'
import { nounKind } from '../../words/people.ts'
import { type KnownRun, runsWithin } from '../registry/known-runs.ts'
import { pastAside } from './asides.ts'

const afterHead = new Set(
  ', ( - — – of for in at from on with who that which whose close familiar to about by near as speaking including representing behind under against inside within'.split(
    ' ',
  ),
)

/** A source without the marks around it, and without what only leads up to it ("Asked about the roof, Ann Lee"). */
export function trimmed(
  document: Document,
  runs: readonly KnownRun[],
  from: number,
  to: number,
): { first: number; end: number } {
  const { tokens } = document
  let first = from
  let end = to
  while (first < end && tokens[first]!.pos === 'PUNCT') first++
  first = behindDateline(tokens, first, end)
  first = behindObject(document, runs, first, end)
  while (end > first && tokens[end - 1]!.pos === 'PUNCT' && tokens[end - 1]!.value !== ')') end--
  end = beforeTime(tokens, first, end)
  while (
    first < end &&
    /^(?:but|and|yet|so|while|still|then|though|although|because|as|that|also|however)$/i.test(tokens[first]!.value) &&
    end - first > 1
  )
    first++
  const led = /ing$/i.test(tokens[first]?.value ?? '') && tokens[first]!.pos === 'VERB'
  if (led || tokens[first]?.pos === 'ADP') {
    const comma = tokens.slice(first, end).findIndex(({ value }) => value === ',')
    const inside = runsWithin(runs, first, end).some(
      (index) => runs[index]!.first <= first + comma && first + comma < runs[index]!.end,
    )
    if (comma > 0 && first + comma + 1 < end && !inside) first += comma + 1
  }
  return { first, end }
}

/** "The top court LAST WEEK ruled": when is nobody. */
function beforeTime(tokens: Document['tokens'], first: number, end: number): number {
  if (end - first < 3) return end
  const last = tokens[end - 1]!.value.toLowerCase()
  if (days.has(last) && /^(?:NOUN|PROPN)$/.test(tokens[end - 2]!.pos)) return end - 1
  if (days.has(last) && tokens[end - 2]!.value === 'on') return end - 2
  return /^(?:week|month|year|night)$/.test(last) && /^(?:last|this|next)$/.test(tokens[end - 2]!.value) ? end - 2 : end
}

/**
 * "According to the Herald, ANN LEE, a doctor, wrote …", "It is a victory for the guild, and ITS DIRECTOR ANN LEE said …": what
 * begins behind a preposition is no subject, and the subject follows its comma.
 */
function behindObject({ tokens }: Document, runs: readonly KnownRun[], first: number, end: number): number {
  const lead = first - 1
  // "Asked about the plan by Senator Ann Lee, a doctor, SENATOR TOM WYRE said …"
  if (tokens[lead]?.value === 'by' && tokens[end]?.value !== ',') {
    let comma = end - 1
    while (comma > first && tokens[comma]!.value !== ',') comma--
    const next = comma > first ? runsWithin(runs, comma + 1, end).map((at) => runs[at]!)[0] : undefined
    if (next?.entity?.kind === 'person' && next.end === end && (next.titles[0] ?? next.first) === comma + 1)
      return comma + 1
  }
  const according = tokens[lead]?.value === 'to' && /^according$/i.test(tokens[lead - 1]?.value ?? '')
  if (!according && !/^(?:for|of|with|from|against)$/.test(tokens[lead]?.value ?? '')) return first
  for (let i = first + 1; i < end - 1; i++) {
    if (tokens[i]!.value !== ',') continue
    const from = according ? i + 1 : tokens[i + 1]!.value === 'and' ? i + 2 : -1
    const next = from < 0 ? undefined : runsWithin(runs, from, Math.min(end, from + 6)).map((at) => runs[at]!)[0]
    if (next?.entity?.kind !== 'person') continue
    if (according ? (next.titles[0] ?? next.first) === from : next.end === end || tokens[next.end]?.value === ',')
      return from
  }
  return first
}

/** "MARDEN - The bank": a place in capitals and a dash are the dateline's. */
function behindDateline(tokens: Document['tokens'], first: number, end: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[first]?.value ?? '')) return first
  const dash = tokens.slice(first, Math.min(end, first + 10)).findIndex(({ value }) => /^[-–—]$/.test(value)) + first
  const spaced =
    dash > first &&
    dash + 1 < end &&
    tokens[dash]!.start > tokens[dash - 1]!.end &&
    tokens[dash + 1]!.start > tokens[dash]!.end
  return spaced ? dash + 1 : first
}

/** The parts of a source between commas, and before and behind an "and" that follows a name. A name that a comma follows just behind the source is a part too. */
export function segmentsOf(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
): { first: number; end: number }[] {
  const { tokens } = document
  const inside = runsWithin(runs, first, end)
  const within = (i: number) => inside.some((index) => runs[index]!.first <= i && i < runs[index]!.end)
  const segments: { first: number; end: number }[] = []
  let from = first
  const cut = (i: number) => {
    if (i > from) segments.push({ first: from, end: i })
    from = i + 1
  }
  let relative = false
  for (let i = first; i < end; i++) {
    if (tokens[i]!.value === ',') relative = /^(?:who|which|whose)$/.test(tokens[i + 1]?.value ?? '')
    if (within(i)) continue
    const behind = i > from ? pastAside(document, i, end) : i
    if (behind > i) {
      i = behind - 1
      continue
    }
    const { value } = tokens[i]!
    if (/^[,;()—–]$/.test(value)) cut(i)
    // "Ann Coe, who runs the Fish and Wildlife Service" is one.
    else if (!relative && (value === 'and' || value === '&')) {
      const named = inside.some((index) => runs[index]!.end === i && !runs[index]!.office)
      if ((named || from === i) && i > first) cut(i)
    }
  }
  cut(end)
  if (tokens[end]?.value === ',' && segments.length === 1) {
    const next = runsWithin(runs, end + 1, end + 2)[0]
    const run = next === undefined ? undefined : runs[next]!
    if (run && (run.titles[0] ?? run.first) === end + 1 && /^[,(.]$/.test(tokens[run.end]?.value ?? ''))
      segments.push({ first: end + 1, end: run.end })
  }
  return segments.length > 0 ? segments : [{ first, end }]
}

/** One past the last word of the head: what comes behind is a complement. */
export function headEndOf(document: Document, runs: readonly KnownRun[], first: number, end: number): number {
  const { tokens } = document
  const inside = runsWithin(runs, first, end)
  let i = first
  while (i < end) {
    const within = inside.find((index) => (runs[index]!.titles[0] ?? runs[index]!.first) <= i && i < runs[index]!.end)
    if (within !== undefined) {
      i = Math.min(end, runs[within]!.end)
      continue
    }
    const beyond = Math.max(namedHouse(tokens, runs, inside, i, end), i > first ? pastAside(document, i, end) : i)
    if (beyond > i) {
      i = beyond
      continue
    }
    const { value, pos } = tokens[i]!
    const hyphen =
      /-/.test(value + (tokens[i - 1]?.value ?? '')) &&
      (tokens[i + 1]?.start === tokens[i]!.end || tokens[i - 1]?.end === tokens[i]!.start)
    if (
      i > first &&
      !hyphen &&
      (afterHead.has(value.toLowerCase()) ||
        pos === 'AUX' ||
        (pos === 'VERB' &&
          value !== 'lead' &&
          i > first &&
          /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.pos) &&
          !/^\p{Lu}/u.test(value)))
    )
      break
    i++
  }
  return i
}

/** "The Isle of Wren council": past the complement where a noun for a body ends the name; else the token itself. */
function namedHouse(
  tokens: Document['tokens'],
  runs: readonly KnownRun[],
  inside: readonly number[],
  i: number,
  end: number,
): number {
  if (tokens[i]!.value !== 'of' || !inside.some((index) => runs[index]!.end === i)) return i
  const next = inside.find(
    (index) => runs[index]!.first === i + 1 || (tokens[i + 1]?.value === 'the' && runs[index]!.first === i + 2),
  )
  const noun = next === undefined ? undefined : runs[next]!.end
  return noun !== undefined && noun < end && tokens[noun]!.pos === 'NOUN' && nounKind(tokens[noun]!.value) === 'body'
    ? noun
    : i
}
