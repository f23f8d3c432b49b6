import type { Document } from '../../../document.ts'
import { genderOfName, leadsAsFamily } from '../../words/givenNames.ts'
import { nounKind, singular } from '../../words/people.ts'
import { isPost, type NameRun } from '../names/names.ts'
import { apposition, isNominal, pastWork, type RoleRun, segmentEnd, stopsHead } from './apposition.ts'
import { roleAmong, roleTold, workTold } from './roles-told.ts'

const MOST = 18

/**
 * "Chechen leader" before a name, "A nurse from Leeds," where it leads the sentence, ", mayor of the town," and ", who runs the
 * home," behind it, "is the mayor of", "are among the judges who", and "of the Harbour Guild".
 */
export function rolesBeside(document: Document, run: NameRun): RoleRun[] {
  return [
    roleBefore(document, run),
    roleLeading(document, run),
    ...rolesAfter(document, run),
    roleTold(document, run),
    roleAmong(document, run),
    workTold(document, run),
    affiliation(document, run),
  ].filter((role) => role !== undefined)
}

function roleBefore(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  const sentenceFirst = ranges[run.sentence]!.first
  const end = run.titles[0] ?? run.first
  const comma = tokens[end - 1]?.value === ',' && tokens[run.end]?.value === ',' ? end - 1 : end
  let first = comma
  while (first > sentenceFirst && comma - first < 9 && partOfRole(document, first - 1)) first--
  // "had also INFORMED Marl mayor Ann Coe": a verb, and no part of what she is.
  if (/ed$/.test(tokens[first]!.value) && /^(?:AUX|ADV)$/.test(tokens[first - 1]?.pos ?? '')) first++
  while (first < comma && (tokens[first]!.pos === 'DET' || tokens[first]!.pos === 'PART')) first++
  if (first === comma) return undefined
  const post = postBefore(document, comma, sentenceFirst)
  if (post) return post
  const noun = tokens[comma - 1]!.value
  return nounKind(noun) === 'person' && !/^\p{Lu}/u.test(noun)
    ? { first, end: comma, head: singular(noun), kind: 'person' }
    : undefined
}

/** "Norland’s ambassador to Maravia" before a name. */
function postBefore(document: Document, end: number, sentenceFirst: number): RoleRun | undefined {
  const { tokens } = document
  const noun = end - 3
  if (noun < sentenceFirst || !isPost(tokens, end - 1) || !/^(?:to|of|for|in)$/.test(tokens[end - 2]!.value))
    return undefined
  if (nounKind(tokens[noun]!.value) !== 'person' || /^\p{Lu}/u.test(tokens[noun]!.value)) return undefined
  let first = noun
  while (first > sentenceFirst && noun - first < 6 && partOfRole(document, first - 1)) first--
  while (first < noun && tokens[first]!.pos === 'DET') first++
  return { first, end, head: singular(tokens[noun]!.value), kind: 'person' }
}

/** "An outreach worker with the Harbour Project, Lee came …": up to the first comma, where no verb is before it. */
function roleLeading({ tokens, ranges }: Document, run: NameRun): RoleRun | undefined {
  const { first } = ranges[run.sentence]!
  const name = run.titles[0] ?? run.first
  if (tokens[name - 1]?.value !== ',' || tokens[run.end]?.value === ',' || name - first > 30) return undefined
  if (!/^(?:an?|the)$/i.test(tokens[first]!.value)) return undefined
  let end = first + 1
  let head: string | undefined
  let inHead = true
  for (; end < name && tokens[end]!.value !== ','; end++) {
    const { pos, value } = tokens[end]!
    if (pos === 'VERB' || pos === 'AUX' || pos === 'CCONJ' || MOST < end - first) return undefined
    if (stopsHead(value)) inHead = false
    else if (inHead) head = value
  }
  return head && nounKind(head) === 'person' && !/^\p{Lu}/u.test(head)
    ? { first, end, head: singular(head), kind: 'person' }
    : undefined
}

const partOfRole = ({ tokens }: Document, i: number): boolean =>
  isNominal(tokens[i]!.pos) || /^(?:-|&|['’]s|the|a|an|her|his|their)$/i.test(tokens[i]!.value)

/** Up to three appositions: ", 42, a nurse from Leeds, D-Winooski,", "(R-Maryville)". */
function rolesAfter(document: Document, run: NameRun): RoleRun[] {
  const { tokens, ranges } = document
  const last = ranges[run.sentence]!.end
  const roles: RoleRun[] = []
  let at = run.end
  for (let k = 0; k < 3 && at < last - 1; k++) {
    const bracket = tokens[at]!.value === '('
    if (!bracket && tokens[at]!.value !== ',') break
    const end = segmentEnd(document, at + 1, last, bracket)
    if (end < 0) break
    const role = apposition(document, at + 1, end)
    // "The Datu Cabaylo, a patrol vessel,": what a thing is tells no person.
    const thing = run.the && role && nounKind(role.head) === undefined
    if (thing || (role && isListed(document, role))) break
    if (role) roles.push({ ...role, end: pastWork(document, end, last) })
    else if (!isAside(document, at + 1, end) || isNamed(document, at + 1, end)) break
    at = bracket ? end + 1 : end
  }
  return roles
}

const isAside = ({ tokens }: Document, first: number, end: number): boolean =>
  end - first <= 3 &&
  tokens.slice(first, end).every(({ pos, value }) => pos === 'NUM' || pos === 'PROPN' || /^\p{Lu}/u.test(value))

/** "Norland, the African Union, the UN": another body of a list, and nothing told of the first. */
const isListed = ({ tokens }: Document, { first, end, kind }: RoleRun): boolean =>
  kind === 'body' &&
  /^the$/.test(tokens[first]!.value) &&
  tokens.slice(first + 1, end).every(({ value }) => /^\p{Lu}/u.test(value))

/** "according to Lee, Odd Lunn, a doctor, wrote": another is named, and what follows is told of them. */
const isNamed = ({ tokens }: Document, first: number, end: number): boolean =>
  end - first > 1 && (genderOfName(tokens[first]!.value) !== undefined || leadsAsFamily(tokens[first]!.value))

/** "Steve Smith of Civic Nebraska": the body behind a person's name. */
function affiliation(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens } = document
  if (!/^(?:of|with|from)$/.test(tokens[run.end]?.value ?? '') || run.end - run.first < 2) return undefined
  const first = tokens[run.end + 1]?.value === 'the' ? run.end + 2 : run.end + 1
  let end = first
  while (
    end < tokens.length &&
    (/^\p{Lu}/u.test(tokens[end]!.value) ||
      (end > first && /^(?:of|and|for|&)$/.test(tokens[end]!.value) && /^\p{Lu}/u.test(tokens[end + 1]?.value ?? '')))
  )
    end++
  return end - first > 1 ? { first, end, head: 'member', kind: 'person' } : undefined
}
