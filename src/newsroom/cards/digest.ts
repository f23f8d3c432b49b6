import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import type { CopyElsewhere } from '../articles/copies.ts'
import { alsoIn } from './also-in.ts'
import { headlineLink, origin } from './brief.ts'
import { exact } from './exact.ts'
import { type Group, pageCards, pagesOf } from './pages.ts'

/** An article of a digest. */
export interface DigestEntry {
  readonly article: ArticleRow
  readonly analysis: Analysis
  readonly story?: StoryRow | undefined
  readonly copies: readonly CopyElsewhere[]
}

/** Of more than so many only the first of a story has its sentence. */
const toldAtMost = 30
/** An article that was published so long ago is old news in a digest, and is called that. */
const oldMs = 3 * 86_400_000
const dayMs = 86_400_000

/** Many articles by story, in as many messages as they need: headline, the first sentence of the brief, and the outlet. */
export function digestCards(
  entries: readonly DigestEntry[],
  { now, late, more }: { readonly now: number; readonly late: string | undefined; readonly more: boolean },
): { readonly cards: readonly Card[]; readonly articles: readonly (readonly string[])[] } {
  const groups = byStory(entries)
  const short = entries.length > toldAtMost
  const pages = pagesOf(
    groups.map(
      (group): Group<string> => ({
        ...(group.length > 1 && {
          head: [{ type: 'strong', text: group[0]!.story!.slug }, ` · ${say.counts.articles(group.length)}`],
        }),
        entries: group.map((entry, i) => ({
          of: entry.article.id,
          text: lineOf(entry, { now, sentence: !short || (group.length > 1 && i === 0) }),
        })),
      }),
    ),
  )
  const old = entries.filter(({ article }) => ageOf(article, now) !== undefined).length
  const title = say.lists.digest(entries.length, groups.length)
  const opening: CardPart[] = [
    ...(late ? [{ type: 'context' as const, text: late }] : []),
    ...(old ? [{ type: 'context' as const, text: say.lists.old(old) }] : []),
    ...(more ? [{ type: 'context' as const, text: say.lists.moreWait }] : []),
  ]
  return { cards: pageCards(pages, { title, opening }), articles: pages.map(({ of }) => of) }
}

/** In the order of the first of each. */
function byStory(entries: readonly DigestEntry[]): DigestEntry[][] {
  return [...Map.groupBy(entries, ({ story, article }) => story?.id ?? article.id).values()]
}

function lineOf(
  { article, analysis, copies }: DigestEntry,
  { now, sentence }: { readonly now: number; readonly sentence: boolean },
): Inline[] {
  const first = sentence ? (analysis.briefs[1] ?? analysis.summary)[0] : undefined
  const age = ageOf(article, now)
  return [
    headlineLink(article),
    ...(first ? ['\n', ...exact(article, first)] : []),
    sentence ? '\n' : ' · ',
    ...origin(article),
    ...(age === undefined ? [] : [{ type: 'implied' as const, text: ` · ${say.lists.age(age)}` }]),
    ...(copies.length ? [' · ', ...alsoIn(copies)] : []),
  ]
}

/** How many days ago it was published, where that is long. */
function ageOf({ content: { published } }: ArticleRow, now: number): number | undefined {
  if (!published) return undefined
  const age = now - (published.at ?? Date.parse(`${published.date}T23:59:59Z`))
  return age > oldMs ? Math.floor(age / dayMs) : undefined
}
