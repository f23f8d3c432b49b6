import { Readability } from '@mozilla/readability'
import { agreeWith } from './agree.ts'
import { type Block, blocksOf } from './blocks.ts'
import { densest, type Placed, placeBlocks, proseIn, underHeadline } from './boxes.ts'
import { buildDocument } from './build.ts'
import { removeSurroundings } from './clean.ts'
import type { DomNode } from './dom.ts'
import { growArticle } from './grow.ts'
import { dropJunk } from './junk.ts'
import { keepAccount, type LeftOut } from './left-out.ts'
import type { Piece } from './piece.ts'
import { removeSiteWords } from './site-words.ts'
import { findStandfirst } from './standfirst.ts'
import { withoutTeasers } from './teasers.ts'

export interface Body {
  readonly blocks: readonly string[]
  readonly headline: string
  /** Where its headings that are links lead: many of them make a list of articles. */
  readonly teasers: readonly string[]
}

/** What the page says of its article: headlines, descriptions, and the text itself (JSON-LD's articleBody). */
export interface Said {
  readonly titles: readonly string[]
  readonly descriptions: readonly string[]
  readonly body?: string
}

/** Under this many characters the careful reading is checked against one that leaves nothing out by its name. */
const slight = 1_500
/** Of a page with more pieces than this Readability is not asked to start again: each time takes as long. */
const mostTwice = 5_000

/** The body of an article as blocks of plain text, or undefined where nothing on the page reads like one. */
export function readBody(pieces: readonly Piece[], said: Said, leftOut: LeftOut): Body | undefined {
  const account = keepAccount()
  const careful = readOnce(pieces, said, true, account)
  const chosen = careful?.sure && sizeOf(careful) >= slight ? careful : undefined
  const other = chosen ? undefined : keepAccount()
  const plain = other && readOnce(pieces, said, false, other)
  const isBetter =
    plain !== undefined &&
    (sizeOf(plain) >= 2 * sizeOf(careful) || (plain.sure && !careful?.sure && 2 * sizeOf(plain) >= sizeOf(careful)))
  for (const { text, reasons } of (isBetter ? other! : account).pieces) leftOut.add(text, ...reasons)
  return isBetter ? plain : careful
}

interface Reading extends Body {
  /** The reader's answer is the text, and no fallback. */
  readonly sure: boolean
}

function readOnce(pieces: readonly Piece[], said: Said, careful: boolean, leftOut: LeftOut): Reading | undefined {
  const document = buildDocument(pieces)
  removeSurroundings(document.body, careful, leftOut)
  removeSiteWords(document.body, said.titles, leftOut)
  const page = placeBlocks(blocksOf(document.body))
  keepForRetries(document.body, pieces.length <= mostTwice)
  const reader = new Readability(document as never, {
    // Below it Readability starts again with looser rules, up to four times.
    charThreshold: 200,
    keepClasses: true,
    serializer: (node: unknown) => node as never,
  })
  const read = reader.parse()
  const headline = read?.title ?? ''
  const { text, sure } = chooseText(page, read?.content ? blocksOf(read.content as never) : [], said)
  const kept = dropJunk(text, headline, leftOut)
  const standfirst = findStandfirst(page, kept, said.descriptions, said.titles)
  const blocks = [...(standfirst ? [standfirst] : []), ...kept].map((block) => block.text)
  const teasers = kept.filter((block) => block.heading > 0 && block.linked > 0.8).map(leadsTo)
  return blocks.length === 0 ? undefined : { blocks, headline, teasers, sure }
}

/**
 * The reader's answer, grown by what is built like it; what is under the headline where the answer is from elsewhere on
 * the page; the densest box where the answer is a small part of it.
 */
function chooseText(
  page: readonly Placed[],
  found: readonly Block[],
  said: Said,
): { readonly text: readonly Block[]; readonly sure: boolean } {
  const own = new Set<Block>(withoutTeasers(page))
  const all = growArticle(page, found)
  const rest = all?.filter((block) => own.has(block))
  const grown = rest && proseIn(rest) >= 250 ? rest : all
  const size = proseIn(grown ?? found)
  const checked = (text: readonly Placed[]) => (said.body === undefined ? text : agreeWith(said.body, page, text))
  const under = underHeadline(page, said.titles, Math.max(250, 0.35 * size))
  if (under && grown) {
    const there = new Set<Block>(under)
    if (proseIn(grown.filter((block) => there.has(block))) < 0.2 * size)
      return { text: checked(densest(under)), sure: false }
  }
  const dense = densest(page.filter((block) => own.has(block)))
  if (proseIn(dense) > 4 * size) return { text: checked(dense), sure: false }
  return { text: grown ? checked(grown) : found, sure: true }
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

/** The address that a heading leads to, which it holds or stands in; empty where it names none. */
function leadsTo({ element }: Block): string {
  const link = element.querySelectorAll('a[href]')[0] ?? element.parentNode
  return link?.getAttribute?.('href')?.slice(0, 500) ?? ''
}

const sizeOf = (body: Body | undefined) => (body?.blocks ?? []).reduce((sum, block) => sum + block.length, 0)
