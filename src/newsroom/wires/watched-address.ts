import { say } from '../../locales/index.ts'

/**
 * A watched page is kept under its address and a fragment directive, as in a link to a text (wicg.github.io/scroll-to-text-fragment):
 * it is another row than a feed at the same address, each part of a page is one of its own, and a browser opens it at the words.
 */
const directive = ':~:'

export function watchedAddress(url: string, near: string): string {
  const page = new URL(url)
  page.hash = `${directive}${near === '' ? 'page' : `text=${encodeURIComponent(near)}`}`
  return page.href
}

/** The page's own address, for opening it; any other address is answered as it is. */
export function pageAddress(kept: string): string {
  const at = kept.indexOf(`#${directive}`)
  return at < 0 ? kept : kept.slice(0, at)
}

/** Where a link to the watched part leads. */
export function partAddress(kept: string): string {
  return kept.endsWith(`#${directive}page`) ? pageAddress(kept) : kept
}

/** What people call it. */
export function watchTitle(title: string, near: string): string {
  return near === '' ? title : say.feeds.partOf(title, near)
}
