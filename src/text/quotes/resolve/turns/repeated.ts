import type { Document } from '../../../document.ts'
import type { Group } from '../../link/group/group.ts'
import { pronounOf } from '../names/pronoun-words.ts'
import type { Entity } from '../registry/entity.ts'
import type { Found } from '../scene/found.ts'

/** So many words in a row are nobody else's by chance. */
const LEAST = 5

/**
 * A quotation that stands elsewhere in the article as somebody's words is theirs: a pull quote, the teaser above the lead. All of
 * it has to stand there, and as the words of one.
 */
export function fillRepeated(document: Document, marks: Uint8Array, groups: readonly Group[], found: Found[]): Found[] {
  const wants = (index: number) => !found[index]!.entity || isGuess(groups[index]!, found[index]!)
  const wanting = groups.some((group, index) => wants(index) && wordsOf(document, marks, group).length >= LEAST)
  if (!wanting) return found
  const wanted = new Set(groups.flatMap((group, index) => (wants(index) ? wordsOf(document, marks, group) : [])))
  const owners = new Map<string, Entity | undefined>()
  groups.forEach((group, index) => {
    const { entity } = found[index]!
    if (!entity || wants(index)) return
    const words = wordsOf(document, marks, group)
    // Words that nobody wants part what might be runs.
    for (const run of partedBy(words, wanted).flatMap(runsOf))
      owners.set(run, owners.has(run) && owners.get(run) !== entity ? undefined : entity)
  })
  return found.map((answer, index) => {
    if (!wants(index)) return answer
    const group = groups[index]!
    const all = new Set(runsOf(wordsOf(document, marks, group)).map((run) => owners.get(run)))
    const [entity] = all
    if (!entity || all.size > 1 || !agrees(document, group, entity)) return answer
    return { entity, certainty: 'implied', way: 'repeated' }
  })
}

/** Without a source or a cue of its own, as a heading is: whoever spoke last is only likely. */
const isGuess = ({ source, cue }: Group, { way }: Found): boolean =>
  !source && !cue && (way === 'run' || way === 'turned')

/** The words in quotation marks, in lower case. */
function wordsOf({ tokens }: Document, marks: Uint8Array, { content }: Group): string[] {
  const words: string[] = []
  for (const { first, end } of content)
    for (let i = first; i < end; i++)
      if (marks[i] !== 0 && /[\p{L}\p{N}]/u.test(tokens[i]!.value)) words.push(tokens[i]!.value.toLowerCase())
  return words
}

/** The stretches of words that are all among the `wanted`, and long enough. */
function partedBy(words: readonly string[], wanted: ReadonlySet<string>): string[][] {
  const parts: string[][] = []
  let first = 0
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && wanted.has(words[i]!)) continue
    if (i - first >= LEAST) parts.push(words.slice(first, i))
    first = i + 1
  }
  return parts
}

/** Each five words in a row, as one string. */
const runsOf = (words: readonly string[]): string[] =>
  words.slice(LEAST - 1).map((_, index) => words.slice(index, index + LEAST).join(' '))

function agrees({ tokens }: Document, { source }: Group, { gender, plural }: Entity): boolean {
  const pronoun = source && pronounOf(tokens[source.first]!.value)
  if (!pronoun || pronoun.gender === 'plural') return true
  return !plural && (gender === 'either' || pronoun.gender === gender)
}
