import { type DomNode, isElement, isText } from './dom.ts'
import type { LeftOut } from './left-out.ts'
import { type Measure, type Measures, measureAll } from './measure.ts'
import { type Naming, namingOf } from './named.ts'
import { appeal, linkHint } from './words/appeals.ts'

/** Elements that are never part of the running text. */
const never = new Set('NAV FIGCAPTION ASIDE BUTTON LABEL FOOTER MENU FIGURE'.split(' '))
const inline = new Set(
  'A ABBR B BDI BDO BUTTON CITE CODE DATA DEL DFN EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
)

/**
 * Takes away what surrounds an article. An element goes for two reasons: what it is or is called, and what it holds or where it
 * is. A sentence among the paragraphs of the text stays, whatever its box is called, and so does every word inside one.
 */
export function removeSurroundings(root: DomNode, byName: boolean, leftOut: LeftOut): void {
  unwrapPosts(root)
  const measures = measureAll(root)
  const total = measures.get(root)!.prose
  for (const node of [...root.querySelectorAll('*')]) {
    if (node.parentNode === null || node.tagName === 'BODY' || node.tagName === 'HTML' || node.tagName === 'MAIN')
      continue
    const measure = measures.get(node)
    if (!measure) continue
    if (isInSentence(node, measures)) {
      if (measure.chars <= longestHint && isHint(node)) {
        leftOut.add(node, 'says how a link opens', 'inside of it')
        node.remove()
        continue
      }
      const word = byName && isCard(node, measure, measures) ? namingOf(node)?.word : undefined
      if (word !== undefined) {
        leftOut.add(node, `called “${word}”`, 'a card with a picture or links to articles')
        node.remove()
      }
      continue
    }
    if (never.has(node.tagName)) {
      if (measure.prose > 0.5 * Math.max(total, 1) && measure.prose > 500) continue
      if (node.tagName === 'FIGURE' && isOfText(node, measure)) continue
      leftOut.add(node, `an element ${node.tagName.toLowerCase()}`, 'beside the running text')
      node.remove()
      continue
    }
    const naming = namingOf(node)
    if (!naming && isPassedOver(node, measure) && isAmongText(node, measure, measures)) nameless(node)
    if (!naming || (!byName && naming.kind !== 'consent' && !comments.test(naming.word))) continue
    const second = secondReason(node, naming, measure, measures, total)
    if (second === undefined) {
      if (measure.sentences > 0) nameless(node)
      continue
    }
    leftOut.add(node, `called “${naming.word}”`, second)
    node.remove()
  }
}

/** The reader that comes after this one goes by names as well. */
function nameless(node: DomNode): void {
  for (const name of ['class', 'id', 'role']) node.setAttribute(name, '')
}

/** Readability leaves out what is called so, also paragraphs in a "header-offset". */
const passedOver =
  /-ad-|banner|breadcrumbs|comment|community|cover-wrap|extra|footer|header|legends|menu|meta|related|remark|replies|rss|sidebar|social|sponsor|supplemental|pager|popup|contact|masthead|media|promo|scroll|share|shopping|tags|widget/i

/** Nothing in it but paragraphs, and a name that speaks of something else. */
const isPassedOver = (node: DomNode, { prose, linked, chars, controls, pictures }: Measure) =>
  prose >= 80 &&
  controls === 0 &&
  pictures === 0 &&
  linked <= 0.3 * chars &&
  passedOver.test(`${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`.slice(0, 300))

const longestHint = 60

/** "(opens in new tab)", for those who are read to: no word of the sentence that the link stands in. */
const isHint = (node: DomNode) => isWithinLink(node) && linkHint.test((node.textContent ?? '').trim())
const isWithinLink = ({ parentNode }: DomNode) => parentNode?.tagName === 'A' || parentNode?.parentNode?.tagName === 'A'

/** A figure around a table of words or a quotation, and no picture. */
const isOfText = (node: DomNode, { pictures, chars }: Measure) =>
  pictures === 0 && chars > 0 && [...node.querySelectorAll('table, blockquote')].length > 0

const comments = /^(?:comments?|commentlist|disqus)$/

/** They name what a page does with an article's part, not what is beside it. */
const wrapper = /^(?:gallery|slideshow|carousel|slider|print|noprint|paywall|hidden|metadata)$/

/** A wrapper that holds this share of the page's text, and so many characters, may be named after what it holds besides. */
const muchShare = 0.2
const much = 500

/** What speaks against an element besides its name, or undefined where nothing does. */
function secondReason(
  node: DomNode,
  naming: Naming,
  measure: Measure,
  measures: Measures,
  total: number,
): string | undefined {
  if (naming.kind === 'unseen') return 'hidden from the eye'
  const large = measure.prose > muchShare * Math.max(total, 1) && measure.prose > much
  if (naming.kind === 'consent' || comments.test(naming.word)) {
    if (measure.holdsArticle && large && naming.kind === 'consent') return undefined
    if (large && (total - measure.prose < much || holdsHeadline(node))) return undefined
    if (large) return 'there is another text on the page'
  } else if (large) return undefined
  if (measure.sentences === 0) return 'no sentence in it'
  if (measure.linked > 0.3 * measure.chars) return 'mostly links'
  if (naming.kind === 'caption')
    return hasPicture(node, measures) || !isAmongText(node, measure, measures) ? 'beside a picture' : undefined
  if (measure.controls > 0 && !(wrapper.test(naming.word) && measure.sentences >= 3 && measure.prose >= 300))
    return 'something to press or fill in'
  if (measure.chars < 700 && appeal.test(node.textContent ?? '')) return 'it asks for something, or sells it'
  if (startsWithHeading(node) && !wrapper.test(naming.word)) return 'a box with a heading of its own'
  if (naming.kind === 'weak') return undefined
  if (measure.headlines >= 3) return 'links to other articles'
  return isAmongText(node, measure, measures) ? undefined : 'outside the text'
}

/** The first thing in it is a heading of a lower rank. */
function startsWithHeading(node: DomNode): boolean {
  for (let one: DomNode | undefined = node; one; ) {
    const next: DomNode | undefined = [...one.childNodes].find(
      (child) => (isText(child) || isElement(child)) && (child.textContent ?? '').trim() !== '',
    )
    if (!next || isText(next)) return false
    if (/^H[2-6]$/.test(next.tagName)) return true
    one = next
  }
  return false
}

const holdsHeadline = (node: DomNode) => [...node.querySelectorAll('h1')].length > 0

/** A picture in it, or before it in the same box. */
function hasPicture(node: DomNode, measures: Measures): boolean {
  if ((measures.get(node)?.pictures ?? 0) > 0) return true
  for (const box of [node.parentNode, node.parentNode?.parentNode]) {
    if (!box || box.tagName === 'BODY') return false
    const measure = measures.get(box)
    if (measure && measure.pictures > 0 && measure.sentences <= 4) return true
    for (const one of box.childNodes) {
      if (one === node) break
      if (isElement(one) && (one.tagName === 'FIGURE' || one.tagName === 'IMG')) return true
    }
  }
  return false
}

/** Paragraphs of the text follow it in the same box, or it is under the headline. */
function isAmongText(node: DomNode, measure: Measure, measures: Measures): boolean {
  const parent = node.parentNode
  if (!parent) return false
  let passed = false
  let underHeadline = false
  for (const one of parent.childNodes) {
    if (one === node) passed = true
    else if (!isElement(one)) continue
    else if (!passed) underHeadline ||= one.tagName === 'H1' || isHeadOnly(measures.get(one))
    else if (isParagraph(one, measures)) return true
  }
  return underHeadline && measure.prose <= 600 && measure.linked === 0
}

/** A box around the headline, and no text. */
const isHeadOnly = (measure: Measure | undefined) =>
  measure?.holdsArticle === true && measure.chars < 300 && measure.sentences === 0

/** A paragraph, or a small box around one or two. */
function isParagraph(node: DomNode, measures: Measures): boolean {
  const measure = measures.get(node)
  if (!measure || measure.prose < 40 || measure.linked > 0.3 * measure.chars) return false
  return node.tagName === 'P' || (measure.sentences <= 3 && namingOf(node)?.kind !== 'strong')
}

/** An inline element with words of the same sentence beside it: a link, a person's card, a tooltip. */
function isInSentence(node: DomNode, measures: Measures): boolean {
  for (
    let one = node, parent = node.parentNode;
    inline.has(one.tagName) && parent;
    one = parent, parent = one.parentNode
  ) {
    if (measures.get(parent)?.ownWords) return true
    if (!inline.has(parent.tagName)) return false
  }
  return false
}

/** What pops up over a name: pictures, headlines. The box just around them, so that the name itself stays in its sentence. */
function isCard(node: DomNode, measure: Measure, measures: Measures): boolean {
  if (measure.pictures === 0 && measure.headlines < 2) return false
  for (const one of node.childNodes) {
    const inner = isElement(one) ? measures.get(one) : undefined
    if (inner?.pictures === measure.pictures && inner.headlines === measure.headlines && inner.chars < measure.chars)
      return false
  }
  return true
}

/**
 * A post of a social network that the article quotes stays: freed of the boxes around it, whose names and shape are those
 * of a share bar.
 */
function unwrapPosts(root: DomNode): void {
  for (const quote of [...root.querySelectorAll('blockquote')].slice(0, 200)) {
    if (!/twitter-tweet|instagram-media|bluesky-embed|tiktok-embed/.test(quote.getAttribute('class') ?? '')) continue
    quote.setAttribute('class', '')
    const size = quote.textContent?.trim().length
    for (
      let box = quote.parentNode;
      box?.tagName === 'DIV' && box.textContent?.trim().length === size;
      box = quote.parentNode
    )
      box.replaceWith(quote)
  }
}
