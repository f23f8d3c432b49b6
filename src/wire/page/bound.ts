import { Parser } from 'htmlparser2'

/** Nested past this it is no page that anyone wrote: it is refused rather than flattened. */
const refusedDepth = 5_000

const dropped = new Set(
  'script style noscript template svg math iframe object embed canvas select textarea audio video map datalist dialog picture source track'.split(
    ' ',
  ),
)
const void_ = new Set('area base br col hr img input link meta param wbr'.split(' '))
const keptAttributes = [
  'id',
  'class',
  'role',
  'itemprop',
  'rel',
  'href',
  'datetime',
  'data-testid',
  'data-component',
  'aria-label',
]
/** Past these there is no more article, whatever there is: comments, archives, an attack. */
const mostOpenings = 8_000
const mostCharacters = 400_000

const plainInline = new Set('span font small big u s bdi bdo abbr acronym cite time data mark'.split(' '))
const headish = new Set(['meta', 'link', 'base', 'input', 'param'])

/** A text, the opening of an element, or (null) the closing of the one open. */
export type Piece = string | Opening | null

export interface Opening {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
}

export interface Outline {
  /** The page again, without scripts, styles and hidden parts, no deeper than the bound, and as much as is worth a tree. */
  readonly pieces: readonly Piece[]
  readonly title: string
  readonly language: string | undefined
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[]
  /** The source of each JSON-LD script. */
  readonly jsonLd: readonly string[]
  /** What microdata and `<time>` say, in the order of the page. */
  readonly marks: readonly Mark[]
  readonly elements: number
  readonly deepest: number
  readonly passwordFields: number
  readonly base: string | undefined
  /** Texts of the first headings of the first rank. */
  readonly headings: readonly string[]
  /** Links that read like headlines. */
  readonly headlineLinks: number
  /** Short texts that ask the reader to do something, for telling a paywall. */
  readonly calls: string
}

export interface Mark {
  readonly name: string
  readonly itemprop: string
  readonly className: string
  readonly rel: string
  readonly value: string
  text: string
}

export class PageTrouble extends Error {
  readonly problem: 'too-deep' | 'too-large'

  constructor(problem: 'too-deep' | 'too-large', sentence: string) {
    super(sentence)
    this.name = 'PageTrouble'
    this.problem = problem
  }
}

/**
 * The pass over a page before anything builds a tree of it: linear in its length, bounded in depth, elements and size.
 * What a later step needs of the head (metadata, JSON-LD, dates) is collected on the way. Throws `PageTrouble`.
 */
export function outlinePage(
  html: string,
  bounds: { readonly depth: number; readonly elements: number; readonly pageChars: number },
): Outline {
  if (html.length > bounds.pageChars) throw new PageTrouble('too-large', 'The page is too large to be an article.')
  const pieces: Piece[] = []
  let openings = 0
  let characters = 0
  /** For each open element: whether it was kept; `true` in `hides` where it silences. */
  const closers: boolean[] = []
  const hides: boolean[] = []
  const meta = new Map<string, string[]>()
  const links: { rel: string; href: string; type: string }[] = []
  const jsonLd: string[] = []
  const marks: Mark[] = []
  const openMarks: { mark: Mark; depth: number }[] = []
  let silent = 0
  let depth = 0
  let kept = 0
  let deepest = 0
  let elements = 0
  let passwordFields = 0
  let language: string | undefined
  let base: string | undefined
  let title = ''
  let inTitle = false
  let script: string[] | undefined
  const headings: string[] = []
  let heading: string | undefined
  let link: string | undefined
  let headlineLinks = 0
  let calls = ''

  const parser = new Parser(
    {
      onopentag(name, a) {
        depth++
        elements++
        if (depth > deepest) deepest = depth
        if (depth > refusedDepth)
          throw new PageTrouble('too-deep', 'The page nests its elements too deeply to be read.')
        if (elements > bounds.elements)
          throw new PageTrouble('too-large', 'The page has too many elements to be an article.')
        if (name === 'html') language ??= a.lang
        if (name === 'base') base ??= a.href
        if (name === 'meta') noteMeta(meta, a)
        if (name === 'link' && a.rel && a.href)
          links.push({ rel: a.rel.toLowerCase(), href: a.href, type: a.type ?? '' })
        if (name === 'input' && a.type?.toLowerCase() === 'password') passwordFields++
        if (name === 'title' && title === '' && silent === 0) inTitle = true
        if (name === 'script' && /ld\+json/i.test(a.type ?? '') && jsonLd.length < 40) script = []
        if (name === 'h1' && headings.length < 3) heading = ''
        if (name === 'a' && a.href) link = ''
        noteMark(name, a)
        const hidden = dropped.has(name) || isHidden(name, a)
        hides.push(hidden)
        if (hidden) silent++
        if (silent > 0 || headish.has(name) || kept >= bounds.depth) {
          closers.push(false)
          return
        }
        const attributes: (readonly [string, string])[] = []
        for (const key of keptAttributes) {
          const value = a[key]
          if (value !== undefined) attributes.push([key, value.slice(0, 500)])
        }
        // A span that has no name says nothing; editors leave thousands of them.
        if (openings >= mostOpenings || (attributes.length === 0 && plainInline.has(name))) {
          closers.push(false)
          return
        }
        openings++
        pieces.push({ name, attributes })
        if (void_.has(name)) pieces.push(null)
        if (void_.has(name)) closers.push(false)
        else {
          kept++
          closers.push(true)
        }
      },
      onclosetag(name) {
        depth--
        if (name === 'title') inTitle = false
        if (name === 'script' && script) {
          jsonLd.push(script.join(''))
          script = undefined
        }
        if (name === 'h1' && heading !== undefined) {
          const text = heading.replace(/\s+/g, ' ').trim()
          if (text !== '') headings.push(text)
          heading = undefined
        }
        if (name === 'a' && link !== undefined) {
          if (link.trim().split(/\s+/).length >= 5) headlineLinks++
          link = undefined
        }
        while (openMarks.length > 0 && openMarks.at(-1)!.depth > depth) openMarks.pop()
        if (hides.pop()) silent--
        const closer = closers.pop()
        if (closer) {
          kept--
          pieces.push(null)
        }
      },
      ontext(text) {
        if (script) script.push(text)
        if (inTitle) title += text
        if (heading !== undefined && heading.length < 500) heading += text
        if (link !== undefined && link.length < 200) link += text
        if (
          calls.length < 20_000 &&
          text.length < 300 &&
          /subscri|continue|register|unlock|member|premium|abo|suscri/i.test(text)
        )
          calls += `${text}\n`
        for (const { mark } of openMarks) if (mark.text.length < 300) mark.text += text
        if (silent === 0 && !inTitle && characters < mostCharacters) {
          const kept = text.slice(0, mostCharacters - characters)
          characters += kept.length
          const last = pieces.length - 1
          if (typeof pieces[last] === 'string') pieces[last] += kept
          else pieces.push(kept)
        }
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)

  function noteMark(name: string, a: Readonly<Record<string, string>>): void {
    const className = `${a.class ?? ''} ${a.id ?? ''}`.trim().slice(0, 300)
    const telling =
      a.itemprop !== undefined ||
      name === 'time' ||
      /\bauthor\b/.test(a.rel ?? '') ||
      /byline|author|date|publi|time|posted|update|modif/i.test(className)
    if (!telling || marks.length >= 400 || name === 'body' || name === 'html') return
    const mark: Mark = {
      name,
      itemprop: a.itemprop ?? '',
      className,
      rel: a.rel ?? '',
      value: a.datetime ?? a.content ?? a['data-datetime'] ?? a.title ?? '',
      text: '',
    }
    marks.push(mark)
    if (openMarks.length < 30) openMarks.push({ mark, depth })
  }

  return {
    pieces,
    title: title.replace(/\s+/g, ' ').trim(),
    language,
    meta,
    links,
    jsonLd,
    marks,
    elements,
    deepest,
    passwordFields,
    base,
    headings,
    headlineLinks,
    calls,
  }
}

function noteMeta(meta: Map<string, string[]>, a: Readonly<Record<string, string>>): void {
  const name = (a.property ?? a.name ?? a.itemprop ?? a['http-equiv'])?.toLowerCase().trim()
  if (!name || a.content === undefined || a.content === '') return
  const known = meta.get(name)
  if (known) {
    if (known.length < 20) known.push(a.content)
  } else if (meta.size < 300) meta.set(name, [a.content])
}

function isHidden(name: string, a: Readonly<Record<string, string>>): boolean {
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false
  if (a.hidden !== undefined && a.hidden !== 'until-found') return true
  if (a['aria-hidden'] === 'true' && name !== 'div' && name !== 'section') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test((a.style ?? '').slice(0, 300))
}
