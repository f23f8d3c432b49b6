import type { Document } from '../../../document.ts'
import type { Group } from '../group/group.ts'

/**
 * "Roe said it was worth it because | “few people know,” she said": words that break off before a quotation or a clause that has a tag of
 * its own are one statement with it. The one behind
 * keeps what else it has; what "according to" names has the whole.
 */
export function joinRunOn(document: Document, groups: readonly Group[]): Group[] {
  const behind = new Map(groups.filter(isTagged).map((group) => [group.content[0]!.first, group]))
  const gone = new Set<Group>()
  for (const group of groups) {
    const span = group.content.at(-1)
    if (!group.cue || !span || gone.has(group) || group.cue.end > span.first) continue
    const next = behind.get(behindBreak(document, span.end))
    const [taken, ...rest] = next?.content ?? []
    if (!next || !taken || next === group || taken.paragraph !== span.paragraph) continue
    const { end } = taken
    group.content[group.content.length - 1] = { ...span, end }
    if (/^according$/i.test(document.tokens[next.cue!.first]!.value)) {
      next.content = [{ ...span, end }, ...rest]
      group.within = next
    } else if (rest.length > 0) next.content = rest
    else gone.add(next)
  }
  return groups.filter((group) => !gone.has(group))
}

/** Whether its tag stands behind its words. */
const isTagged = ({ cue, content }: Group): boolean => cue !== undefined && content[0]!.end <= cue.first

/** Where words that break off at `end` go on: behind a word that ends no clause, or before one that gives a reason; -1 where they don't. */
function behindBreak({ tokens }: Document, end: number): number {
  if (opens.test(tokens[end - 1]!.value)) return end
  return tokens[end]?.value === 'because' ? end + 1 : -1
}

const opens = /^(?:and|or|but|because|that|if|of|to|for|in|on|at|with|from|by|among|between|about|than|as|the|an?)$/
