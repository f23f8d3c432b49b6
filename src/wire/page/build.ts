import { parseHTML } from 'linkedom'
import type { DomNode } from './dom.ts'
import type { Piece } from './piece.ts'

/** A document of the pieces that the pass over the page kept. The only place that makes a DOM. */
export function buildDocument(pieces: readonly Piece[]): { readonly body: DomNode } & DomNode {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  let node: typeof document.body = document.body
  for (const piece of pieces) {
    if (piece === null) node = node.parentElement ?? document.body
    else if (typeof piece === 'string') node.append(document.createTextNode(piece))
    else if (piece.name === 'html' || piece.name === 'head' || piece.name === 'body') {
      // The skeleton is there already; what else claims to be it is a box.
      const box = document.createElement('div')
      node.append(box)
      node = box
    } else {
      const element = document.createElement(piece.name)
      for (const [name, value] of piece.attributes) element.setAttribute(name, value)
      node.append(element)
      node = element
    }
  }
  return document as never
}
