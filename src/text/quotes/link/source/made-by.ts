import type { Document } from '../../../document.ts'
import { messages } from '../../../locales/en/messages.ts'
import { readPapers } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { nounKind } from '../../words/people.ts'
import type { Group } from '../group/group.ts'
import { personal, phraseStart } from '../group/noun-phrase.ts'

const made = new Set([...messages, ...readPapers.split(' '), 'statement', 'bulletin'])

/** "Roe wrote A POST DESCRIBING the leak": who made the message tells what is in it. */
export function madeBy(document: Document, { sentence }: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!source || !cue || source.end !== cue.first || !/ing$/.test(tokens[cue.first]!.value)) return group
  const verb = source.first - 1
  if (!made.has(tokens[source.end - 1]!.value.toLowerCase()) || tokens[verb]?.pos !== 'VERB') return group
  const subject = tokens[verb - 1]
  const word = subject?.value.toLowerCase() ?? ''
  if (subject?.pos !== 'PROPN' && !personal.has(word) && nounKind(word) !== 'body') return group
  const first = phraseStart(document, verb, ranges[sentence[cue.first]!]!.first)
  return first < verb ? { ...group, source: { ...source, first, end: verb }, cue: { ...cue, first: verb } } : group
}

/** "Roe was stunned to get A LETTER SAYING it was shut": who is sent a message doesn't say what is in it. */
export function received({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { cue } = group
  if (!cue) return group
  let saying = cue.end - 1
  while (saying > cue.first && !/^\p{Ll}{3,}ing$/u.test(tokens[saying]!.value)) saying--
  if (!made.has(tokens[saying - 1]?.value.toLowerCase() ?? '')) return group
  for (let i = saying - 2; i >= cue.first && saying - i < MOST_OBJECT; i--)
    if (/^(?:get|gets|getting|got|receive|receives|received|receiving)$/.test(tokens[i]!.value))
      return i + 1 < saying
        ? { ...group, source: { ...cue, role: 'source', first: i + 1, end: saying }, cue: { ...cue, first: saying } }
        : group
  return group
}

const MOST_OBJECT = 6

/** "Roe said: “It is shut.”": the colon belongs to the verb that it stands behind. */
export function withColon({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { cue, content } = group
  const colon = cue && tokens[cue.end]?.value === ':' && content.some(({ first }) => first === cue.end + 1)
  return colon ? { ...group, cue: { ...cue, end: cue.end + 1 } } : group
}
