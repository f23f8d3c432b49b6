import { type Span, slice } from '../../../core/span.ts'
import { nobodyInParticular } from '../../locales/en/audit.ts'
import { baseForm, normalize } from '../words/lexemes.ts'
import { nounKind } from '../words/people.ts'
import { lastWord, readAnswers } from './answers.ts'
import type { AccusedFact, AuditInput } from './facts.ts'

const accusing = new Set(['accuse', 'blame', 'sue'].map((word) => baseForm(normalize(word))))
const mostCharacters = 80
/** Words before the cue that take it back: "never accused", "denied accusing". */
const takenBack =
  /(?:\b(?:not|never|nobody|no one|without|stopped short of|den(?:y|ies|ied|ying))\b|(?:n['’]t|\bcannot)\b)[^.;]{0,30}$/iu

interface Accusation extends Omit<AccusedFact, 'answer'> {
  /** Under which an answer would stand: the last word, and of "Harbour Union members" the union as well. */
  readonly names: readonly string[]
}

/** Who is accused, and whether the story has an answer to it: "accused THE MAYOR of …", "blamed THE MAYOR for …". Linear. */
export function findAccused(articles: readonly AuditInput[]): AccusedFact[] {
  const accusations = articles.flatMap(readAccusations)
  const apart = new Set(accusations.map(({ article, attribution }) => `${article} ${attribution}`))
  if (accusations.length === 0) return []
  const { spoke, declined, denied } = readAnswers(articles, apart)
  return accusations.map(({ names, ...fact }) => {
    if (names.some((name) => spoke.has(name)) || denied.has(fact.article)) return { ...fact, answer: 'spoke' }
    return { ...fact, answer: names.some((name) => declined.has(name)) ? 'declined' : 'none' }
  })
}

function readAccusations({ id, text, attributions }: AuditInput): Accusation[] {
  return attributions.flatMap(({ cue, content }, index): Accusation[] => {
    const words = cue.map((span) => slice(text, span)).join(' ')
    if (!words.split(/\s+/).some((word) => accusing.has(baseForm(normalize(word))))) return []
    const from = Math.max(0, (cue[0]?.start ?? 0) - 30)
    if (takenBack.test(text.slice(from, cue.at(-1)?.end ?? from))) return []
    const span = content[0] && accusedSpan(text, content[0])
    if (!span || !isSomebody(slice(text, span))) return []
    return [{ article: id, attribution: index, span, names: namesOf(slice(text, span)) }]
  })
}

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
    /^[^,.;:]*?(?= (?:for|who|which|that|and|in|at|after|of|while|when|as|because|but|before)\b|[,.;:]| [–—-]|$)/u
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
