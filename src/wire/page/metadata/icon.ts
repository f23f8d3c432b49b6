import type { Outline } from '../bound.ts'

const longest = 2_000

/**
 * The outlet's icon: what phones put on their home screen, which is a picture (developer.apple.com, "Configuring Web Applications"), else an
 * icon of the page (HTML, 4.6.7.8) that is one by its ending; chat platforms show no `.ico` and no `.svg`.
 */
export function findIcon({ links }: Outline, url: string | undefined): string | undefined {
  const has = (rel: string, word: string) => rel.split(/\s+/).includes(word)
  const addresses = [
    ...links.filter(({ rel }) => has(rel, 'apple-touch-icon') || has(rel, 'apple-touch-icon-precomposed')),
    ...links.filter(({ rel, href }) => has(rel, 'icon') && /\.(?:png|webp|gif|jpe?g)(?:[?#]|$)/i.test(href)),
  ]
  for (const { href } of addresses) {
    const found = href.length > longest ? null : URL.parse(href.trim(), url)
    if (found && /^https?:$/.test(found.protocol)) return found.href
  }
  return undefined
}
