import { type Headings, takeHeadings } from './headings.ts'
import { type Mark, takeMarks } from './marks.ts'

type Attributes = Readonly<Record<string, string>>

/** What a page says of itself, as it is in its source; read before anything builds a tree of it. */
export interface Notes extends Headings {
  readonly title: string
  readonly language: string | undefined
  /** Contents of the meta elements by their name or property, lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly links: readonly { readonly rel: string; readonly href: string }[]
  /** The source of each JSON-LD script. */
  readonly jsonLd: readonly string[]
  /** Sources of scripts that may hold the data which the page is drawn from. */
  readonly data: readonly string[]
  /** In the order of the page. */
  readonly marks: readonly Mark[]
  /** Short texts right under a heading of the first rank: who wrote it, when. */
  readonly underHeadline: readonly string[]
  /** Links that read like headlines. */
  readonly headlineLinks: number
  readonly passwordFields: number
  /** Elements that are marked as entries of a live blog. */
  readonly liveEntries: number
  /** A line says that this is one page of several. */
  readonly pageCount: boolean
  /** Short texts that ask the reader to do something, for telling a paywall. */
  readonly calls: string
}

export interface NoteTaker {
  /** `depth` counts the element itself. */
  open(name: string, attributes: Attributes, depth: number): void
  close(name: string, depth: number): void
  text(text: string): void
  /** True inside of the title, which is no text of the page. */
  readonly inTitle: boolean
  notes(): Notes
}

const most = {
  scripts: 40,
  /** Characters that are few for an article's data, and that are kept of all such scripts. */
  fewData: 1_000,
  data: 1_500_000,
  underHeadline: 30,
  names: 300,
  contents: 20,
  links: 200,
  calls: 20_000,
  /** Of one thing noted. */
  characters: 10_000,
}

const liveEntry =
  /(?:^|[\s_-])live-?blog[_-]{1,2}(?:post|entry|update|item)(?:$|\s)|(?:^|\s)live-(?:post|entry|update)(?:$|\s)/i

/** "Page 2 of 3"; not "page 1 of 1", and not in the middle of a sentence. */
function saysPageOf(text: string): boolean {
  const found = /^\s*page\s{1,3}(\d{1,2})\s{1,3}(?:of|\/)\s{1,3}(\d{1,2})[.:]?\s*$/i.exec(text)
  return found !== null && Number(found[2]) > 1 && Number(found[1]) <= Number(found[2])
}

/** JSON-LD; a script of the page's own, or JSON; one from elsewhere, a style sheet, a template. */
function kindOf(name: string, { type = '', src }: Attributes): 'told' | 'data' | 'other' {
  if (name === 'style' || src !== undefined) return 'other'
  if (/ld\+json/i.test(type)) return 'told'
  return type === '' || /javascript|application\/json|^module$/i.test(type) ? 'data' : 'other'
}

/** Takes notes on the way through a page; bounded in all it keeps. */
export function takeNotes(): NoteTaker {
  const meta = new Map<string, string[]>()
  const links: { rel: string; href: string }[] = []
  const jsonLd: string[] = []
  const data: string[] = []
  let dataSize = 0
  const marks = takeMarks()
  const headings = takeHeadings()
  const underHeadline: string[] = []
  let looking = false
  let language: string | undefined
  let title: string | undefined
  let inTitle = false
  /** Inside of a script or a style sheet, whose text is none of the page's. */
  let code: { readonly kind: 'told' | 'data' | 'other'; readonly texts: string[] } | undefined
  let link: string | undefined
  let headlineLinks = 0
  let passwordFields = 0
  let liveEntries = 0
  let pageCount = false
  let calls = ''

  function noteMeta(a: Attributes): void {
    const property = marks.ofArticle ? a.itemprop : undefined
    const name = (a.property ?? a.name ?? property ?? a['http-equiv'])?.toLowerCase().trim()
    if (!name || !a.content) return
    const known = meta.get(name)
    const content = a.content.slice(0, most.characters)
    if (known && known.length < most.contents) known.push(content)
    else if (!known && meta.size < most.names) meta.set(name, [content])
  }

  return {
    get inTitle() {
      return inTitle
    },
    open(name, a, depth) {
      if (name === 'html') language ??= a.lang
      else if (name === 'meta') noteMeta(a)
      else if (name === 'link' && a.rel && a.href && links.length < most.links)
        links.push({ rel: a.rel.toLowerCase(), href: a.href })
      else if (name === 'input' && a.type?.toLowerCase() === 'password') passwordFields++
      else if (name === 'title' && title === undefined) {
        inTitle = true
        title = ''
      } else if (name === 'script' || name === 'style') code = { kind: kindOf(name, a), texts: [] }
      else if (name === 'a' && a.href) {
        link = ''
        if (a.rel && /\b(next|prev)/i.test(a.rel.slice(0, 100)) && links.length < most.links)
          links.push({ rel: a.rel.toLowerCase(), href: a.href })
      }
      if (liveEntry.test((a.class ?? '').slice(0, 300)) || a.itemprop === 'liveBlogUpdate') liveEntries++
      headings.open(name, a, depth)
      marks.open(name, a, depth)
    },
    close(name, depth) {
      if (name === 'title') inTitle = false
      else if ((name === 'script' || name === 'style') && code) {
        const source = code.texts.join('')
        if (code.kind === 'told' && jsonLd.length < most.scripts) jsonLd.push(source)
        if (code.kind === 'data' && source.length >= most.fewData && dataSize < most.data) {
          data.push(source.slice(0, most.data - dataSize))
          dataSize += source.length
        }
        code = undefined
      } else if (name === 'a' && link !== undefined) {
        if (link.trim().split(/\s+/).length >= 5) headlineLinks++
        link = undefined
      }
      if (headings.close(name, depth, marks.away)) looking = true
      marks.close(name, depth)
    },
    text(whole) {
      if (code) {
        if (code.kind !== 'other') code.texts.push(whole)
        return
      }
      const text = whole.slice(0, most.characters)
      if (inTitle && title!.length < 1_000) title += text
      headings.text(text)
      if (link !== undefined && link.length < 200) link += text
      marks.text(text)
      // A text may come a character at a time, and millions of them: nothing is looked for in so little.
      if (text.length < 8) return
      if (looking && !headings.inside) {
        const line = text.trim()
        // The text of the article begins here.
        if (line.length > 200 || underHeadline.length >= most.underHeadline) looking = false
        else if (line.length >= 6 && line.length <= 140 && !marks.away) underHeadline.push(line)
      }
      if (text.length < 60) pageCount ||= saysPageOf(text)
      if (
        text.length < 120 &&
        calls.length < most.calls &&
        /subscri|continue|register|unlock|member|premium|abo|suscri/i.test(text)
      )
        calls += `${text}\n`
    },
    notes: () => ({
      title: (title ?? '').replace(/\s+/g, ' ').trim(),
      language,
      meta,
      links,
      jsonLd,
      data,
      marks: marks.marks(),
      ...headings.headings(),
      underHeadline,
      headlineLinks,
      passwordFields,
      liveEntries,
      pageCount,
      calls,
    }),
  }
}
