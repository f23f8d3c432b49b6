import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING } from '../../tagger/marks.ts'
import { isTelling } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'

/** "called it “fair” | but | ANALYSTS AT LUNN WARNED of “a long winter”": a clause of its own, with a teller of its own. */
export function partSecond(document: Document, { quote, base }: Columns, group: Group): Group[] {
  const { tokens } = document
  const { cue, content } = group
  const span = content.at(-1)
  if (!cue || !span || span.first < cue.end) return [group]
  for (let i = span.first + 1; i < span.end - 4; i++) {
    if (quote[i] !== CLOSING || quote[i + 1] !== 0) continue
    const joint = tokens[i + 1]!.value === ',' ? i + 2 : i + 1
    if (!/^(?:but|and|while|whereas)$/.test(tokens[joint]!.value)) continue
    const verb = phraseEnd(document, joint + 1, span.end)
    if (verb === joint + 1 || verb >= span.end - 1 || tokens[verb]!.pos !== 'VERB' || !isTelling(base[verb]!)) continue
    const told = tokens[verb + 1]!.pos === 'ADP' ? verb + 2 : verb + 1
    return [
      { ...group, content: [...content.slice(0, -1), { ...span, end: i + 1 }] },
      {
        source: spanIn(cue.paragraph, 'source', joint + 1, verb),
        cue: spanIn(cue.paragraph, 'cue', verb, told),
        content: [{ ...span, first: told }],
      },
    ]
  }
  return [group]
}
