import type { ArticleContent } from '../../../core/article.ts'
import { believedCanonical, canonicalUrl } from '../../canonical-url.ts'
import { given } from '../../given.ts'
import { plainText } from '../../html/plain.ts'
import type { Outline } from '../bound.ts'
import { findByline } from './byline.ts'
import { findHeadline } from './headline.ts'
import { findIcon } from './icon.ts'
import type { Told } from './jsonld.ts'
import { findKind } from './kind.ts'
import { findOutlet } from './outlet.ts'
import { findPublished, findUpdated } from './published.ts'

/** All that a page says of its article besides the text. */
export function readMetadata(
  outline: Outline,
  told: Told | undefined,
  url: string | undefined,
  blocks: readonly string[],
  bodyHeadline: string,
): Omit<ArticleContent, 'text'> {
  const outlet = findOutlet(outline, told, url)
  return {
    headline: findHeadline(outline, told, url, outlet, bodyHeadline),
    ...given('deck', findDeck(outline, told, blocks)),
    ...given('byline', findByline(outline, told, outlet)),
    ...given('outlet', outlet),
    ...given(
      'published',
      findPublished(
        outline,
        told,
        url,
        blocks.slice(0, 3).filter((b) => b.length < 60),
      ),
    ),
    ...given('updated', findUpdated(outline, told)),
    ...given('canonicalUrl', findCanonical(outline, told, url)),
    ...given('language', findLanguage(outline, told)),
    ...given('image', findImage(outline, told, url)),
    ...given('icon', findIcon(outline, url)),
    ...given('kind', findKind(outline, told)),
  }
}

const tidy = (text: string | undefined): string | undefined => {
  const found = text === undefined ? '' : plainText(text.slice(0, 2_000)).replace(/\s+/g, ' ').trim()
  return found === '' ? undefined : found
}

function findDeck(outline: Outline, told: Told | undefined, blocks: readonly string[]): string | undefined {
  const text = blocks.join(' ').replace(/\s+/g, ' ')
  for (const candidate of [
    told?.description,
    outline.meta.get('og:description')?.[0],
    outline.meta.get('description')?.[0],
  ]) {
    const deck = tidy(candidate)
    if (!deck || deck.length < 20 || deck.length > 400 || /(\.\.\.|…|\[…\])$/.test(deck)) continue
    // What only repeats the text is no deck.
    return text.includes(deck.slice(0, 80)) ? undefined : deck
  }
  return undefined
}

function findCanonical(outline: Outline, told: Told | undefined, url: string | undefined): string | undefined {
  const link = outline.links.find((one) => one.rel.split(/\s+/).includes('canonical'))?.href
  return (
    believedCanonical(link, url) ??
    believedCanonical(outline.meta.get('og:url')?.[0], url) ??
    believedCanonical(told?.url, url) ??
    (url ? canonicalUrl(url) : undefined)
  )
}

function findLanguage(outline: Outline, told: Told | undefined): string | undefined {
  for (const written of [
    outline.language,
    told?.language,
    outline.meta.get('og:locale')?.[0],
    outline.meta.get('content-language')?.[0],
  ]) {
    const code = /^([a-z]{2})(?:[-_]|$)/i.exec(written?.trim() ?? '')?.[1]
    if (code) return code.toLowerCase()
  }
  return undefined
}

function findImage(outline: Outline, told: Told | undefined, url: string | undefined): string | undefined {
  for (const written of [
    told?.image,
    outline.meta.get('og:image')?.[0],
    outline.meta.get('og:image:url')?.[0],
    outline.meta.get('twitter:image')?.[0],
  ]) {
    const found = written === undefined ? null : URL.parse(written.trim(), url)
    if (found && /^https?:$/.test(found.protocol)) return found.href
  }
  return undefined
}
