import type { Document } from '../../../document.ts'
import { counting } from '../../../locales/en/counting.ts'
import { nounKind } from '../../words/people.ts'
import type { NameRun } from '../names/names.ts'
import { apposition, isNominal, pastWork, type RoleRun, segmentEnd } from './apposition.ts'

const countNouns = new Set(counting.split(' '))
const isOrWas = new Set(['is', 'was'])
const parting = new Set(['who', 'that', 'which', ',', ';', ':', '“', '"'])

/** "A car from CALDER MOTORS is among …": the name is not what the verb tells of. */
const isComplement = ({ tokens, ranges }: Document, run: NameRun): boolean => {
  const first = run.titles[0] ?? run.first
  return (
    first > ranges[run.sentence]!.first &&
    /^(?:ADP|VERB)$/.test(tokens[tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1]?.pos ?? '')
  )
}

/** "Popov is the commander of a unit." */
export function roleTold(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  if (isComplement(document, run)) return undefined
  const last = ranges[run.sentence]!.end
  const first = run.end + 1
  if (isOrWas.has(tokens[run.end]?.value ?? ''))
    return personalRole(document, first, segmentEnd(document, first, last, false))
  if (tokens[run.end]?.pos !== 'AUX' && tokens[run.end]?.pos !== 'VERB') return undefined
  // "Lee has set up her own firm and is director of the home": the second verb is of the same subject where no other comes between.
  for (let i = first; i < Math.min(last, first + 12); i++) {
    const { value, pos } = tokens[i]!
    if (pos === 'PROPN' || parting.has(value)) return undefined
    if (value === 'and' && isOrWas.has(tokens[i + 1]?.value ?? ''))
      return personalRole(document, i + 2, segmentEnd(document, i + 2, last, false))
  }
  return undefined
}

function personalRole(document: Document, first: number, end: number): RoleRun | undefined {
  const lead = document.tokens[first]?.value ?? ''
  const role = end > first + 1 && /^(?:an?|the|[a-z]+)$/.test(lead) ? apposition(document, first, end) : undefined
  return role?.kind === 'person' && nounKind(role.head) === 'person' ? role : undefined
}

/** "Lee and Holt are among dozens of judges who", "Lee is one of the nurses": the noun that they are counted with. */
export function roleAmong(document: Document, run: NameRun): RoleRun | undefined {
  if (isComplement(document, run)) return undefined
  const { tokens, ranges } = document
  const { end: stop } = ranges[run.sentence]!
  let i = run.end
  if (tokens[i]?.value === 'and' && /^\p{Lu}/u.test(tokens[i + 1]?.value ?? ''))
    while (i < run.end + 5 && (i === run.end || /^\p{Lu}/u.test(tokens[i]?.value ?? ''))) i++
  if (!/^(?:is|are|was|were)$/.test(tokens[i]?.value ?? '')) return undefined
  i++
  if (tokens[i]?.value === 'among') i++
  else if (tokens[i]?.value === 'one' && tokens[i + 1]?.value === 'of') i += 2
  else return undefined
  for (let from = i; i < stop && i - from < 12; i++) {
    const { value, pos } = tokens[i]!
    if (value === 'of') continue
    if (!isNominal(pos) && pos !== 'DET' && pos !== 'ADP' && pos !== 'ADV') return undefined
    const next = tokens[i + 1]
    const heads = pos === 'NOUN' && nounKind(value) === 'person' && next?.pos !== 'NOUN' && next?.value !== 'of'
    if (pos === 'NOUN' && next?.value === 'of' && !countNouns.has(value)) return undefined
    if (!heads || /^(?:people|person|one)s?$/.test(value)) continue
    let first = i
    while (first > from && tokens[first - 1]!.pos !== 'DET' && isNominal(tokens[first - 1]!.pos)) first--
    if (tokens[first]!.pos === 'NUM') first++
    return { first, end: i + 1, head: 'member', kind: 'person' }
  }
  return undefined
}

/** ", who oversees the coaches at Harbour House": what somebody does there. The verb is one of work. */
export function workTold(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  if (tokens[run.end]?.value !== ',' || tokens[run.end + 1]?.value !== 'who') return undefined
  const first = run.end + 1
  const end = pastWork(document, first, ranges[run.sentence]!.end)
  return end - first > 3 ? { first, end, head: 'member', kind: 'person' } : undefined
}
