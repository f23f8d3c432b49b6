import { type Span, slice } from '../../../core/span.ts'
import { nobodyInParticular } from '../../locales/en/audit.ts'
import { baseForm, normalize } from '../words/lexemes.ts'
import { nounKind } from '../words/people.ts'
import { lastWord, readAnswers } from './answers.ts'
import type { Accusation, AccusedFact, AuditInput } from './facts.ts'
import { findSettled } from './settled.ts'

const accusing = new Set(['accuse', 'blame', 'sue'].map((word) => baseForm(normalize(word))))
const mostCharacters = 80
/** Words before the cue that take it back: "never accused", "denied accusing". */
const takenBack =
  /(?:\b(?:not|never|nobody|no one|without|stopped short of|den(?:y|ies|ied|ying))\b|(?:n['’]t|\bcannot)\b)[^.;]{0,30}$/iu

/**
 * Who is accused, and whether the story has an answer to it: "accused THE MAYOR of …", "blamed THE MAYOR for …", each time; and
 * once over the story who is not in such words, but told to be charged or sued. Linear.
 */
export function findAccused(articles: readonly AuditInput[]): AccusedFact[] {
  const accusations: Accusation[] = articles.flatMap(readAccusations)
  const apart = new Set(accusations.map((one) => ('attribution' in one ? `${one.article} ${one.attribution}` : '')))
  const textOf = new Map(articles.map(({ id, text }) => [id, text]))
  const names = (one: Accusation) => namesOf(slice(textOf.get(one.article)!, one.span))
  const known = new Set(accusations.map((one) => names(one)[0]))
  const charged = articles.flatMap(readCharges)
  const settled: ReadonlySet<string | undefined> = charged.length > 0 ? findSettled(articles) : new Set()
  for (const one of charged) {
    const [last] = names(one)
    if (!known.has(last) && !settled.has(last)) accusations.push(one)
    known.add(last)
  }
  if (accusations.length === 0) return []
  const { spoke, declined, denied } = readAnswers(articles, apart)
  return accusations.map((one) => {
    const called = names(one)
    if (called.some((name) => spoke.has(name)) || denied.has(one.article)) return { ...one, answer: 'spoke' }
    return { ...one, answer: called.some((name) => declined.has(name)) ? 'declined' : 'none' }
  })
}

function readAccusations({ id, text, attributions }: AuditInput): Accusation[] {
  return attributions.flatMap(({ cue, content }, index): Accusation[] => {
    const words = cue.map((span) => slice(text, span)).join(' ')
    if (!words.split(/\s+/).some((word) => accusing.has(baseForm(normalize(word))))) return []
    const from = Math.max(0, (cue[0]?.start ?? 0) - 30)
    if (takenBack.test(text.slice(from, cue.at(-1)?.end ?? from))) return []
    const span = content[0] && accusedSpan(text, content[0])
    return span && isSomebody(slice(text, span)) ? [{ article: id, attribution: index, span }] : []
  })
}

function readCharges({ id, charged = [] }: AuditInput): Accusation[] {
  return charged.map(({ start, end, told }) => ({ article: id, span: { start, end }, told }))
}

/** Under which an answer would stand: the last word, and of "Harbour Union members" the union as well. */
function namesOf(words: string): string[] {
  const last = lastWord(words)
  if (/\p{Lu}[\p{L}\p{N}’'-]*$/u.test(words)) return [last]
  return [last, ...(words.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase())]
}

/** The words before "of" or "for", or those behind "blamed it on": a name or a role; nothing where the content goes on otherwise. */
function accusedSpan(text: string, content: Span): Span | undefined {
  const said = text.slice(content.start, Math.min(content.end, content.start + mostCharacters))
  const [, before, link, behind] = /^(.*?) (of|for|over|after|on) (.*)$/su.exec(said) ?? []
  if (!before || !link) return undefined
  if (link !== 'on') return isPhrase(before) ? { start: content.start, end: content.start + before.length } : undefined
  const who =
    /^[^,.;:]*?(?= (?:for|who|which|that|and|in|at|after|of|while|when|as|because|but|before|\p{L}{3,}ing (?:in|at|from|on|under|with))\b|[,.;:]| [–—-]|$)/u
      .exec(behind ?? '')?.[0]
      .trimEnd() ?? ''
  const start = content.start + before.length + 4
  return who && isPhrase(who) ? { start, end: start + who.length } : undefined
}

/** Short, and without a verb or a mark of its own. */
function isPhrase(words: string): boolean {
  return words.split(/\s+/).length <= 7 && !/["“”,;]|\b(?:that|who|which|was|were|is|are|had|has|be)\b/iu.test(words)
}

/** A name, or a noun for people or a body: "the weather" is blamed and not accused. A pronoun is nobody who could be listed. */
function isSomebody(words: string): boolean {
  if (/^(?:him|her|them|it|us|me|himself|herself|itself|themselves|each other|one another|you)$/iu.test(words))
    return false
  if (nobodyInParticular.test(words)) return false
  const named = /\p{Lu}/u.test(words.replace(/^The /, '')) && !/^an? /iu.test(words)
  return named || nounKind(lastWord(words)) !== undefined
}
