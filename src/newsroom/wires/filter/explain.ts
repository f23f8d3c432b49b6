import { say } from '../../../locales/index.ts'
import type { Filter } from './tree.ts'

/** A filter said back in words: "“visa” and (“asylum” or “refugee”), and not “sport”"; empty where everything passes. */
export function explainFilter(filter: Filter): string {
  if (filter.kind === 'word') return say.filters.word(filter.shown, filter.field)
  if (filter.kind === 'not') return say.filters.not(inner(filter.of))
  return filter.of.map(inner).join(filter.kind === 'any' ? say.filters.or : say.filters.and)
}

function inner(filter: Filter): string {
  const said = explainFilter(filter)
  return filter.kind === 'all' || filter.kind === 'any' ? `(${said})` : said
}
