import type { Document } from '../../../document.ts'
import { messages } from '../../../locales/en/messages.ts'
import { media } from '../../../locales/en/platforms.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { nounKind } from '../../words/people.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'

/** "according to several outlets: | Marden University banned the club": what stands behind the colon is told. */
export function outsideColon({ tokens, ranges }: Document, { sentence }: Columns, group: Group): Group {
  const { source, cue, content } = group
  if (!source || !cue || source.first < cue.end || !/^according$/i.test(tokens[cue.first]!.value)) return group
  const colon = tokens.slice(source.first, source.end).findIndex(({ value }) => value === ':') + source.first
  if (colon <= source.first) return group
  const stop = ranges[sentence[colon]!]!.end
  const end = /^[.!?]$/.test(tokens[stop - 1]!.value) ? stop - 1 : stop
  const told = content.filter((span) => span.end <= source.first)
  if (colon + 1 >= end) return group
  return {
    ...group,
    source: { ...source, end: colon },
    content: [...told, spanIn(cue.paragraph, 'content', colon + 1, end)],
  }
}

/** "HIS MESSAGE TO | COE | reads": whom it is sent to has not written it. */
export function ofMessage(document: Document, { sentence }: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!source || !cue || source.end > cue.first || tokens[source.first - 1]?.value !== 'to') return group
  const noun = source.first - 2
  const from = ranges[sentence[source.first]!]!.first
  if (noun < from || !messages.has(tokens[noun]!.value.toLowerCase())) return group
  const first = phraseStart(document, noun + 1, from)
  return first <= noun ? { ...group, source: { ...source, first } } : group
}

/** "there was | no mandate for a sale and DESMOND | told": behind a thing that is told of a second clause begins with its own subject. */
export function behindBeing({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { source, cue } = group
  const before = source && tokens[source.first - 1]
  if (!source || !cue || source.end > cue.first || !before) return group
  const being = /^(?:is|was|are|were)$/.test(before.value)
  if (!being && before.pos !== 'ADP') return group
  for (let i = source.end - 2; i > source.first; i--)
    if (
      /^(?:and|but)$/.test(tokens[i]!.value) &&
      tokens[i + 1]!.pos === 'PROPN' &&
      tokens[i - 1]!.pos === 'NOUN' &&
      nounKind(tokens[i - 1]!.value) === undefined
    )
      return { ...group, source: { ...source, first: i + 1 } }
  return group
}

/** "COE launched the review last | July | saying": when it was is nobody; the subject of the sentence says it. */
export function behindMonth(document: Document, { sentence }: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!source || !cue || source.end !== cue.first || source.end - source.first > 1) return group
  if (!timeNouns.has(tokens[source.first]!.value.toLowerCase()) || !/ing$/.test(tokens[cue.first]!.value)) return group
  if (!/^(?:last|this|next|in|on|since)$/.test(tokens[source.first - 1]?.value ?? '')) return group
  const { first } = ranges[sentence[source.first]!]!
  // "May" may be somebody.
  const end = Math.max(
    phraseEnd(document, first, source.first),
    /^(?:PROPN|AUX|NOUN)$/.test(tokens[first]!.pos) ? first + 1 : first,
  )
  return end > first && tokens[end]!.pos === 'VERB' ? { ...group, source: { ...source, first, end } } : group
}

/** "In HIS SPEECH MR HORNER called it a gift": what it was said in is no part of who said it. */
export function behindMedium({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { source, cue } = group
  if (!source || !cue || source.end > cue.first || !/^(?:in|at|during)$/i.test(tokens[source.first - 1]?.value ?? ''))
    return group
  for (let i = source.first + 1; i < source.end - 1; i++) {
    if (tokens[i]!.pos === 'PROPN') return group
    if (tokens[i]!.pos === 'NOUN' && media.has(tokens[i]!.value) && tokens[i + 1]!.pos === 'PROPN')
      return { ...group, source: { ...source, first: i + 1 } }
  }
  return group
}

/** "Change.| ORG | said": the site's whole name. */
export function wholeSite({ text, tokens }: Document, _columns: Columns, group: Group): Group {
  const { source } = group
  if (!source || source.first < 2 || tokens[source.first - 1]!.value !== '.') return group
  const [word, dot, end] = [tokens[source.first - 2]!, tokens[source.first - 1]!, tokens[source.first]!]
  const joined = word.end === dot.start && dot.end === end.start && /^\p{L}/u.test(text.slice(word.start, word.end))
  return joined && /^(?:com|org|net|gov|edu|tv|info)$/.test(end.value)
    ? { ...group, source: { ...source, first: source.first - 2 } }
    : group
}
