import { type DomNode, isElement, isText } from './dom.ts'

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TFOOT TR TD TH UL CENTER DETAILS SUMMARY'.split(
    ' ',
  ),
)

/** One block of text: a paragraph, a heading, an item of a list. */
export interface Block {
  readonly text: string
  /** 1 to 6 for a heading, 0 otherwise. */
  readonly heading: number
  /** Number of the list that it is an item of, counted through the page; 0 outside lists. */
  readonly list: number
  /** Share of its characters that are links, and that are bold or emphasised. */
  readonly linked: number
  readonly strong: number
  /** Parted from its neighbour by a line break only: a poem, an address, a table in disguise. */
  readonly broken: boolean
  /** The element whose text it is. */
  readonly element: DomNode
}

/** The text of a tree, one block a paragraph. */
export function blocksOf(root: DomNode): Block[] {
  const blocks: Block[] = []
  let line = ''
  let linked = 0
  let strong = 0
  let heading = 0
  let list = 0
  let lists = 0
  let broken = false
  let element = root
  const flush = (byBreak = false) => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text !== '') {
      const size = line.replace(/\s+/g, '').length
      blocks.push({
        text,
        heading,
        list,
        linked: linked / size,
        strong: strong / size,
        broken: broken || byBreak,
        element,
      })
    }
    line = ''
    linked = 0
    strong = 0
    broken = byBreak
  }
  const visit = (node: DomNode, inLink: boolean, inStrong: boolean) => {
    for (const one of node.childNodes) {
      if (isText(one)) {
        const text = one.nodeValue ?? ''
        line += text
        const size = inLink || inStrong ? text.replace(/\s+/g, '').length : 0
        if (inLink) linked += size
        if (inStrong) strong += size
        continue
      }
      if (!isElement(one)) continue
      const tag = one.tagName
      if (tag === 'BR' || isBreak(one)) {
        flush(true)
        continue
      }
      const block = blockTags.has(tag)
      if (!block) {
        visit(one, inLink || tag === 'A', inStrong || tag === 'B' || tag === 'STRONG' || tag === 'EM' || tag === 'I')
        continue
      }
      flush()
      const outerHeading = heading
      const outerElement = element
      element = one
      const outerList = list
      if (/^H[1-6]$/.test(tag)) heading = Number(tag[1])
      if (tag === 'UL' || tag === 'OL') list = ++lists
      visit(one, inLink, inStrong)
      flush()
      element = outerElement
      heading = outerHeading
      list = outerList
    }
  }
  visit(root, false, false)
  flush()
  return blocks
}

const breakClass = /(?:^|\s)(?:br|line-?break)(?:\s|$)/i

/** An element without words that stands for a line break, by its class: `<span class="br"></span>`. */
function isBreak(element: DomNode): boolean {
  if (element.tagName !== 'SPAN' && element.tagName !== 'I') return false
  return (
    breakClass.test((element.getAttribute('class') ?? '').slice(0, 200)) && (element.textContent ?? '').trim() === ''
  )
}
