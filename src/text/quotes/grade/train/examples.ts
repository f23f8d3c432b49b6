import { readDocument } from '../../../document.ts'
import { findGroups } from '../../link/find.ts'
import { kindOf } from '../../link/kind.ts'
import { isWeak } from '../../link/weak.ts'
import { findSpeakers } from '../../resolve/speakers.ts'
import { loadModel } from '../../tagger/model.ts'
import { createStepScores } from '../../tagger/steps.ts'
import { createTagger } from '../../tagger/tag.ts'
import { featuresOf } from '../features.ts'
import { type GoldArticle, isOneOf, markOf } from './gold.ts'
import type { Example } from './learn.ts'

/** Every attribution of the articles that has a speaker and answers a mark, as an example of right or wrong. */
export function readExamples(articles: readonly GoldArticle[]): Example[] {
  const model = loadModel()
  const steps = createStepScores(model.steps)
  return articles.flatMap((gold, article) => {
    const document = readDocument(gold.text)
    const tagger = createTagger(document, model, steps)
    const { quote, sentence } = tagger.columns
    const groups = findGroups(document, tagger)
    const span = ({ first, end }: { first: number; end: number }) => ({
      start: document.tokens[first]!.start,
      end: document.tokens[end - 1]!.end,
    })
    return findSpeakers(document, quote, sentence, groups).flatMap((found, index): Example[] => {
      const group = groups[index]!
      const content = group.content.map(span)
      const mark = markOf(gold, group.source ? [span(group.source)] : [], content, group.within !== undefined)
      if (!found.entity || !mark) return []
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
