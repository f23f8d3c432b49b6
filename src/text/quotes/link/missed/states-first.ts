import type { Document } from '../../../document.ts'
import { presentTellings } from '../../../locales/en/tail-verbs.ts'
import { beforeStop } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const presentTense = new Set(presentTellings.split(' '))

/** "Buzzfeed states these people are …": a name, a verb of saying in the present tense (often read as a noun), a clause. */
export function statesFirst(document: Document, free: Free): Group[] {
  const { tokens, ranges, sentences } = document
  return ranges.flatMap(({ first, end }, index): Group[] => {
    let verb = first
    while (
      verb < end &&
      verb - first < 5 &&
      /^(?:\p{Lu}|the$)/iu.test(tokens[verb]!.value) &&
      !presentTense.has(tokens[verb]!.value)
    ) {
      if (verb > first && !/^\p{Lu}/u.test(tokens[verb]!.value)) return []
      verb++
    }
    if (verb === first || !presentTense.has(tokens[verb]?.value ?? '') || tokens[verb - 1]!.pos !== 'PROPN') return []
    const last = beforeStop(document, end)
    const clause = tokens.slice(verb + 2, last).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    if (!clause || !free(first, verb + 2)) return []
    const { paragraph } = sentences[index]!
    return [
      {
        source: spanIn(paragraph, 'source', first, verb),
        cue: spanIn(paragraph, 'cue', verb, verb + 1),
        content: [spanIn(paragraph, 'content', verb + 1, last)],
      },
    ]
  })
}
