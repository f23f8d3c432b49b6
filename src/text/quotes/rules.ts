import type { Attribution, Speaker, Stance } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import type { Token } from '../tokens/token.ts'

const cues = new Map<string, Stance>()
for (const [stance, words] of [
  ['states', 'said says stated states stressed added told tells explained noted wrote announced reported'],
  ['claims', 'claimed claims alleged alleges'],
  ['denies', 'denied denies'],
  ['declines', 'refused declined'],
  ['promises', 'promised vowed pledged'],
  ['demands', 'demanded urged called'],
  ['asks', 'asked asks'],
  ['repudiates', 'repudiated rejected dismissed'],
] as const) {
  for (const word of words.split(' ')) cues.set(word, stance)
}

/** Stands in until the tagger is there: a subject, a verb of saying, and what follows or is quoted. */
export function attributeByRules(document: Document): { attributions: Attribution[]; speakers: Speaker[] } {
  const { text, tokens } = document
  const attributions: Attribution[] = []
  const speakers = new Map<string, { -readonly [K in keyof Speaker]: Speaker[K] }>()
  document.ranges.forEach(({ first, end }) => {
    for (let i = first + 1; i < end; i++) {
      const stance = cues.get(tokens[i]!.value.toLowerCase())
      if (!stance) continue
      const from = subjectStart(tokens, first, i)
      if (from === i) continue
      const source = { start: tokens[from]!.start, end: tokens[lastWord(tokens, from, i)]!.end }
      const content = contentOf(tokens, first, i, from, end)
      if (!content) continue
      const name = text.slice(source.start, source.end)
      const known = speakers.get(name)
      const speaker: Speaker = known ?? {
        id: `s${speakers.size + 1}`,
        name,
        nameSpan: source,
        kind: 'unknown',
        roles: [],
        mentions: [],
      }
      speakers.set(name, { ...speaker, mentions: [...speaker.mentions, source] })
      const direct = /^["“]/.test(text.slice(content.start, content.start + 1))
      attributions.push({
        kind: direct ? 'direct' : 'indirect',
        source: [source],
        cue: [{ start: tokens[i]!.start, end: tokens[i]!.end }],
        content: [content],
        stance,
        speaker: speaker.id,
        certainty: 'certain',
      })
      break
    }
  })
  return { attributions, speakers: [...speakers.values()] }
}

function lastWord(tokens: readonly Token[], from: number, to: number): number {
  let last = to - 1
  while (last > from && ['AUX', 'ADV', 'PUNCT'].includes(tokens[last]!.pos)) last--
  return last
}

function subjectStart(tokens: readonly Token[], first: number, cue: number): number {
  let i = cue - 1
  while (i >= first && ['AUX', 'ADV'].includes(tokens[i]!.pos)) i--
  let from = cue
  while (i >= first && ['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART', 'ADP'].includes(tokens[i]!.pos))
    from = i--
  return from
}

function contentOf(
  tokens: readonly Token[],
  first: number,
  cue: number,
  subject: number,
  end: number,
): Span | undefined {
  if (/^["“]$/.test(tokens[first]!.value) && subject > first + 2) {
    return { start: tokens[first]!.start, end: tokens[subject - 1]!.end }
  }
  let last = end - 1
  while (last > cue && tokens[last]!.value === '.') last--
  return last > cue ? { start: tokens[cue + 1]!.start, end: tokens[last]!.end } : undefined
}
