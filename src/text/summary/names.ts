import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import type { Token } from '../tokens/token.ts'

const bodies =
  /^(?:Inc|Corp|Ltd|Co|Company|Party|Ministry|Department|Agency|University|College|School|Council|Court|Police|Parliament|Union|Committee|Commission|News|Times|Post|Journal|Street|Road|Avenue|Park|River|Lake|Sea|Ocean|Airport|Hospital|Church|Bank|Group|House|Senate|Congress|Office|Service|Center|Centre|Institute|Association|Act|Bill|Day|Week|Cup|League|Games|Olympics|Airlines|Airways|Island|Islands|County|City|State|States|Republic|Kingdom|Nations|Army|Navy|Force|Guard|Bureau|Board|Fund|Foundation|Society|Club|United|International|National|Federal|American|British|European|Twitter|Facebook|Google|Apple|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)$/
const placeOpeners =
  /^(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Los|Las|San|Santa|Hong|United|Mount|Lake|Port|Fort|Saint|Great|Central|Gulf|White|Supreme|High)$/
const titles =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|President|Minister|Chancellor|Senator|Sen|Gov|Governor|Mayor|Judge|Justice|Rep|Gen|General|Col|Colonel|Capt|Captain|Sgt|Lt|Officer|Detective|Sheriff|Chief|King|Queen|Prince|Princess|Pope|Rev|Secretary)\.?$/
/** Behind a surname: which of a family. */
const generation = /^(?:Jr|Sr|II|III|IV)\.?$/
const placePrepositions = new Set(['in', 'at', 'from', 'near', 'to', 'of', 'the', 'into', 'across', 'around'])
const particles = new Set(['de', 'del', 'der', 'van', 'von', 'al', 'bin', 'ibn', 'da', 'di', 'la', 'el'])

/** A name that looks like a person's. */
export interface PersonName extends Span {
  /** Last word of it. */
  readonly surname: string
  readonly words: number
}

/** Names that look like people's among tokens `first` to `end`: two words or more, or one after a title or known already. */
function personNames(
  document: Document,
  first: number,
  end: number,
  known: { has(surname: string): boolean },
): PersonName[] {
  const { tokens } = document
  const names: PersonName[] = []
  for (let i = first; i < end; i++) {
    if (!isNamePart(tokens[i]!)) continue
    let last = i
    while (last + 1 < end && tokens[last + 1]!.start - tokens[last]!.end <= 1) {
      const next = tokens[last + 1]!
      const hyphened =
        next.value === '-' && last + 2 < end && next.end === tokens[last + 2]!.start && isNamePart(tokens[last + 2]!)
      if (hyphened && next.start === tokens[last]!.end) {
        last += 2
        continue
      }
      const joins = particles.has(next.value.toLowerCase()) && last + 2 < end && isNamePart(tokens[last + 2]!)
      if (!isNamePart(next) && !joins) break
      last++
    }
    let from = i
    while (from < last && titles.test(tokens[from]!.value)) from++
    const run = tokens.slice(from, last + 1)
    const titled = from > i || (i > first && titles.test(tokens[i - 1]!.value))
    const before = tokens[i - 1]?.value.toLowerCase()
    const surname = (run.findLast((token) => !generation.test(token.value)) ?? run.at(-1)!).value
    const single = run.length === 1 && (titled || known.has(surname))
    const several =
      run.length >= 2 &&
      run.length <= 5 &&
      !placeOpeners.test(run[0]!.value) &&
      !(before !== undefined && placePrepositions.has(before))
    if ((single || several) && !run.some((token) => bodies.test(token.value) || titles.test(token.value))) {
      names.push({ start: run[0]!.start, end: run[run.length - 1]!.end, surname, words: run.length })
    }
    i = last
  }
  return names
}

function isNamePart(token: Token): boolean {
  return token.pos === 'PROPN' && /^\p{Lu}[\p{L}.'’-]*$/u.test(token.value)
}

/** Who is named in each sentence, and the fullest form of each name. */
export interface ArticleNames {
  readonly bySentence: readonly (readonly PersonName[])[]
  readonly fullest: ReadonlyMap<string, PersonName>
}

/** The people whom an article names. A surname that two people share has no fullest form. */
export function readNames(document: Document): ArticleNames {
  const fullest = new Map<string, PersonName>()
  const shared = new Set<string>()
  const bySentence = document.ranges.map(({ first, end }) => {
    const names = personNames(document, first, end, fullest)
    for (const name of names) {
      const other = fullest.get(name.surname)
      if (other && other.words > 1 && name.words > 1 && firstWord(document, other) !== firstWord(document, name))
        shared.add(name.surname)
      if ((other?.words ?? 0) < name.words) fullest.set(name.surname, name)
    }
    return names
  })
  for (const surname of shared) fullest.delete(surname)
  return { bySentence, fullest }
}

function firstWord(document: Document, name: PersonName): string {
  return document.text.slice(name.start, name.end).split(/[\s-]/, 1)[0]!
}

/** Characters of "Mrs. " before a surname that opens a sentence. */
const longestTitle = 5

/**
 * The full name to show before a sentence that opens with a bare surname which no sentence of the brief has explained.
 * `told` gathers the surnames that the brief has named so far.
 */
export function fullNameFor(names: ArticleNames, index: number, sentence: Span, told: Set<string>): Span | undefined {
  const here = names.bySentence[index]!
  const opening = here[0]
  const fuller = opening && names.fullest.get(opening.surname)
  const bare =
    opening !== undefined &&
    opening.words === 1 &&
    opening.start - sentence.start <= longestTitle &&
    !told.has(opening.surname)
  for (const { surname } of here) told.add(surname)
  return bare && fuller && fuller.words > 1 ? fuller : undefined
}

/** "Police say Lee shot", "it was late, Lee said": the sentences that name in full who acts here by the surname alone, where no headline does. */
export function namingsWanted(
  { text, tokens, ranges }: Document,
  names: ArticleNames,
  index: number,
  title = '',
): number[] {
  const wanted = new Set<number>()
  const { first, end } = ranges[index]!
  for (const { surname, words, start, end: behind } of names.bySentence[index]!) {
    if (words > 1 || start - tokens[first]!.start <= longestTitle || !names.fullest.has(surname)) continue
    const next = tokens.slice(first, end).find((token) => token.start >= behind)
    if (!/^(?:VERB|AUX)$/.test(next?.pos ?? '') || title.includes(text.slice(start, behind))) continue
    const naming = names.bySentence.findIndex((named) => named.some((one) => one.surname === surname && one.words > 1))
    if (naming >= 0 && naming !== index) wanted.add(naming)
  }
  return [...wanted]
}
