import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { tiesOf } from '../../text/stories/index.ts'
import type { SinceLook } from '../stories/looks.ts'
import { headlineLink, origin } from './brief.ts'
import { exactWithLead } from './exact.ts'

const shownAtMost = 40

/** A story with its articles, oldest first and numbered, each with where it comes from; what ties them; and related stories. */
export function storyCard(
  story: StoryRow,
  articles: readonly ArticleRow[],
  related: readonly StoryRow[],
  since?: SinceLook,
): Card {
  const ties = tied(articles)
  const outlets = new Set(articles.map((article) => article.content.outlet).filter(Boolean))
  const rest = articles.length - shownAtMost
  return {
    tone: 'answer',
    title: story.headline,
    parts: [
      {
        type: 'context',
        text: [{ type: 'strong', text: story.slug }, ` · ${say.stories.size(articles.length, outlets.size)}`],
      },
      ...sinceParts(since),
      { type: 'list', ordered: true, items: articles.slice(0, shownAtMost).map(line) },
      ...(ties === undefined ? [] : [implied(say.stories.inCommon(ties))]),
      ...(related.length === 0 ? [] : [implied(say.stories.related(related.map(({ slug }) => slug).join(', ')))]),
      ...(rest > 0 ? [{ type: 'context' as const, text: say.counts.more(rest) }] : []),
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: say.buttons.timeline, invoke: `timeline story:${story.slug}` },
          { type: 'invoke', label: say.buttons.sources, invoke: `sources story:${story.slug}` },
          { type: 'invoke', label: say.buttons.calendarFile, invoke: `timeline story:${story.slug} as:ics` },
          ...related.slice(0, 1).map(({ slug }) => ({
            type: 'invoke' as const,
            label: say.stories.relatedStory,
            invoke: `story story:${slug}`,
          })),
        ],
      },
    ],
  }
}

/** What came since the asker looked last, exact, each with its article. */
function sinceParts(since: SinceLook | undefined): CardPart[] {
  if (!since) return []
  const when = say.stories.sinceLooked({ type: 'time', at: since.at, style: 'datetime' }, since.news.length > 0)
  if (since.news.length === 0) return [{ type: 'context', text: when }]
  return [
    { type: 'context', text: when },
    {
      type: 'list',
      items: since.news.map(({ article, sentence, lead }): Inline[] => [
        ...exactWithLead(article, sentence, lead),
        ' · ',
        headlineLink(article),
      ]),
    },
  ]
}

const implied = (text: string): CardPart => ({ type: 'context', text: [{ type: 'implied', text }] })

/** Names and numbers that several of the articles have: why they are one story. */
function tied(articles: readonly ArticleRow[]): string | undefined {
  if (articles.length < 2) return undefined
  const { names, numbers } = tiesOf(articles.map(({ content: { headline, text } }) => ({ title: headline, text })))
  const said = [...names, ...numbers].join(', ')
  return said === '' ? undefined : said
}

function line(article: ArticleRow): Inline[] {
  return [headlineLink(article), ' · ', ...origin(article)]
}
