import { checkOptions } from './options.ts'
import { type Json, Problems } from './problems.ts'

/** The answer to a `block_suggestion`: up to a hundred options. */
export function checkSuggestions(ack: Json): string[] {
  const p = new Problems()
  checkOptions(p, 'options', ack.options, 100, 0)
  return p.list
}
