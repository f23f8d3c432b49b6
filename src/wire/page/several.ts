import type { Outline } from './bound.ts'

/**
 * Whether what was read is one page of several: by a link to the next or the previous page of the same address, or by a
 * line that says so ("Page 2 of 3"). A link to the next *article*, which blogs mark alike, leads to another address.
 */
export function isOneOfSeveral(outline: Outline, url: string | undefined): boolean {
  if (outline.pageCount) return true
  if (url === undefined) return false
  const own = URL.parse(url)
  if (!own) return false
  return outline.links.some(({ rel, href }) => {
    if (!/\b(next|prev|previous)\b/.test(rel.slice(0, 100))) return false
    const other = URL.parse(href.slice(0, 2_000), url)
    return other !== null && other.host === own.host && number(other) !== number(own) && stem(other) === stem(own)
  })
}

const inPath = /(?:\/page\/|\/page-?|\/)(\d{1,2})\/?$/
const inQuery = /(?:^\?|&)(?:page|p|pg|seite)=(\d{1,2})(?=&|$)/

/** The number of a page in its address; the first one has none, as a rule. */
const number = (url: URL) => Number(inPath.exec(url.pathname)?.[1] ?? inQuery.exec(url.search)?.[1] ?? 1)
const stem = (url: URL) =>
  url.pathname.replace(inPath, '').replace(/\/$/, '') + url.search.replace(inQuery, '').replace(/^[?&]/, '')
