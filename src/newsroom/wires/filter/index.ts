import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { explainFilter } from './explain.ts'
import { parseFilter } from './parse.ts'
import { type Field, type Filter, type FilteredText, normal } from './tree.ts'

export { explainFilter } from './explain.ts'
export { parseFilter } from './parse.ts'
export { type FilteredText, fields } from './tree.ts'

/** Whether a text passes, and why or why not, in words. */
export interface Judged {
  readonly passes: boolean
  readonly why: string
}

/** Whether a text passes a kept filter. One that can't be read any more lets everything pass: nothing is lost. */
export function passesFilter(filter: string, text: FilteredText): boolean {
  try {
    return judge(parseFilter(filter), text).passes
  } catch (error) {
    if (error instanceof UserError) return true
    throw error
  }
}

/**
 * Holds a text against a filter. Words fit at their beginning (“visa” finds “visas”), several of them as they stand. Plain
 * comparison: no pattern is ever run.
 */
export function judge(filter: Filter, text: FilteredText): Judged {
  const words = {
    title: padded(text.title),
    author: padded(text.author ?? ''),
    outlet: padded(text.outlet ?? ''),
    whole: padded(`${text.title} ${text.text}`),
  }
  return judged(filter, words)
}

type Words = Readonly<Record<Field | 'whole', string>>

const padded = (text: string) => ` ${normal(text)} `

function judged(filter: Filter, words: Words): Judged {
  if (filter.kind === 'word') {
    const passes = words[filter.field ?? 'whole'].includes(` ${filter.words}`)
    return { passes, why: passes ? say.filters.has(explainFilter(filter)) : say.filters.lacks(explainFilter(filter)) }
  }
  if (filter.kind === 'not') {
    const { passes, why } = judged(filter.of, words)
    return { passes: !passes, why: passes ? say.filters.keptOut(why) : why }
  }
  const all = filter.of.map((part) => judged(part, words))
  if (filter.kind === 'any') {
    const one = all.find(({ passes }) => passes)
    return one ?? { passes: false, why: all.map(({ why }) => why).join(', ') }
  }
  const missing = all.find(({ passes }) => !passes)
  return missing ?? { passes: true, why: all.map(({ why }) => why).join(', ') }
}
