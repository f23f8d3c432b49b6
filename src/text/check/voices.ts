import type { Attribution, Speaker } from '../../core/analysis.ts'
import { overlaps, type Span, slice } from '../../core/span.ts'
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
  /** Whether somebody is named nowhere near a span of a kept text, where others are: the words are hardly theirs. */
  isFarFrom(draft: Heard, source: Source, span: Span): boolean
}

/** A surname that nobody who is kept has, and that differs in no more letters, is misspelled: that is told of the name. */
const misspelled = 2
const named = new Set(['person', 'body', 'document'])

/** The speakers of the draft and of all that is kept, each told whether it is the same one. */
export function voicesOf(draft: Source, ground: Ground): VoicesOfCheck {
  const ids = new Map([draft, ...ground.sources].map((source, i) => [source, String(i)]))
  const voiceOf = joinSpeakers([...ids].map(([{ text, analysis }, id]) => ({ id, text, speakers: analysis.speakers })))
  const voice = ({ source, speaker }: Heard) => voiceOf(ids.get(source)!, speaker.id)
  const kept: ReadonlySet<string> = new Set(
    ground.sources.flatMap(({ words }) => words.map(({ plain }) => plain.replace(/'s$/, ''))),
  )

  function comparePeople(mine: Speaker, theirs: Speaker): Likeness {
    // Somebody who is called by what they are alone may be anybody.
    if (!/^\p{Lu}/u.test(mine.name) || !/^\p{Lu}/u.test(theirs.name)) return 'open'
    const [name = '', other = ''] = [lastWord(mine.name), lastWord(theirs.name)]
    if (name === other) return 'same'
    return !kept.has(name) && distance(name, other) <= misspelled ? 'same' : 'other'
  }

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
      if (isCalled(one)) return 'open'
      const [a, b] = [voice(one), voice(other)]
      if (a && a === b) return 'same'
      const [mine, theirs] = [a?.best.speaker ?? one.speaker, b?.best.speaker ?? other.speaker]
      if (!named.has(mine.kind) || !named.has(theirs.kind)) return 'open'
      if (mine.kind === 'person' && theirs.kind === 'person') return comparePeople(mine, theirs)
      if (mine.kind === theirs.kind) return sharesWord(mine.name, theirs.name) ? 'open' : 'other'
      // A body speaks through its people: where the words around them name it, they may well be one.
      return sharesWord(mine.name, around(other)) || sharesWord(theirs.name, around(one)) ? 'open' : 'other'
    },
    isFarFrom,
  }
}

/** Whoever is meant by “the champion” is worked out, and may be wrong: it accuses no draft. */
function isCalled({ source, attribution }: Heard): boolean {
  const [span] = attribution.source
  if (!span) return false
  const said = slice(source.text, span).replace(/^(?:The|A|An|He|She)\b/, (word) => word.toLowerCase())
  return !/\p{Lu}/u.test(said) && !/^(?:he|she)$/.test(said)
}

/** Characters on either side of words, in which whoever says them is named. */
const nearby = 500

/** Names of people in a stretch of a text: two words with capitals. */
const namesSomebody = /\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+/u

function isFarFrom({ speaker }: Heard, { text }: Source, { start, end }: Span): boolean {
  if (speaker.kind !== 'person' || !/^\p{Lu}/u.test(speaker.name)) return false
  const stretch = text.slice(Math.max(0, start - nearby), end + nearby)
  return !new Set<string>(wordsOf(stretch)).has(lastWord(speaker.name) ?? '') && namesSomebody.test(stretch)
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
