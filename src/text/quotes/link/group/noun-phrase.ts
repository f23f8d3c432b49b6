import type { Document } from '../../../document.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Token } from '../../../tokens/token.ts'
import { nounKind } from '../../words/people.ts'
import { isJoint } from './compound.ts'

const parts = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'X'])
const joining = new Set(['of', 'for', 'at', 'from', 'in'])
export const personal: ReadonlySet<string> = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'who', 'you'])
const heads = new Set(['NOUN', 'PROPN'])
const MOST = 14

/** A noun or a name; the tokenizer takes "police" for a verb. */
const isHead = ({ pos, value }: Token): boolean => heads.has(pos) || /^(?:police|staff|fans|crew)$/i.test(value)

/** "says Ward": a capital right behind the verb of a tag is a name, whatever the tokenizer takes it for. */
const isCapitalVerb = ({ pos, value }: Token): boolean => pos === 'VERB' && /^\p{Lu}\p{Ll}+$/u.test(value)

/** "hissed the other", "said another": who is told apart from the first. */
const isOther = ({ tokens }: Document, i: number, first: number): boolean =>
  i === first + 1 &&
  tokens[first]!.value === 'the' &&
  /^(?:other|second|third|latter|former|eldest|youngest)$/.test(tokens[i]!.value) &&
  /^[.,;]$/.test(tokens[i + 1]?.value ?? '.')

/** "the MILITARY, which has called up its men": a body whose noun looks like an adjective. */
const isBodyAdjective = ({ tokens }: Document, i: number): boolean =>
  tokens[i]!.pos === 'ADJ' && tokens[i + 1]?.value === ',' && nounKind(tokens[i]!.value) === 'body'

/** "remembers skipper Finn Aasen": a role before a name is a noun, whatever the tokenizer takes it for. */
const isRoleVerb = ({ tokens }: Document, i: number): boolean =>
  tokens[i]!.pos === 'VERB' && tokens[i + 1]?.pos === 'PROPN' && nounKind(tokens[i]!.value) === 'person'

/** "Fisheries and Aquatic Resources": one name. */
const joinsNames = ({ tokens }: Document, i: number): boolean =>
  /^(?:and|&)$/.test(tokens[i]!.value) && tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN'

/** "the Tarn ECHO", "Human Rights WATCH": the last word of a name may look like a verb. */
const isNamesVerb = ({ tokens }: Document, i: number): boolean =>
  tokens[i]!.pos === 'VERB' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[i]!.value) &&
  /^\p{Lu}\p{Ll}/u.test(tokens[i - 1]?.value ?? '')

/** "the teachers’ union": the mark of a genitive in the plural. */
const isPluralMark = ({ tokens }: Document, i: number): boolean =>
  /^['’]$/.test(tokens[i]!.value) &&
  /\p{L}s$/u.test(tokens[i - 1]?.value ?? '') &&
  tokens[i - 1]!.end === tokens[i]!.start &&
  (tokens[i + 1]?.start ?? 0) > tokens[i]!.end &&
  isHead(tokens[i - 1]!) &&
  isHead(tokens[i + 1]!)

const isTime = (value: string): boolean => timeNouns.has(value.toLowerCase())

/**
 * End of the noun phrase that begins at token `first` ("Foreign Minister Pavel Brok", "a spokesman for the ministry", "she"),
 * before `to`; `first` where there is none. A time ("Tuesday") is none.
 */
export function phraseEnd(document: Document, first: number, to: number): number {
  const { tokens } = document
  const start = tokens[first]
  if (!start || first >= to || isTime(start.value)) return first
  if (personal.has(start.value.toLowerCase())) return first + 1
  let i = first
  let head = -1
  for (const most = Math.min(to, first + MOST); i < most; i++) {
    const { pos, value } = tokens[i]!
    if (isTime(value) && head >= 0) break
    if (i > first && i + 1 < most && isPluralMark(document, i)) continue
    // "passers-by", "the state-run agency"
    if (i > first && i + 1 < most && isJoint(document, i)) {
      i++
      if (head === i - 2) head = i
      continue
    }
    if (
      isHead(tokens[i]!) ||
      isRoleVerb(document, i) ||
      isOther(document, i, first) ||
      (i > first && isNamesVerb(document, i)) ||
      isBodyAdjective(document, i) ||
      // "a mother of three from Dudley"
      (pos === 'NUM' && i > first && tokens[i - 1]!.value === 'of' && tokens[i + 1]?.pos !== 'NOUN') ||
      (i > 0 && i === first && isCapitalVerb(tokens[i]!) && tokens[i - 1]!.pos === 'VERB')
    )
      head = i
    else if (pos === 'ADP' && head === i - 1 && joining.has(value)) {
      const next = tokens[i + 1]
      if (!next || !parts.has(next.pos) || isTime(next.value) || isTime(tokens[i + 2]?.value ?? '')) break
      if (
        (value === 'in' || value === 'at' || value === 'from') &&
        !/^\p{Lu}/u.test(next.value) &&
        next.value !== 'the'
      )
        break
    } else if (
      !parts.has(pos) &&
      !(
        pos === 'PRON' &&
        i === first &&
        /^(?:his|her|their|its|one|another|some|many|both|others|my|our)$/i.test(value)
      )
    )
      break
  }
  return head < 0 ? (i > first && tokens[first]!.pos === 'PRON' ? first + 1 : first) : head + 1
}

/** Start of the noun phrase that ends right before token `end`, not before `from`; `end` where there is none. */
export function phraseStart(document: Document, end: number, from: number): number {
  const { tokens } = document
  const last = tokens[end - 1]
  if (!last || end <= from) return end
  if (personal.has(last.value.toLowerCase())) return end - 1
  // "St Ada’s said": a name may end in the mark of the genitive.
  const house = last.pos === 'PART' && tokens[end - 2]?.pos === 'PROPN' && end - 2 >= from
  // "her rival": the tokenizer takes it for an adjective.
  const role = last.pos === 'ADJ' && nounKind(last.value) === 'person'
  const verbal = isNamesVerb(document, end - 1)
  if (
    !house &&
    !verbal &&
    !role &&
    !isHead(last) &&
    !/^(?:one|some|many|others|both)$/i.test(last.value) &&
    last.pos !== 'NUM'
  )
    return end
  let i = verbal ? end - 1 : end
  while (i > from && end - i < MOST) {
    const { pos, value } = tokens[i - 1]!
    const before = tokens[i - 2]
    // "the state-run agency"
    if (i < end && i - 3 >= from && isJoint(document, i - 2)) {
      i -= 3
      continue
    }
    // "people with knowledge of the case", "people familiar with the matter"
    const joint =
      pos === 'ADP' &&
      i - 1 > from &&
      ((value === 'with' && before?.pos === 'ADJ') ||
        (value === 'to' && before?.value === 'close') ||
        // "a report by the Rivers Trust has found"
        (value === 'by' && nounKind(before?.value ?? '') === 'document') ||
        ((joining.has(value) || value === 'on' || value === 'with') && isHead(before!)))
    if (
      !parts.has(pos) &&
      !isHead(tokens[i - 1]!) &&
      !joint &&
      !joinsNames(document, i - 1) &&
      !(i < end && i - 1 > from && isPluralMark(document, i - 1)) &&
      !(pos === 'PRON' && /^(?:his|her|their|its|my|our)$/i.test(value))
    )
      break
    i--
  }
  while (i < end && tokens[i]!.pos === 'PART') i++
  return i
}
