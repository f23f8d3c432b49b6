import { given } from '../../given.ts'
import { plainText } from '../../html/plain.ts'

type Loose = Readonly<Record<string, unknown>>

/** What JSON-LD (schema.org) says of the article on the page. Strings are plain text, dates as written. */
export interface Told {
  readonly type: string
  readonly types: readonly string[]
  /** `articleSection` and `genre`. */
  readonly sections: readonly string[]
  readonly headline?: string
  readonly description?: string
  readonly authors: readonly string[]
  readonly published?: string
  readonly updated?: string
  readonly publisher?: string
  readonly image?: string
  readonly url?: string
  readonly language?: string
  readonly free?: boolean
  readonly body?: string
}

const articleType =
  /^(?:https?:\/\/schema\.org\/)?((?:[A-Za-z]*(?:NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|Review))|Posting)$/
/** What hangs on an article and is another: the entries of a live blog, comments, sources. */
const aboutOthers = new Set(['liveBlogUpdate', 'comment', 'comments', 'citation', 'mentions', 'review', 'isBasedOn'])
const mostNodes = 2_000
/** Of one script, of all, and of one that is worth mending. */
const mostCharacters = 500_000
const mostTogether = 1_000_000
const mostMended = 200_000

/** The article among a page's JSON-LD scripts, and the types of everything there. Broken JSON is mended where it can be. */
export function readJsonLd(sources: readonly string[]): {
  readonly article?: Told
  readonly types: ReadonlySet<string>
} {
  const types = new Set<string>()
  const articles: Loose[] = []
  const pages: Loose[] = []
  const byId = new Map<string, Loose>()
  let nodes = 0
  const visit = (value: unknown, depth: number): void => {
    if (depth > 8 || typeof value !== 'object' || value === null || ++nodes > mostNodes) return
    if (Array.isArray(value)) {
      for (const one of value.slice(0, 200)) visit(one, depth + 1)
      return
    }
    const node = value as Loose
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node)
    for (const type of list(node['@type'])) {
      if (typeof type !== 'string') continue
      const name = type.replace(/^https?:\/\/schema\.org\//, '')
      types.add(name)
      if (articleType.test(type)) articles.push(node)
      else if (/^(WebPage|ItemPage)$/.test(name)) pages.push(node)
    }
    for (const key of Object.keys(node).slice(0, 100))
      if (typeof node[key] === 'object' && !aboutOthers.has(key)) visit(node[key], depth + 1)
  }
  let left = mostTogether
  for (const source of sources) {
    const read = source.slice(0, Math.min(left, mostCharacters))
    left -= read.length
    if (read !== '') visit(parseLoosely(read), 0)
  }
  // The page's own article comes first, or has the most to say; those of a list of related ones have little.
  const score = (node: Loose) =>
    (node.articleBody ? 4 : 0) +
    (node.datePublished ? 2 : 0) +
    (node.author ? 1 : 0) +
    (node.headline ? 2 : 0) +
    (node.mainEntityOfPage ? 2 : 0)
  const best =
    articles.reduce<Loose | undefined>((a, b) => (a === undefined || score(b) > score(a) ? b : a), undefined) ??
    pages[0]
  return best ? { article: tell(best, byId), types } : { types }
}

/** JSON as pages really write it: in comments or CDATA, with trailing commas, raw line breaks in strings, a stray semicolon. */
function parseLoosely(source: string): unknown {
  const text = unwrap(source)
  const ways = [
    () => text,
    () => text.replace(/[\u0000-\u001f]+/g, ' '),
    () => (text.length > mostMended ? '' : mend(text)),
  ]
  for (const way of ways) {
    try {
      return JSON.parse(way())
    } catch {}
  }
  return undefined
}

/** The script without the comment or CDATA around it. Looks at both ends only: a script may be half a million spaces. */
function unwrap(source: string): string {
  let text = source.trim()
  if (text.startsWith('<!--')) text = text.slice(4)
  if (text.endsWith('-->')) text = text.slice(0, -3)
  const begun = /^\s{0,20}(?:\/\/|\/\*)?\s{0,20}<!\[CDATA\[\s{0,20}(?:\*\/)?/.exec(text)?.[0] ?? ''
  text = text.slice(begun.length)
  const tail = text.slice(-60)
  const ended = /(?:\/\/|\/\*)?\s{0,20}\]\]>\s{0,20}(?:\*\/)?\s{0,20}$/.exec(tail)?.[0] ?? ''
  text = text.slice(0, text.length - ended.length).trim()
  return text.endsWith(';') ? text.slice(0, -1) : text
}

/** Escapes what may not be raw in a string, drops commas before a closing bracket, and closes what was left open. */
function mend(text: string): string {
  const out: string[] = []
  const open: string[] = []
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (inString) {
      if (c === '\\') {
        const next = text[i + 1] ?? ''
        out.push('"\\/bfnrtu'.includes(next) && next !== '' ? c + next : '')
        if ('"\\/bfnrtu'.includes(next)) i++
      } else if (c === '"') {
        // A quotation mark inside a string is not followed by what may follow a string.
        const after = /^\s*([,:}\]]|$)/.test(text.slice(i + 1, i + 40))
        if (after) inString = false
        out.push(after ? c : '\\"')
      } else out.push(c < ' ' ? ' ' : c)
      continue
    }
    if (c === '"') inString = true
    if (c === '{' || c === '[') open.push(c === '{' ? '}' : ']')
    if (c === '}' || c === ']') {
      if (open.at(-1) !== c) continue
      open.pop()
      if (out.at(-1) === ',') out.pop()
      while (out.length > 0 && /^\s$/.test(out.at(-1)!)) out.pop()
      if (out.at(-1) === ',') out.pop()
    }
    out.push(c)
    if (open.length === 0 && (c === '}' || c === ']')) break
  }
  if (inString) out.push('"')
  return out.join('') + open.reverse().join('')
}

function tell(node: Loose, byId: ReadonlyMap<string, Loose>): Told {
  const resolve = (value: unknown): unknown => {
    const id = (value as Loose | null)?.['@id']
    return typeof id === 'string' && Object.keys(value as Loose).length === 1 ? (byId.get(id) ?? value) : value
  }
  const named = (value: unknown): string | undefined => {
    const found = resolve(value)
    if (typeof found === 'string') return clean(found)
    return clean((found as Loose | null)?.name)
  }
  const address = (value: unknown): string | undefined => {
    for (const one of list(value).slice(0, 5)) {
      const found = resolve(one)
      if (typeof found === 'string') return found
      const url =
        (found as Loose | null)?.url ?? (found as Loose | null)?.contentUrl ?? (found as Loose | null)?.['@id']
      const first = list(url)[0]
      if (typeof first === 'string') return first
    }
    return undefined
  }
  const free = node.isAccessibleForFree
  return {
    type: typesOf(node)[0] ?? '',
    types: typesOf(node),
    sections: [...list(node.articleSection), ...list(node.genre)].slice(0, 20).filter((one) => typeof one === 'string'),
    ...given('headline', clean(node.headline) ?? clean(node.name)),
    ...given('description', clean(node.description)),
    authors: list(node.author ?? node.creator)
      .slice(0, 20)
      .map(named)
      .filter((name) => name !== undefined),
    ...given('published', written(node.datePublished) ?? written(node.dateCreated)),
    ...given('updated', written(node.dateModified)),
    ...given('publisher', list(node.publisher).map(named).find(Boolean)),
    ...given('image', address(node.image) ?? address(node.thumbnailUrl)),
    ...given('url', address(node.mainEntityOfPage) ?? address(node.url)),
    ...given('language', typeof node.inLanguage === 'string' ? node.inLanguage : undefined),
    ...given('free', free === undefined ? undefined : !/^(false|0|no)$/i.test(String(free))),
    ...given('body', typeof node.articleBody === 'string' ? node.articleBody : undefined),
  }
}

const typesOf = (node: Loose): string[] =>
  list(node['@type'])
    .slice(0, 20)
    .flatMap((type) => (typeof type === 'string' ? type.slice(0, 100).replace(/^https?:\/\/schema\.org\//, '') : []))

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const written = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

function clean(value: unknown): string | undefined {
  const first = list(value)[0]
  if (typeof first !== 'string') return undefined
  const text = plainText(first.slice(0, 5_000)).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}
