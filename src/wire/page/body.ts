import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blocksOf } from './blocks.ts'
import { removeSurroundings } from './clean.ts'
import type { DomNode } from './dom.ts'
import { dropJunk } from './junk.ts'

export interface Body {
  readonly blocks: readonly string[]
  readonly headline: string
}

/** Under this many characters the careful reading is checked against a plainer one: it may have thrown out the text. */
const slight = 1_500

/** The body of an article as blocks of plain text, or undefined where nothing on the page reads like one. */
export function readBody(html: string): Body | undefined {
  const careful = readOnce(html, true)
  if (careful && sizeOf(careful) >= slight) return careful
  const plain = readOnce(html, false)
  if (!plain) return careful
  return careful && sizeOf(careful) > 0.5 * sizeOf(plain) ? careful : plain
}

function readOnce(html: string, careful: boolean): Body | undefined {
  const { document } = parseHTML(html)
  if (!document.body) return undefined
  removeSurroundings(document as unknown as DomNode, careful)
  const reader = new Readability(document as never, {
    charThreshold: 200,
    keepClasses: true,
    serializer: (node: unknown) => node as never,
  })
  const found = reader.parse()
  if (!found?.content) return undefined
  const headline = found.title ?? ''
  const blocks = dropJunk(blocksOf(found.content as never), headline).map((block) => block.text)
  return blocks.length === 0 ? undefined : { blocks, headline }
}

const sizeOf = (body: Body) => body.blocks.reduce((sum, block) => sum + block.length, 0)
