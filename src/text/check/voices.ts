import type { Attribution, Speaker } from '../../core/analysis.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { joinSpeakers } from '../quotes/story/join.ts'
import { attributionsAt, type Ground, type Source } from './ground.ts'
import { distance } from './spelling.ts'

/** Who says words of the draft, and who says the same words where they are kept. */
export interface Heard {
  readonly name: string
  readonly source: Source
  readonly speaker: Speaker
  readonly attribution: Attribution
}

export type Likeness = 'same' | 'other' | 'open'

export interface VoicesOfCheck {
  /** Who says the words under a span; undefined where nobody surely does. */
  heardAt(source: Source, span: Span): Heard | undefined
  compare(draft: Heard, kept: Heard): Likeness
}

/** A surname that differs in no more letters is the same one, misspelled: that is told of the name. */
const misspelled = 1
const named = new Set(['person', 'body', 'document'])

/** The speakers of the draft and of all that is kept, each told whether it is the same one. */
export function voicesOf(draft: Source, ground: Ground): VoicesOfCheck {
  const ids = new Map([draft, ...ground.sources].map((source, i) => [source, String(i)]))
  const voiceOf = joinSpeakers([...ids].map(([{ text, analysis }, id]) => ({ id, text, speakers: analysis.speakers })))
  const voice = ({ source, speaker }: Heard) => voiceOf(ids.get(source)!, speaker.id)
  return {
    heardAt(source, span) {
      for (const attribution of attributionsAt(source.analysis, span)) {
        const speaker = source.analysis.speakers.find(({ id }) => id === attribution.speaker)
        if (!speaker || attribution.sure === false) continue
        return { name: speaker.name, source, speaker, attribution }
      }
      return undefined
    },
    compare(one, other) {
      const [a, b] = [voice(one), voice(other)]
      if (a && a === b) return 'same'
      const [mine, theirs] = [a?.best.speaker ?? one.speaker, b?.best.speaker ?? other.speaker]
      if (!named.has(mine.kind) || !named.has(theirs.kind)) return 'open'
      if (mine.kind === 'person' && theirs.kind === 'person')
        return distance(lastWord(mine.name) ?? '', lastWord(theirs.name) ?? '') <= misspelled ? 'same' : 'other'
      if (mine.kind === theirs.kind) return sharesWord(mine.name, theirs.name) ? 'open' : 'other'
      // A body speaks through its people: where the words around them name it, they may well be one.
      return sharesWord(mine.name, around(other)) || sharesWord(theirs.name, around(one)) ? 'open' : 'other'
    },
  }
}

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
const lastWord = (name: string) => wordsOf(name.replace(/[’']s$/, '')).at(-1)

function sharesWord(name: string, text: string): boolean {
  const there = new Set(wordsOf(text))
  return wordsOf(name).some((word) => word !== 'the' && there.has(word))
}

/** What the text says of somebody: the sentence of the words, and the sentences in which they are mentioned. */
function around({ source, speaker, attribution }: Heard): string {
  const spans = [...attribution.content, ...attribution.source, ...speaker.mentions.slice(0, 20), ...speaker.roles]
  return source.sentences
    .filter((sentence) => spans.some((span) => overlaps(sentence, span)))
    .map(({ start, end }) => source.text.slice(start, end))
    .join(' ')
}
