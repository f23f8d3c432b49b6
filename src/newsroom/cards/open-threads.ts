import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import { exact } from './exact.ts'
import { privateNote } from './private.ts'
import { sayDate } from './timeline/say-date.ts'

/** The threads that an article leaves open, each with a button that takes it on; where only the asker sees it, with what that would change. */
export function threadsCard(article: ArticleRow, analysis: Analysis, own = false): Card {
  const parts: CardPart[] = analysis.threads.flatMap((thread, index): CardPart[] => [
    {
      type: 'text',
      text: [
        { type: 'strong', text: `${say.followups.threads[thread.kind]}: ` },
        ...exact(article, thread),
        ...(thread.byDate
          ? [' ', { type: 'implied' as const, text: say.followups.byDate(sayDate({ date: thread.byDate })) }]
          : []),
      ],
    },
    {
      type: 'actions',
      actions: [
        {
          type: 'invoke',
          label: say.followups.takeOn(index + 1),
          invoke: `followup add article:${article.id} thread:${index + 1}`,
          style: 'primary',
        },
      ],
    },
  ])
  if (parts.length === 0)
    parts.push({
      type: 'text',
      text: say.followups.noThreads,
    })
  if (own)
    parts.push({
      type: 'context',
      text: [...privateNote(), say.followups.sharesIt],
    })
  parts.push({
    type: 'context',
    text: say.followups.ownWords,
  })
  return { tone: 'answer', title: say.followups.leftOpen(article.content.headline), parts }
}
