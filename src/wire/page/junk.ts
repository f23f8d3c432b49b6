import type { Block } from './blocks.ts'
import type { DomNode } from './dom.ts'
import { introducedLists } from './introduced.ts'
import type { LeftOut } from './left-out.ts'
import { countWords, endsSentence, lineReasons } from './line-reasons.ts'

/** A block that reads like running text: long enough, and with a sentence's end. */
export const isProse = (block: Block): boolean =>
  (block.heading === 0 || isLede(block)) &&
  block.linked < 0.5 &&
  !block.row &&
  (block.text.length >= 120 ||
    (block.text.length >= 50 && endsSentence(block.text)) ||
    (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(block.text) && block.text.length >= 25))

/** A lede that is set as a heading: a sentence of some length, with its stop. */
const isLede = ({ heading, text }: Block) => heading > 1 && text.length >= 100 && /[.。।]["'”’»)\]]*$/.test(text)

/** Leaves the running text and its headings: drops lists of links, calls to act, credits, and the short lines around. */
export function dropJunk(blocks: readonly Block[], headline: string, leftOut: LeftOut): Block[] {
  const lists = linkLists(blocks)
  const introduced = introducedLists(blocks)
  const reasons = blocks.map((block) => {
    if (!lists.has(block.list)) return lineReasons(block)
    return introduced.has(block.list) ? undefined : (['a list', 'mostly links'] as const)
  })
  promisesOfGates(blocks, reasons)
  for (const i of pullQuotes(blocks)) reasons[i] ??= ['a quotation set apart', 'the text has it']
  labelsOfDropped(blocks, reasons)
  for (const [i, why] of reasons.entries()) if (why) leftOut.add(blocks[i]!.text, ...why)
  const kept = blocks.filter((_, i) => !reasons[i])
  return trimEnds(kept, headline, leftOut)
}

type Reasons = (readonly [string, string] | undefined)[]

/** Lists whose items are mostly links: navigation, related stories, tags. */
function linkLists(blocks: readonly Block[]): Set<number> {
  const sums = new Map<number, { size: number; linked: number; items: number }>()
  for (const { list, text, linked } of blocks) {
    if (list === 0) continue
    const sum = sums.get(list) ?? { size: 0, linked: 0, items: 0 }
    sum.size += text.length
    sum.linked += text.length * linked
    sum.items++
    sums.set(list, sum)
  }
  return new Set([...sums].filter(([, s]) => s.linked / s.size > 0.6).map(([list]) => list))
}

/** Words of the text that are set apart in it as well, in large letters. */
function pullQuotes(blocks: readonly Block[]): number[] {
  const quoted = blocks.flatMap((block, i) => (isQuoted(block.element) ? [i] : []))
  if (quoted.length === 0) return []
  const texts = blocks.map(({ text }) => letters(text))
  return quoted.filter((i) => {
    const own = texts[i]!
    return (
      own.length >= 30 && texts.some((text, j) => text.length > own.length && !quoted.includes(j) && text.includes(own))
    )
  })
}

function isQuoted(element: DomNode): boolean {
  for (let one: DomNode | null = element, up = 0; one && up < 4; one = one.parentNode, up++)
    if (one.tagName === 'BLOCKQUOTE') return true
  return false
}

/** The list right below a gate: what an account is good for. */
function promisesOfGates(blocks: readonly Block[], reasons: Reasons): void {
  for (const [i, why] of reasons.entries()) {
    const list = why?.[0] === 'a gate' ? (blocks[i + 1]?.list ?? 0) : 0
    for (let j = i + 1; list > 0 && blocks[j]?.list === list; j++)
      reasons[j] ??= ['a list', 'what an account is good for']
  }
}

/** The short line over something that was dropped went with it ("Don't miss", "More:"). */
function labelsOfDropped(blocks: readonly Block[], reasons: Reasons): void {
  for (let i = blocks.length - 2; i >= 0; i--) {
    const block = blocks[i]!
    if (reasons[i] || !reasons[i + 1]) continue
    const next = blocks[i + 1]!
    if (next.linked <= 0.8 && next.list === 0) continue
    if (
      countWords(block.text) <= 6 &&
      !endsSentence(block.text) &&
      (/[:…]$/.test(block.text) || block.heading > 0 || block.text === block.text.toUpperCase())
    )
      reasons[i] = ['a label', 'what it was over is left out']
  }
}

function trimEnds(blocks: readonly Block[], headline: string, leftOut: LeftOut): Block[] {
  // A report of short lines only: its headline is none of them.
  if (!blocks.some(isProse)) return blocks.filter(({ heading, text }) => heading !== 1 && !same(text, headline))
  let first = blocks.findIndex((block) => isProse(block) || isLinkedSentence(block) || leadsUp(block))
  let last = blocks.length - 1
  while (last > first && !isProse(blocks[last]!) && !isLinkedSentence(blocks[last]!) && !closes(blocks[last]!)) last--
  // A short opening line of the text stays; what is above the text is headline, byline, breadcrumbs.
  while (first > 0 && opens(blocks[first - 1]!, headline)) first--
  for (const block of blocks.slice(0, first)) leftOut.add(block.text, 'above the text', 'no sentence of its own')
  for (const block of blocks.slice(last + 1)) leftOut.add(block.text, 'below the text', 'no sentence of its own')
  return blocks.slice(first, last + 1)
}

/** A sentence with words of its own around its links, as a lede that names people and places. */
const isLinkedSentence = (block: Block) =>
  block.heading === 0 && block.list === 0 && block.linked < 0.85 && block.text.length >= 50 && endsSentence(block.text)
/** "Now a programme on the matter is on:", before what it says. */
const leadsUp = ({ heading, list, linked, text }: Block) =>
  heading === 0 && list === 0 && linked < 0.3 && text.length >= 60 && text.endsWith(':')
const closes = (block: Block) =>
  block.heading === 0 &&
  ((endsSentence(block.text) && countWords(block.text) >= 3) ||
    ((block.list > 0 || block.broken || block.row) && block.linked < 0.5))
const opens = (block: Block, headline: string) =>
  block.linked < 0.3 &&
  !same(block.text, headline) &&
  block.heading !== 1 &&
  ((endsSentence(block.text) && countWords(block.text) >= 4) ||
    isDateline(block.text) ||
    (block.heading > 1 && countWords(block.text) >= 3))

/** "BAAR, SWITZERLAND": a place of filing on a line of its own. */
const isDateline = (text: string) => text.length < 60 && /^\p{Lu}[\p{Lu} .'-]+,[\p{Lu} .,'-]+$/u.test(text)

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const same = (a: string, b: string) => letters(a) === letters(b)
