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
  /** A row of a table: its cells, parted by bars. */
  readonly row: boolean
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
  let inRow = false
  let element = root
  const flush = (byBreak = false) => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text !== '' && text !== '|') {
      const size = line.replace(/\s+/g, '').length
      blocks.push({
        text,
        heading,
        list,
        linked: linked / size,
        strong: strong / size,
        broken: broken || byBreak,
        row: inRow,
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
        if (inRow) line += ' '
        else flush(true)
        continue
      }
      if (inRow && (tag === 'TD' || tag === 'TH') && line.trim() !== '' && !line.endsWith(bar)) line += bar
      const block = blockTags.has(tag) && !inRow
      if (inRow) line += blockTags.has(tag) ? ' ' : ''
      if (!block) {
        visit(one, inLink || tag === 'A', inStrong || tag === 'B' || tag === 'STRONG' || tag === 'EM' || tag === 'I')
        continue
      }
      flush()
      const outerHeading = heading
      const outerElement = element
      element = one
      const outerList = list
      inRow = tag === 'TR' && isRow(one)
      if (/^H[1-6]$/.test(tag)) heading = Number(tag[1])
      if (tag === 'UL' || tag === 'OL') list = ++lists
      visit(one, inLink, inStrong)
      flush()
      inRow = false
      element = outerElement
      heading = outerHeading
      list = outerList
    }
  }
  visit(root, false, false)
  flush()
  return blocks
}

const bar = ' | '
/** Of a row of data, and not of a layout made of a table: nothing is longer, and no cell holds more than a few lines. */
const mostOfRow = { characters: 600, elements: 120, cells: 30 }
const noneOfRow = /^(?:TABLE|UL|OL|DL|H[1-6]|BLOCKQUOTE|FORM|ARTICLE|SECTION|PRE)$/

/** A row of a table of facts: two cells with words or more, and little in each. */
function isRow(row: DomNode): boolean {
  let elements = 0
  let characters = 0
  const isSmall = (node: DomNode): boolean => {
    for (const one of node.childNodes) {
      if (isText(one)) characters += (one.nodeValue ?? '').trim().length
      else if (isElement(one) && (noneOfRow.test(one.tagName) || ++elements > mostOfRow.elements || !isSmall(one)))
        return false
      if (characters > mostOfRow.characters) return false
    }
    return true
  }
  let filled = 0
  let cells = 0
  for (const cell of row.childNodes) {
    if (!isElement(cell)) continue
    const before = characters
    if (++cells > mostOfRow.cells || !isSmall(cell)) return false
    if (characters > before) filled++
  }
  return filled >= 2
}

const breakClass = /(?:^|\s)(?:br|line-?break)(?:\s|$)/i

/** An element without words that stands for a line break, by its class: `<span class="br"></span>`. */
function isBreak(element: DomNode): boolean {
  if (element.tagName !== 'SPAN' && element.tagName !== 'I') return false
  return (
    breakClass.test((element.getAttribute('class') ?? '').slice(0, 200)) && (element.textContent ?? '').trim() === ''
  )
}
