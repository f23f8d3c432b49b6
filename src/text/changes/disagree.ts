import type { Analysis } from '../../core/analysis.ts'
import type { ChangeKind } from '../../core/change.ts'
import type { Span } from '../../core/span.ts'
import { commonWords } from '../locales/en/common-words.ts'
import { kindsOf } from './kinds.ts'
import { type Word, wordsOf } from './words.ts'

/** Words of somebody, in the text that they stand in. */
export interface Statement {
  readonly text: string
  readonly span: Span
  readonly analysis: Pick<Analysis, 'timexes' | 'attributions'>
}

const common = new Set(commonWords.split(' '))
/** Share of the shorter statement's own words that the other has as well: below it they speak of different things. */
const sameMatter = 0.6
const fewestShared = 3

/**
 * How two statements on one matter differ so that not both may hold: another number, or a "not" that one of them lacks. Undefined where
 * they don't, or where they aren't surely on one matter. It tells that they differ, not which is right.
 */
export function disagreementOf(a: Statement, b: Statement): Extract<ChangeKind, 'number' | 'negation'> | undefined {
  const [first, second] = [wordsOf(a.text, a.span), wordsOf(b.text, b.span)]
  const shared = sharedMatter(first, second)
  const fewer = Math.min(matterOf(first).size, matterOf(second).size)
  if (shared < fewestShared || shared < sameMatter * fewer) return undefined
  const kinds = kindsOf(
    { ...a, words: first, changed: lacking(first, second) },
    { ...b, words: second, changed: lacking(second, first) },
  )
  return kinds.includes('number') && hasNumber(first) && hasNumber(second)
    ? 'number'
    : kinds.includes('negation')
      ? 'negation'
      : undefined
}

function matterOf(words: readonly Word[]): Set<string> {
  return new Set(words.map(({ plain }) => plain).filter((plain) => !/\d/.test(plain) && !common.has(plain)))
}

function sharedMatter(a: readonly Word[], b: readonly Word[]): number {
  const other = matterOf(b)
  return [...matterOf(a)].filter((word) => other.has(word)).length
}

function lacking(words: readonly Word[], other: readonly Word[]): Word[] {
  const known = new Set(other.map(({ plain }) => plain))
  return words.filter(({ plain }) => !known.has(plain))
}

const hasNumber = (words: readonly Word[]) => words.some(({ plain }) => /\d/.test(plain))
