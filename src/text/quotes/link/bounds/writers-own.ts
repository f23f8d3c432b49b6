import type { Document } from '../../../document.ts'
import { linkingWords } from '../../../locales/en/messages.ts'
import { media } from '../../../locales/en/platforms.ts'
import type { Columns } from '../../tagger/columns.ts'
import { contentStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'

const MOST_MEDIUM = 8
const MOST_LINKING = 5

/** Takes out of a content the words at its ends that are the writer's: what joins it to the sentence before, and what it was said in. */
export function withoutWriters(document: Document, columns: Columns, group: Group): Group {
  const { cue, content } = group
  const [span] = content
  if (!cue || !span || content.length > 1) return group
  const { first, end } = span
  const own =
    end <= cue.first
      ? { ...span, first: behindLink(document, columns, span) }
      : { ...span, end: beforeMedium(document, columns, span) }
  return own.first === first && own.end === end ? group : { ...group, content: [own] }
}

/** "CORRAN — | However, | the pier is safe, Lee said" */
function behindLink(document: Document, { quote, sentence }: Columns, { first, end }: TaggedSpan): number {
  const { tokens, ranges } = document
  if (first !== ranges[sentence[first]!]!.first || quote[first] !== 0) return first
  const start = contentStart(document, first, end)
  let words = ''
  for (let i = start; i < Math.min(end - 1, start + MOST_LINKING); i++) {
    if (tokens[i]!.value === ',') return linkingWords.has(words) ? i + 1 : start
    words += `${words && ' '}${tokens[i]!.value.toLowerCase()}`
  }
  return start
}

/** "called for more boats | in a statement on Thursday"; of a clause it may be a part: "said the error stood in a statement". */
function beforeMedium({ tokens }: Document, { quote }: Columns, { first, end }: TaggedSpan): number {
  if (tokens.slice(first, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return end
  for (let i = end - 2; i > first && end - i <= MOST_MEDIUM; i--) {
    if (tokens[i]!.value !== 'in' || !/^(?:an?|his|her|its|their)$/.test(tokens[i + 1]!.value)) continue
    if (quote.subarray(i, end).some((mark) => mark !== 0)) return end
    const noun = tokens.findIndex(({ value }, k) => k > i + 1 && k < end && media.has(value))
    if (noun < 0 || noun - i > 4) return end
    const rest = tokens.slice(noun + 1, end)
    return rest.length === 0 || /^(?:on|published|released|issued|sent|posted)$/.test(rest[0]!.value) ? i : end
  }
  return end
}
