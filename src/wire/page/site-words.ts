import { type Block, blocksOf } from './blocks.ts'
import { type DomNode, isElement } from './dom.ts'
import { isProse } from './junk.ts'
import type { LeftOut } from './left-out.ts'
import { addressed, consentMatters, sold } from './words/site.ts'

/** Fewer paragraphs are a remark, which is told by its name or its wording. */
const fewest = 3
/** Share of a box's running text that is the site's own words to its visitors. */
const share = 0.8
/** Running text that is left on the page besides, in characters and as a share of what goes. */
const left = { characters: 400, share: 0.12 }

/** A paragraph in which the site speaks to its visitor: of data and consent, or of what a subscription costs. */
function isOfSite(text: string): boolean {
  const part = text.slice(0, 2_000)
  if (!addressed.test(part)) return false
  const words = part.split(/\s+/).length
  const hits = part.match(consentMatters)?.length ?? 0
  if (hits >= 2 && hits / words > 0.03) return true
  return sold.filter((matter) => matter.test(part)).length >= 2
}

/** Share of a text that is such paragraphs. */
export function shareOfSite(blocks: readonly string[]): number {
  const size = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0)
  return blocks.length === 0 ? 0 : size(blocks.filter(isOfSite)) / size(blocks)
}

/**
 * Takes away the boxes in which the site itself speaks to its visitors, whatever they are called and however long they are: a dialogue
 * about consent, an offer of a subscription. Only where another text of some length is on the page, and not what a headline stands over.
 */
export function removeSiteWords(root: DomNode, titles: readonly string[], leftOut: LeftOut): void {
  const page = blocksOf(root).filter(isProse)
  const own = new Set(page.filter(({ text }) => isOfSite(text)))
  if (own.size < fewest || titles.some(isAboutThem)) return
  const boxes = new Map<DomNode, { all: number; own: number; paragraphs: number }>()
  let whole = 0
  for (const block of page) {
    const size = sizeOf(block)
    whole += size
    for (let box = block.element.parentNode; box && box !== root && isElement(box); box = box.parentNode) {
      const sum = boxes.get(box) ?? { all: 0, own: 0, paragraphs: 0 }
      sum.all += size
      if (own.has(block)) {
        sum.own += size
        sum.paragraphs++
      }
      boxes.set(box, sum)
    }
  }
  const isGone = (box: DomNode): boolean => box !== root && (box.parentNode === null || isGone(box.parentNode))
  // The outermost first: it has the headings and the buttons of the dialogue as well.
  for (const [box, sum] of [...boxes].sort(([, one], [, other]) => other.all - one.all)) {
    if (sum.paragraphs < fewest || sum.own < share * sum.all || isGone(box) || holdsHeadline(box)) continue
    if (isAmid(box, page)) continue
    const besides = whole - sum.all
    if (besides < Math.max(left.characters, left.share * sum.all)) continue
    leftOut.add(box, 'the site speaks to its visitors', 'there is another text on the page')
    whole = besides
    box.remove()
  }
}

/** Paragraphs of the text stand before and behind it in the same box: the text quotes what such a site says. */
function isAmid(box: DomNode, page: readonly Block[]): boolean {
  const isIn = ({ element }: Block) => {
    for (let one: DomNode | null = element; one; one = one.parentNode) if (one === box) return true
    return false
  }
  const first = page.findIndex(isIn)
  const last = page.findLastIndex(isIn)
  const isBeside = (block: Block | undefined) =>
    block !== undefined && block.element.parentNode === box.parentNode && !isOfSite(block.text)
  return isBeside(page[first - 1]) && isBeside(page[last + 1])
}

/** Headlines of articles on the matter itself. */
const isAboutThem = (title: string) => title.match(consentMatters) !== null || sold.some((one) => one.test(title))
const sizeOf = (block: Block) => block.text.length * (1 - block.linked)
const holdsHeadline = (box: DomNode) => [...box.querySelectorAll('h1')].length > 0
