import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Going, QuotePage, QuotePlace } from '../../core/rows/forgetting.ts'

/** Goes through everything that may quote what goes, a step at a time: others work between two. Answers how many rows held it, by table. */
export async function sweep(
  step: (going: Going, from: QuotePlace | undefined) => Promise<QuotePage>,
  going: Going,
  tell: (looked: number) => void = () => {},
): Promise<Readonly<Record<string, number>>> {
  const held: Record<string, number> = {}
  let looked = 0
  if (going.finder.words.length === 0) return held
  for (let from: QuotePlace | undefined; ; ) {
    const page = await step(going, from)
    looked += page.looked
    if (page.held > 0) held[page.table] = (held[page.table] ?? 0) + page.held
    if (!page.next) return held
    from = page.next
    tell(looked)
    await letOthersGo()
  }
}
