import type { Speaker } from '../../../core/analysis.ts'
import { type Span, slice } from '../../../core/span.ts'
import { firstThat } from '../../first-that.ts'
import { denying, silent } from '../../locales/en/accusation.ts'
import {
  allegedly,
  besideThem,
  bodyAgain,
  deniedCharge,
  former,
  headsOfState,
  ofState,
  ofTheirs,
  representatives,
} from '../../locales/en/audit.ts'
import type { AuditInput } from './facts.ts'

/** Who answered in a story, by the last words of their names in small letters. */
export interface Answers {
  /** Had a word of their own, or were spoken for, or denied it, or pleaded. */
  readonly spoke: ReadonlySet<string>
  /** Would not answer, or could not be reached. */
  readonly declined: ReadonlySet<string>
  /** Articles in which "the accusation" is denied, whoever is meant. */
  readonly denied: ReadonlySet<string>
}

/** Sentences looked back for the one whom "his lawyer" or "he" stands for. */
const reach = 2

/**
 * Everybody who answers in any of the articles: by their own words, by those of a lawyer, a spokesperson or an institution of
 * theirs, by a denial or a plea that is only told of. Each article is read once, so the time grows with the text alone. `apart`
 * are the accusations themselves, which answer nothing.
 */
export function readAnswers(articles: readonly AuditInput[], apart: ReadonlySet<string>): Answers {
  const spoke = new Set<string>()
  const declined = new Set<string>()
  const denied = new Set<string>()
  for (const article of articles) {
    readSpeakers(article, apart, spoke, declined)
    readDenials(article, spoke, declined, denied)
  }
  return { spoke, declined, denied }
}

function readSpeakers(
  article: AuditInput,
  apart: ReadonlySet<string>,
  spoke: Set<string>,
  declined: Set<string>,
): void {
  const { text, attributions, speakers } = article
  const byId = new Map(speakers.map((speaker) => [speaker.id, namesOf(text, speaker)]))
  const sentences = sentenceFinder(article.sentences)
  attributions.forEach(({ speaker, source, stance, content, cue, within, weak }, index) => {
    if (apart.has(`${article.id} ${index}`)) return
    const into = stance === 'declines' ? declined : spoke
    // "Police said that Lowe had told her to hide it", "Lowe allegedly ordered": told of them, and no word of their own.
    const own = within === undefined && !weak && !allegedly.test(cue.map((span) => slice(text, span)).join(' '))
    if (own && speaker !== undefined) for (const name of byId.get(speaker) ?? []) into.add(name)
    const said = source.map((span) => slice(text, span)).join(' ')
    const at = source[0] ? sentences(source[0].start) : -1
    const sentence = article.sentences[at]
    const told = sentence === undefined ? said : around(text, sentence, content)
    if (representatives.test(said) || (representatives.test(told) && told.length < 400))
      if (!former.test(told)) for (const word of wordsOf(told)) into.add(word)
    for (const word of spokenFor(text, article.sentences, at, said)) into.add(word)
  })
}

/** The names in the sentences before of those whom "his solicitor", "the firm" or "a government spokesman" speaks for. */
function spokenFor(text: string, sentences: readonly Span[], at: number, said: string): string[] {
  const told = sentences
    .slice(Math.max(0, at - reach), Math.max(0, at))
    .map((span) => slice(text, span))
    .join(' ')
  const again = bodyAgain.exec(said)?.[1]
  // "The firm accused … The firm said": itself.
  const called = again !== undefined && !new RegExp(`\\b${again}\\b`, 'iu').test(told)
  const theirs = ofTheirs.test(said) && representatives.test(said) && !former.test(said)
  return theirs || called || (ofState.test(said) && headsOfState.test(told)) ? namesIn(told) : []
}

/** Denials and refusals that the article tells of, whether or not they are told as somebody's words. */
function readDenials(article: AuditInput, spoke: Set<string>, declined: Set<string>, denied: Set<string>): void {
  const { text, sentences } = article
  sentences.forEach((sentence, i) => {
    const words = slice(text, sentence)
    const answers = denying.test(words)
    if (!answers && !silent.test(words)) return
    if (answers && deniedCharge.test(words)) denied.add(article.id)
    const into = answers ? spoke : declined
    const at = words.search(answers ? denying : silent)
    const subject = words.slice(0, at)
    const back = /\b(?:he|she|they|it|his|her|their|its)\b/iu.test(subject) ? reach : 0
    for (const word of wordsOf(subject)) into.add(word)
    for (let k = Math.max(0, i - back); k < i; k++)
      for (const word of namesIn(slice(text, sentences[k]!))) into.add(word)
  })
}

/** Last words of everything that a speaker is called, of each where two speak together. */
function namesOf(text: string, { name, mentions, roles }: Speaker): string[] {
  return [name, ...[...mentions, ...roles].map((span) => slice(text, span))]
    .filter((called) => !besideThem.test(called))
    .flatMap((called) => called.split(/,? and /).map(lastWord))
}

/** A sentence without what is said in it. */
function around(text: string, sentence: Span, content: readonly Span[]): string {
  let at = sentence.start
  let told = ''
  for (const { start, end } of content) {
    if (start >= at && start < sentence.end) told += text.slice(at, start)
    if (end > at) at = Math.min(end, sentence.end)
  }
  return told + text.slice(at, sentence.end)
}

/** Finds the sentence of a place by halving: its index. */
const sentenceFinder =
  (sentences: readonly Span[]) =>
  (at: number): number =>
    Math.max(0, firstThat(0, sentences.length, (i) => sentences[i]!.start > at) - 1)

const wordsOf = (words: string): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1)

const namesIn = (words: string): string[] =>
  (words.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase())

/** The last word of a name, in small letters and without its genitive. */
export const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?:’s|'s|’|')$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .at(-1) ?? ''
