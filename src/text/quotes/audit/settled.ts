import { slice } from '../../../core/span.ts'
import { settled } from '../../locales/en/charges.ts'
import type { AuditInput } from './facts.ts'

/** Of whom the articles tell that it was settled, by the last words of names: "Lowe was acquitted". */
export function findSettled(articles: readonly AuditInput[]): ReadonlySet<string> {
  return new Set(
    articles.flatMap(({ text, sentences }) =>
      sentences.flatMap((sentence) => {
        const words = slice(text, sentence)
        const at = words.search(settled)
        return at < 0 ? [] : (words.slice(0, at).match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase())
      }),
    ),
  )
}
