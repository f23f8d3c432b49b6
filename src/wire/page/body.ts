import { Readability } from '@mozilla/readability'
import { blocksOf } from './blocks.ts'
import { buildDocument } from './build.ts'
import { removeSurroundings } from './clean.ts'
import type { DomNode } from './dom.ts'
import { dropJunk } from './junk.ts'
import { noAccount } from './left-out.ts'
import type { Piece } from './piece.ts'

export interface Body {
  readonly blocks: readonly string[]
  readonly headline: string
  /** Headings that are links: many of them make a list of articles. */
  readonly teasers: number
}

/** Under this many characters the careful reading is checked against a plainer one: it may have thrown out the text. */
const slight = 1_500
/** A page of more pieces than this is no short article, and not worth reading again by looser rules. */
const mostTwice = 5_000

/** The body of an article as blocks of plain text, or undefined where nothing on the page reads like one. */
export function readBody(pieces: readonly Piece[]): Body | undefined {
  const careful = readOnce(pieces, true)
  if (pieces.length > mostTwice || (careful && sizeOf(careful) >= slight)) return careful
  const plain = readOnce(pieces, false)
  if (!plain) return careful
  return careful && sizeOf(careful) > 0.5 * sizeOf(plain) ? careful : plain
}

function readOnce(pieces: readonly Piece[], careful: boolean): Body | undefined {
  const document = buildDocument(pieces)
  removeSurroundings(document.body, careful, noAccount)
  keepForRetries(document.body, pieces.length <= mostTwice)
  const reader = new Readability(document as never, {
    // Below it Readability starts again with looser rules, up to four times.
    charThreshold: 200,
    keepClasses: true,
    serializer: (node: unknown) => node as never,
  })
  const found = reader.parse()
  if (!found?.content) return undefined
  const headline = found.title ?? ''
  const kept = dropJunk(blocksOf(found.content as never), headline)
  const blocks = kept.map((block) => block.text)
  const teasers = kept.filter((block) => block.heading > 0 && block.linked > 0.8).length
  return blocks.length === 0 ? undefined : { blocks, headline, teasers }
}

/**
 * Readability writes the body out as HTML, and has it parsed to start again. A copy costs less, and doesn't make a node of
 * each `&amp;`; without one there is nothing left to start with, and it answers what it found first.
 */
function keepForRetries(body: DomNode, worthIt: boolean): void {
  const copy = worthIt ? body.cloneNode(true) : undefined
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...(copy?.cloneNode(true).childNodes ?? [])),
  })
}

const sizeOf = (body: Body) => body.blocks.reduce((sum, block) => sum + block.length, 0)
