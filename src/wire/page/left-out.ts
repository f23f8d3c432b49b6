import type { DomNode } from './dom.ts'

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
      const whole = typeof what === 'string' ? what : (what.textContent ?? '')
      const text = whole.slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, most.characters)
      if (text !== '') pieces.push({ text, reasons: [first, second] })
    },
  }
}
