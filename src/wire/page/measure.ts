import { type DomNode, isElement, isText } from './dom.ts'

/** What an element holds, told in one walk over the page: characters, or counts. */
export interface Measure {
  /** Text in all, and of that in links. */
  chars: number
  linked: number
  /** Unlinked runs of text that are long enough for a paragraph's. */
  prose: number
  /** Unlinked texts that end like a sentence. */
  sentences: number
  /** Links that read like headlines. */
  headlines: number
  controls: number
  pictures: number
  /** Words that are in it directly, in no element of their own. */
  ownWords: boolean
  /** It holds a heading of the first rank, or an element that says that it is the article. */
  holdsArticle: boolean
}

const paragraph = 40
const control = new Set(['FORM', 'BUTTON', 'LABEL', 'FIELDSET'])
/** With the mark that a magazine puts behind the last of them (♦). */
const sentenceEnd = /[.!?…。！？؟।]["'”’»)\]]*(?:\s?[■-◿♠-♦⬛⬥∎✦❖])?$/

export type Measures = ReadonlyMap<DomNode, Measure>

/** Measures every element below `root` in one walk. */
export function measureAll(root: DomNode): Measures {
  const measures = new Map<DomNode, Measure>()
  const walk = (node: DomNode, inLink: boolean): Measure => {
    const own: Measure = {
      chars: 0,
      linked: 0,
      prose: 0,
      sentences: 0,
      headlines: 0,
      controls: control.has(node.tagName) ? 1 : 0,
      pictures: node.tagName === 'IMG' ? 1 : 0,
      ownWords: false,
      holdsArticle: node.tagName === 'H1' || node.tagName === 'ARTICLE' || node.tagName === 'MAIN',
    }
    let run = ''
    for (const one of node.childNodes) {
      if (isText(one)) {
        const text = (one.nodeValue ?? '').trim()
        own.chars += text.length
        own.ownWords ||= /[\p{L}\p{N}]{2}/u.test(text)
        if (inLink) own.linked += text.length
        else {
          if (text.length > paragraph) own.prose += text.length
          run = text
        }
      } else if (isElement(one)) {
        const inner = walk(one, inLink || one.tagName === 'A')
        add(own, inner)
        // "It also <a>runs joint drills</a>." ends with a stop of its own.
        if (inner.chars > 0 && inner.sentences === 0) run = `${run} `
      }
    }
    if (!inLink && sentenceEnd.test(run) && own.chars - own.linked >= 12) own.sentences++
    if (node.tagName === 'A' && own.chars >= 25) own.headlines++
    measures.set(node, own)
    return own
  }
  walk(root, root.tagName === 'A')
  return measures
}

function add(to: Measure, from: Measure): void {
  to.chars += from.chars
  to.linked += from.linked
  to.prose += from.prose
  to.sentences += from.sentences
  to.headlines += from.headlines
  to.controls += from.controls
  to.pictures += from.pictures
  to.holdsArticle ||= from.holdsArticle
}
