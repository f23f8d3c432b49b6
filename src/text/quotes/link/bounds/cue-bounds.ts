import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'

/**
 * The group with a cue that is its verb and what belongs to it, as annotators of attribution mark it (PolNeAR, Newell et al., LREC 2018):
 * without the subject's pronoun in front ("It | ’s denouncing"), without when or where it was said ("said | at the rally", "said | of"),
 * and with the "to" of what follows where it goes on ("declined | to say").
 */
export function boundCue(document: Document, columns: Columns, group: Group): Group {
  const { cue } = group
  if (!cue || cue.end - cue.first < 2) return group
  const first = behindSubject(document, cue.first, cue.end)
  const last = cue.end - 1
  if (last > first && beginsContent(document, group)) {
    const [span, ...rest] = group.content
    return { ...group, cue: { ...cue, first, end: last }, content: [{ ...span!, first: last }, ...rest] }
  }
  const end = beforeCircumstance(document, columns, first, cue.end)
  return first === cue.first && end === cue.end ? group : { ...group, cue: { ...cue, first, end } }
}

function behindSubject({ tokens }: Document, first: number, end: number): number {
  const rest = tokens.slice(first + 1, end)
  return subjects.test(tokens[first]!.value) && rest.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    ? first + 1
    : first
}

const subjects = /^(?:i|you|he|she|it|we|they|all|both|each)$/i

/** "to" before the verb that opens the content. */
const beginsContent = ({ tokens }: Document, { cue, content: [span] }: Group): boolean =>
  tokens[cue!.end - 1]!.value === 'to' && span?.first === cue!.end && tokens[span.first]!.pos === 'VERB'

function beforeCircumstance({ tokens }: Document, { base }: Columns, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    if (!circumstances.test(tokens[i]!.value) || !plain.has(base[i - 1]!)) continue
    if (i === end - 1) return i
    // "said in a phone interview" is one cue to most annotators, "said at the rally" is not.
    return tokens[i]!.value === 'in' && /^an?$/.test(tokens[i + 1]!.value) ? end : i
  }
  return end
}

const circumstances = /^(?:of|at|on|in|by|to|after|before|during|via|from)$/
const plain = new Set(
  ['say', 'write', 'report', 'recall', 'echo', 'explain', 'add', 'note', 'tweet', 'ask'].map(baseHash),
)
