import { type DomNode, isText } from './dom.ts'

/** A piece of the page that is no part of the article's text, and the two reasons that it was left out for. */
export interface Omission {
  /** As it begins. */
  readonly text: string
  readonly reasons: readonly [string, string]
}

/** Keeps account of what is left out of an article. */
export interface LeftOut {
  add(what: DomNode | string, first: string, second: string): void
}

const most = { pieces: 200, characters: 120 }

/** Takes no notes: for a reading whose account nobody asked for. */
export const noAccount: LeftOut = { add: () => undefined }

export function keepAccount(): LeftOut & { readonly pieces: Omission[] } {
  const pieces: Omission[] = []
  return {
    pieces,
    add(what, first, second) {
      if (pieces.length >= most.pieces) return
      const whole = typeof what === 'string' ? what : beginning(what)
      const text = whole.slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, most.characters)
      if (text !== '') pieces.push({ text, reasons: [first, second] })
    },
  }
}

/** The first words in an element; those of two elements are parted. */
function beginning(node: DomNode): string {
  const texts: string[] = []
  let size = 0
  const walk = (one: DomNode): void => {
    for (const child of one.childNodes) {
      if (size > most.characters) return
      if (!isText(child)) walk(child)
      else if ((child.nodeValue ?? '').trim() !== '') {
        texts.push((child.nodeValue ?? '').slice(0, 2 * most.characters))
        size += texts.at(-1)!.length
      }
    }
  }
  walk(node)
  return texts.join(' ')
}
