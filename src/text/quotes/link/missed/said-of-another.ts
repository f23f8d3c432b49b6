import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttered } from '../../words/telling.ts'
import { endOf, type Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

/** "On balance, Lee SAID the report shows that …": who tells what somebody or something else tells; `bare`: what the tagger found nothing told by. */
export function saidOfAnother(
  document: Document,
  columns: Columns,
  free: Free,
  groups: readonly Group[],
  bare: readonly Group[],
): Group[] {
  const { tokens, ranges } = document
  return groups.flatMap((group): Group[] => {
    const { source, cue } = group
    if (!source || !cue || source.first > cue.first) return []
    const that = tokens[source.first - 1]?.value === 'that' ? source.first - 1 : source.first
    const tagged = bare.find((other) => other.source && other.cue!.end === that && other.source.end <= other.cue!.first)
    if (tagged && isUttered(columns.base[that - 1]!) && free(tagged.source!.first, that))
      return [
        {
          source: tagged.source!,
          cue: tagged.cue!,
          content: [spanIn(source.paragraph, 'content', that, endOf(group))],
        },
      ]
    const verb = that - 1
    if (!/^(?:said|says|added|adds)$/.test(tokens[verb]?.value ?? '') || columns.quote[verb] !== 0) return []
    const { first } = ranges[columns.sentence[verb]!]!
    const subject = phraseStart(document, verb, first)
    if (subject === verb || verb < first || !free(subject, verb + 1)) return []
    if (/^(?:who|which|that|it|what)$/i.test(tokens[subject]!.value)) return []
    const { paragraph } = source
    return [
      {
        source: spanIn(paragraph, 'source', subject, verb),
        cue: spanIn(paragraph, 'cue', verb, verb + 1),
        content: [spanIn(paragraph, 'content', that, endOf(group))],
      },
    ]
  })
}
