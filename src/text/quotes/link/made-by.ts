import type { Document } from '../../document.ts'
import { messages } from '../../locales/en/messages.ts'
import { readPapers } from '../../locales/en/telling-verbs.ts'
import type { Columns } from '../tagger/columns.ts'
import { nounKind } from '../words/people.ts'
import type { Group } from './group.ts'
import { personal, phraseStart } from './noun-phrase.ts'

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

/** "Roe said: “It is shut.”": the colon belongs to the verb that it stands behind. */
export function withColon({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { cue, content } = group
  const colon = cue && tokens[cue.end]?.value === ':' && content.some(({ first }) => first === cue.end + 1)
  return colon ? { ...group, cue: { ...cue, end: cue.end + 1 } } : group
}
