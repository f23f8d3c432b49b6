import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash, isTelling } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'

const conditions =
  /^(?:(?:not|never) to be (?:named|identified|quoted)|to (?:remain|stay|be kept) (?:anonymous|unnamed)|(?:for |on condition of )?anonymity|that (?:his|her|their) names? )/i
const relative = /^(?:who|which|that)$/i
const reflexive = /^(?:itself|himself|herself|themselves) /
const tell = baseHash('tell')
const naming = new Set(['call', 'name', 'style', 'dub'].map(baseHash))

/**
 * "A pilot who asked not to be named told the Mirror that …": asking for that is no statement of its own. What comes after the
 * next verb of telling is said by the one who asked; where there is none, the group says nothing and comes back empty. So it is with
 * "a man calling himself Red Kestrel said that …".
 */
export function pastAnonymity(document: Document, columns: Columns, group: Group): Group {
  const { text, tokens, ranges } = document
  const { cue, content } = group
  const [span] = content
  if (!cue || !span || span.first < cue.end || content.length > 1) return group
  const at = tokens[span.first]!.start
  const words = text.slice(at, at + 40)
  const asked = conditions.exec(words) ?? (isNaming(document, columns, group) ? reflexive.exec(words) : null)
  if (!asked) return group
  const start = ranges[columns.sentence[cue.first]!]!.first
  for (let i = span.first + 1; i < span.end - 2; i++) {
    if (tokens[i]!.start < at + asked[0].length) continue
    if (tokens[i]!.pos !== 'VERB' || !isTelling(columns.base[i]!) || /ing$/.test(tokens[i]!.value)) continue
    let who = cue.first
    while (who > start && cue.first - who < 5 && !relative.test(tokens[who]!.value)) who--
    const end = relative.test(tokens[who]!.value) ? (tokens[who - 1]?.value === ',' ? who - 1 : who) : cue.first
    const first = phraseStart(document, end, start)
    const hearer = columns.base[i] === tell ? phraseEnd(document, i + 1, span.end) : i + 1
    if (first === end || hearer >= span.end) break
    return {
      source: spanIn(span.paragraph, 'source', first, i),
      cue: spanIn(span.paragraph, 'cue', i, i + 1),
      content: [{ ...span, first: hearer }],
    }
  }
  return { ...group, content: [] }
}

/** "Calling itself", "that calls itself": who somebody is, and nothing they said. */
function isNaming({ tokens }: Document, columns: Columns, { cue, source }: Group): boolean {
  const last = cue!.end - 1
  if (!naming.has(columns.base[last]!)) return false
  return /ing$/.test(tokens[last]!.value) || (source !== undefined && relative.test(tokens[source.end - 1]!.value))
}
