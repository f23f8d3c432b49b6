import { readDocument } from '../../../document.ts'
import { findGroups } from '../../link/find.ts'
import { kindOf } from '../../link/group/kind.ts'
import { isWeak } from '../../link/untold/weak.ts'
import { findSpeakers } from '../../resolve/speakers.ts'
import { loadModel } from '../../tagger/model.ts'
import { createScorer } from '../../tagger/scorer.ts'
import { createTagger } from '../../tagger/tag.ts'
import { featuresOf } from '../features.ts'
import { type GoldArticle, isOneOf, markOf, type Said, sharedWith } from './gold.ts'
import type { Example } from './learn.ts'

/**
 * Every attribution of the articles that has a speaker and answers a mark, as an example of right or wrong. Of several in one
 * marked passage the one that shares most with it answers: what else is told in it is not what the mark is about.
 */
export function readExamples(articles: readonly GoldArticle[]): Example[] {
  const scorer = createScorer(loadModel())
  return articles.flatMap((gold, article) => {
    const document = readDocument(gold.text)
    const tagger = createTagger(document, scorer)
    const { quote, sentence } = tagger.columns
    const groups = findGroups(document, tagger)
    const span = ({ first, end }: { first: number; end: number }) => ({
      start: document.tokens[first]!.start,
      end: document.tokens[end - 1]!.end,
    })
    const answers = groups.map((group) => {
      const content = group.content.map(span)
      const source = group.source ? [span(group.source)] : []
      const mark = markOf(gold, source, content, group.within !== undefined)
      return { content, mark, share: mark ? sharedWith(mark, [...source, ...content]) : 0 }
    })
    const most = new Map<Said, number>()
    for (const { mark, share } of answers) if (mark) most.set(mark, Math.max(share, most.get(mark) ?? 0))
    return findSpeakers(document, quote, sentence, groups).flatMap((found, index): Example[] => {
      const group = groups[index]!
      const { content, mark, share } = answers[index]!
      if (!found.entity || !mark || (!group.within && share < most.get(mark)!)) return []
      const kind = kindOf(document, quote, content)
      const { nameSpan } = found.entity
      const features = featuresOf(document, tagger.columns, {
        group,
        found,
        kind,
        weak: isWeak(document, tagger.columns, group, kind),
      })
      return [{ features, right: isOneOf(gold.text.slice(nameSpan.start, nameSpan.end), mark.by), article }]
    })
  })
}
