import { Parser } from 'htmlparser2'
import { say } from '../../locales/index.ts'
import { densestPart } from './densest.ts'
import { fitPieces } from './fit.ts'
import { type Notes, takeNotes } from './notes.ts'
import type { Piece } from './piece.ts'
import { isPart, isPlace, putInPlace } from './streamed.ts'

/** Nested past this it is no page that anyone wrote: it is refused rather than flattened. */
const refusedDepth = 5_000
/** No page that anyone reads has as many. */
const mostElements = 400_000
/** Past it there is no more article, whatever there is: comments, archives, an attack. */
const mostCharacters = 1_500_000

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Left out with all that is in them. */
const dropped = words(
  'script style noscript template svg math iframe object embed canvas select textarea audio video map datalist dialog picture source track',
)
const empty = words('area base br col hr img input link meta param wbr')
const ofText = words('div section p ul ol li blockquote h2 h3 h4 table tbody tr td')
const headOnly = words('meta link base input param')
const plainInline = words('span font small big u s bdi bdo abbr acronym cite time data mark')
const keptAttributes = 'id class role itemprop rel href datetime data-testid data-component aria-label'.split(' ')

export interface Outline extends Notes {
  /** The page again, without scripts, styles and hidden parts, no deeper than the bound, and as much as is worth a tree. */
  readonly pieces: readonly Piece[]
  readonly elements: number
  readonly deepest: number
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
 * A tree of 2,000 nested elements takes Readability most of a minute; nested past `depth`, elements are unwrapped.
 * Of a page with more elements than `elements` only the part with the running text is kept. Throws `PageTrouble`.
 */
export function outlinePage(
  html: string,
  bounds: { readonly depth: number; readonly elements: number; readonly pageChars: number },
): Outline {
  if (html.length > bounds.pageChars) throw new PageTrouble('too-large', say.wire.pageTooLarge)
  const pieces: Piece[] = []
  const taker = takeNotes()
  /** For each open element: whether it is in `pieces`, and whether it hides what is in it. */
  const open: { readonly name: string; readonly kept: boolean; readonly hides: boolean }[] = []
  let hidden = 0
  let depth = 0
  let characters = 0
  let deepest = 0
  let elements = 0
  let parted = false

  const keep = (name: string, a: Readonly<Record<string, string>>): boolean => {
    if (hidden > 0 || headOnly.has(name) || depth >= bounds.depth) return false
    const attributes = keptAttributes
      .filter((key) => a[key] !== undefined)
      .map((key) => [key, a[key]!.slice(0, 500)] as const)
    // A span that has no name says nothing; editors leave thousands of them.
    if (attributes.length === 0 && plainInline.has(name)) return false
    pieces.push({ name, attributes })
    if (!empty.has(name)) return true
    pieces.push(null)
    return false
  }

  const parser = new Parser(
    {
      onopentag(name, a) {
        if (++elements > mostElements) throw new PageTrouble('too-large', say.wire.pageTooMany)
        const level = open.length + 1
        if (level > deepest) deepest = level
        if (level > refusedDepth) throw new PageTrouble('too-deep', say.wire.pageTooDeep)
        taker.open(name, a, level)
        const hides = dropped.has(name) || isHidden(name, a)
        if (hidden === 0 && isPlace(name, a.id)) {
          pieces.push({ name, attributes: [['id', a.id!]] }, null)
          parted = true
        }
        if (hides) hidden++
        const kept = keep(name, a)
        if (kept) depth++
        open.push({ name, kept, hides })
      },
      onclosetag(name) {
        const last = open.at(-1)
        // The parser tells of some ends whose beginnings it did not tell of (foreign content left in a hurry).
        if (last?.name !== name) return
        taker.close(name, open.length)
        open.pop()
        if (last.hides) hidden--
        if (!last.kept) return
        depth--
        pieces.push(null)
      },
      ontext(text) {
        taker.text(text)
        if (hidden > 0 || taker.inTitle || characters >= mostCharacters) return
        // An `&nbsp;` each would be a node of its own when Readability starts again.
        // A soft hyphen is where a word may be broken, and no sign of it: "Ver\u00adfassung" is a word to search for, and a name may hold one.
        const piece = text
          .replaceAll('\u00ad', '')
          .replace(/\s+/g, ' ')
          .slice(0, mostCharacters - characters)
        characters += piece.length
        const last = pieces.length - 1
        if (typeof pieces[last] === 'string') pieces[last] += piece
        else pieces.push(piece)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  const placed = parted ? putInPlace(pieces, bounds.depth) : pieces
  const kept = elements > bounds.elements ? densestPart(placed, bounds.elements) : placed
  if (!kept) throw new PageTrouble('too-large', say.wire.pageTooMany)
  return { ...taker.notes(), pieces: fitPieces(kept), elements, deepest }
}

/** Not there, or cut to nothing: what is read aloud only ("opens new tab") is no word of the sentence that it stands in. */
const unseen =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0|clip-path\s*:\s*inset\(\s*(?:50|100)%/i

function isHidden(name: string, a: Readonly<Record<string, string>>): boolean {
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false
  if (a.hidden !== undefined && a.hidden !== 'until-found' && !isPart(name, a.id)) return true
  // Kept from readers of screens only: whole paragraphs are, of articles that one pays for in parts.
  if (a['aria-hidden'] === 'true' && !ofText.has(name)) return true
  const style = a.style?.slice(0, 300)
  return style !== undefined && unseen.test(style)
}
