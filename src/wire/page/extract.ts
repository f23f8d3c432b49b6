import type { ArticleContent, PageProblem } from '../../core/article.ts'
import { say } from '../../locales/index.ts'
import { given } from '../given.ts'
import { defaultLimits } from '../limits.ts'
import { type Body, readBody } from './body.ts'
import { type Outline, outlinePage, PageTrouble } from './bound.ts'
import { readEmbedded } from './embedded/index.ts'
import { type LeftOut, noAccount } from './left-out.ts'
import { readMetadata } from './metadata/index.ts'
import { readJsonLd, type Told } from './metadata/jsonld.ts'
import { isOneOfSeveral } from './several.ts'
import { shareOfSite } from './site-words.ts'
import { judge } from './verdict.ts'

/** What a page is. With both an article and a problem, the article is what little could be read: no brief is made of it. */
export interface ExtractedPage {
  readonly article?: ArticleContent
  readonly problem?: PageProblem
  readonly reason?: string
}

export type PageBounds = Pick<typeof defaultLimits, 'depth' | 'elements' | 'pageChars'>

/** Characters of a page's text under which its scripts are looked at as well. */
const few = 800

/** Reads the article of a page. Pure; what the worker runs. `url` is where it was read; `leftOut` is told what is not in the text, and why. */
export function extractPage(
  html: string,
  url?: string,
  bounds: PageBounds = defaultLimits,
  leftOut: LeftOut = noAccount,
): ExtractedPage {
  try {
    const outline = outlinePage(html, bounds)
    const { article: told, types } = readJsonLd(outline.jsonLd)
    const found = readBody(outline.pieces, saidOf(outline, told), leftOut)
    const body = embedded(outline, told, longer(found, told))
    const blocks = body?.blocks ?? []
    const metadata = readMetadata(outline, told, url, blocks, body?.headline ?? '')
    const verdict = judge({
      outline,
      told,
      types,
      url,
      blocks,
      headline: metadata.headline,
      published: metadata.published,
      teasers: body?.teasers ?? [],
    })
    if (blocks.length === 0) return verdict ?? { problem: 'no-article', reason: say.wire.noArticle }
    const partial = isOneOfSeveral(outline, url)
    return { article: { ...metadata, text: blocks.join('\n\n'), ...(partial && { partial }) }, ...verdict }
  } catch (error) {
    if (error instanceof PageTrouble) return { problem: error.problem, reason: error.message }
    throw error
  }
}

/** The same for pages whose text is in no element and no JSON-LD, but in the data that a script draws them from. */
function embedded(outline: Outline, told: Told | undefined, body: Body | undefined): Body | undefined {
  const size = (body?.blocks ?? []).reduce((sum, { length }) => sum + length, 0)
  if (told?.free === false || size >= few) return body
  const titles = [
    told?.headline,
    outline.meta.get('og:title')?.[0],
    outline.title,
    ...outline.headings.map(({ text }) => text),
  ]
  const blocks = readEmbedded(
    outline.data,
    titles.filter((title) => title !== undefined),
  )
  const found = (blocks ?? []).reduce((sum, { length }) => sum + length, 0)
  return blocks && found > 3 * size ? { blocks, headline: '', teasers: [] } : body
}

/** Each that is said: search engines and social networks are told others than the reader is. */
function saidOf({ meta, title }: Outline, told: Told | undefined) {
  const present = (texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined)
  return {
    titles: present([told?.headline, meta.get('og:title')?.[0], title]),
    descriptions: present([told?.description, meta.get('og:description')?.[0], meta.get('description')?.[0]]),
    ...given('body', told?.free === false ? undefined : told?.body),
  }
}

/** Pages that are drawn by script carry their text in JSON-LD only; what is marked as not free to read is left alone. */
function longer(body: Body | undefined, told: Told | undefined): Body | undefined {
  if (told?.body === undefined || told.free === false) return body
  const blocks = told.body
    .slice(0, 500_000)
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/<[^<>]{0,300}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
  const size = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
  const found = body?.blocks ?? []
  return size(blocks) > 400 &&
    (size(blocks) > 3 * size(found) || (shareOfSite(found) > 0.5 && shareOfSite(blocks) < 0.5))
    ? { blocks, headline: told.headline ?? '', teasers: [] }
    : body
}
