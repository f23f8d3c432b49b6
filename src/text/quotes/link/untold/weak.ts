import type { AttributionKind } from '../../../../core/analysis.ts'
import type { Document } from '../../../document.ts'
import { refusedInWords } from '../../../locales/en/acts.ts'
import { accounts } from '../../../locales/en/messages.ts'
import { ownFigures } from '../../../locales/en/tail-verbs.ts'
import { filings, laws, lawVerbs, plainActs, showing } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash, isNounOfTelling, isTelling, isUttering } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { givesNoAnswer, walksBack, withholds } from '../manner/stance.ts'
import { headOf } from './no-telling.ts'

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(baseHash))
const shows = hashes(showing)
const deny = baseHash('deny')
const acts = hashes(plainActs)
const ofLaws = hashes(lawVerbs)
const file = baseHash('file')
const goOn = baseHash('continue')
const refusing = hashes('decline refuse')
const inWords = hashes(refusedInWords)
const law = new Set(laws.split(' '))
const filing = new Set(filings.split(' '))

/**
 * Whether nothing was said, written or shown: a thought, a plan, a feeling or an act ("wants", "voted for"), or a passive without
 * anybody who says so. Words in quotation marks were said by somebody, whatever the verb.
 */
export function isWeak(document: Document, columns: Columns, group: Group, kind: AttributionKind): boolean {
  const { tokens } = document
  const { cue, source, content } = group
  if (group.answers !== undefined) return false
  if (!cue) return kind === 'indirect'
  if (kind === 'direct') return false
  if (group.passive && kind === 'indirect') return true
  if (isInLaw(document, columns, group) || isFiled(document, columns, group)) return false
  const [head] = content
  // "…, the coach instructed": set off by commas, a verb of any sort of telling tells.
  const before = tokens[Math.min(cue.first, source?.first ?? cue.first) - 1]?.value
  const tail = before === ',' && (head!.end <= cue.first || tokens[Math.max(cue.end, source?.end ?? 0)]?.value === ',')
  const wordsOf = head ? tokens.slice(head.first, Math.min(head.end, head.first + 4)).map(({ value }) => value) : []
  const cueWords = tokens.slice(cue.first, cue.end).map(({ value }) => value)
  if (givesNoAnswer(cueWords, wordsOf) || (source && walksBack(cueWords, []) && isOwnWords(columns, head, wordsOf)))
    return false
  if (refusesAct(document, columns, group)) return true
  for (let i = cue.first; i < cue.end; i++) {
    const base = columns.base[i]!
    const { value, pos } = tokens[i]!
    const word = value.toLowerCase()
    if (word === 'according' || word === ':' || word === 'via' || word === 'words') return false
    if (accounts.has(word) && tokens[cue.end]?.value === ',') return false
    if (tail && source && isUttering(base)) return false
    if (acts.has(base) || (base === deny && withholds(wordsOf))) continue
    // "continued to lead", "faced QUESTIONS about her past": done, or told by nobody who is named.
    if (base === goOn && kind === 'indirect' && head?.first === cue.end && wordsOf[0] !== 'that') continue
    if (!source && isNounAlone(document, cue, i)) continue
    if (pos === 'VERB' || pos === 'AUX' || pos === 'NOUN' || (pos === 'ADJ' && /ed$/.test(word))) {
      if (shows.has(base) || isTelling(base)) return false
      if (source && isNounOfTelling(base)) return false
    }
  }
  return true
}

/** "questions about her past", "a promise to pay"; "amid reports that …" is a claim, and "estimates the cost" a verb. */
const isNounAlone = ({ tokens }: Document, { end }: TaggedSpan, noun: number): boolean =>
  tokens[noun]!.pos === 'NOUN' &&
  !/(?:ing|ed)$/.test(tokens[noun]!.value) &&
  (noun + 1 < end || tokens[end]?.value === 'to') &&
  tokens[end]?.value !== 'that'

/** "walked back HER CLAIM", "backed away from its estimate": not a coat, and no place. */
const isOwnWords = ({ base }: Columns, span: TaggedSpan | undefined, words: readonly string[]): boolean =>
  span !== undefined && words.some((word, k) => ownFigures.has(word) || isNounOfTelling(base[span.first + k]!))

/** "refused to repair the chair": what is refused is done, and not told. */
function refusesAct({ tokens }: Document, { base }: Columns, { cue, content }: Group): boolean {
  const last = cue!.end - 1
  const [span] = content
  const to =
    tokens[last]!.value === 'to' ? last : span?.first === cue!.end && tokens[cue!.end]!.value === 'to' ? cue!.end : -1
  if (to < 1 || !refusing.has(base[to - 1]!)) return false
  let verb = to + 1
  while (tokens[verb]?.pos === 'ADV') verb++
  return tokens[verb]?.pos === 'VERB' && !inWords.has(base[verb]!)
}

/** "The law requires employers to …": what a law, a bill or a report says, is written in it. */
function isInLaw({ tokens }: Document, columns: Columns, { source, cue }: Group): boolean {
  if (!source || !cue) return false
  if (!law.has(headOf(tokens, source))) return false
  for (let i = cue.first; i < cue.end; i++) if (ofLaws.has(columns.base[i]!)) return true
  return false
}

/** "filed a lawsuit that accuses …": an accusation in writing. */
function isFiled({ tokens }: Document, columns: Columns, { source, cue, content }: Group): boolean {
  if (!source || !cue) return false
  const verb = columns.base.subarray(cue.first, cue.end).indexOf(file)
  if (verb < 0) return false
  const paper = (first: number, end: number) => {
    for (let i = first; i < end; i++) if (filing.has(tokens[i]!.value.toLowerCase())) return true
    return false
  }
  const { first, end } = content[0]!
  return paper(source.first, cue.end) || paper(first, Math.min(end, first + 6))
}
