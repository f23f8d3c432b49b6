import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import { analysisOf } from '../articles/article.ts'
import { briefCard } from '../cards/brief.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'

const speakersNamed = 5

/**
 * What is shown under an address that somebody wrote: the brief of an article that everybody in the workspace may see, and who speaks in
 * it. Undefined where none is kept: nothing is fetched for it.
 */
export async function linkedCard(
  newsroom: With<'store' | 'analyst' | 'settings'>,
  { url, place }: { readonly url: string; readonly place: Workspace },
): Promise<Card | undefined> {
  const seen = newsroom.store.articles.seenBy(everybodyIn(place))
  const article = (await seen.byUrl(url)) ?? (await seen.byUrl(withoutMarks(url)))
  if (!article) return undefined
  const analysis = await analysisOf(newsroom, article)
  const card = briefCard(article, analysis, await newsroom.settings.get(place, 'sentences'))
  // A button there would answer into a message that is somebody else's.
  const parts = card.parts.filter(({ type }) => type !== 'actions')
  return { ...card, parts: [...parts, ...speakersIn(article, analysis)] }
}

/** An address as it is shared: with marks of where from, and a place in the page. */
function withoutMarks(url: string): string {
  const plain = URL.parse(url)
  if (!plain) return url
  plain.hash = ''
  for (const name of [...plain.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i.test(name)) plain.searchParams.delete(name)
  return plain.href
}

/** Those of whom the desk is sure, by the names that the text has. */
function speakersIn(article: ArticleRow, { attributions, speakers }: Analysis): CardPart[] {
  const sure = new Set(attributions.filter((one) => one.sure !== false && !one.weak).map(({ speaker }) => speaker))
  const named = speakers.filter(({ id }) => sure.has(id)).slice(0, speakersNamed)
  if (named.length === 0) return []
  const text = named.flatMap(({ nameSpan: span }, i): Inline[] => [
    ...(i === 0 ? [say.posts.whoSpeaks] : [', ']),
    { type: 'exact', text: article.content.text.slice(span.start, span.end), article: article.id, span },
  ])
  return [{ type: 'context', text }]
}
