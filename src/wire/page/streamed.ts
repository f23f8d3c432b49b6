import type { Opening, Piece } from './piece.ts'

/**
 * Pages that are sent in parts (React's streaming renderer, react-dom/server): a `<template id="B:1">` or `"P:1"` holds the place, and
 * `<div hidden id="S:1">`, further down, what belongs there; a script would move it. Hidden, and yet the article.
 */
const place = /^[BP]:[0-9a-f]{1,6}$/
const part = /^S:[0-9a-f]{1,6}$/
/** Parts within parts: more are left where they are. */
const mostWithin = 30

export const isPlace = (name: string, id: string | undefined): boolean =>
  name === 'template' && id !== undefined && place.test(id)
export const isPart = (name: string, id: string | undefined): boolean =>
  (name === 'div' || name === 'table' || name === 'svg') && id !== undefined && part.test(id)

const isOpening = (piece: Piece | undefined): piece is Opening =>
  piece !== null && piece !== undefined && typeof piece === 'object'
const idOf = (piece: Opening) => piece.attributes.find(([key]) => key === 'id')?.[1]

interface Extent {
  readonly begin: number
  /** Of the piece that ends it. */
  end: number
}

/** The pieces with each part put where the page holds its place; nested no deeper than `depth`. Linear in the pieces. */
export function putInPlace(pieces: readonly Piece[], depth: number): Piece[] {
  const parts = findParts(pieces)
  if (parts.size === 0) return [...pieces]
  const places = new Set<string>()
  for (const piece of pieces) {
    const id = isOpening(piece) && piece.name === 'template' ? idOf(piece) : undefined
    if (id !== undefined && parts.has(id.slice(2))) places.add(id.slice(2))
  }
  const kept: Piece[] = []
  const put = new Set<string>()
  let level = 0
  const copy = (begin: number, end: number, within: number): void => {
    const open: boolean[] = []
    for (let i = begin; i < end; i++) {
      const piece = pieces[i]!
      if (isOpening(piece)) {
        const id = idOf(piece)
        if (piece.name === 'template') {
          const key = id?.slice(2) ?? ''
          const there = parts.get(key)
          // Its end is the next piece: a place is empty.
          i++
          if (there === undefined || put.has(key) || within >= mostWithin) continue
          put.add(key)
          copy(there.begin + 1, there.end, within + 1)
          continue
        }
        // The part itself: it is put elsewhere, or was.
        const own = id !== undefined && isPart(piece.name, id) ? parts.get(id.slice(2)) : undefined
        if (own?.begin === i && places.has(id!.slice(2))) {
          i = own.end
          continue
        }
        const fits = level < depth
        open.push(fits)
        if (!fits) continue
        level++
      } else if (piece === null) {
        if (!open.pop()) continue
        level--
      }
      kept.push(piece)
    }
  }
  copy(0, pieces.length, 0)
  return kept
}

function findParts(pieces: readonly Piece[]): Map<string, Extent> {
  const parts = new Map<string, Extent>()
  const open: (string | undefined)[] = []
  for (const [i, piece] of pieces.entries()) {
    if (piece === null) {
      const key = open.pop()
      if (key !== undefined) parts.get(key)!.end = i
    } else if (isOpening(piece)) {
      const id = idOf(piece)
      const key = isPart(piece.name, id) ? id!.slice(2) : undefined
      const isNew = key !== undefined && !parts.has(key)
      if (isNew) parts.set(key, { begin: i, end: pieces.length })
      open.push(isNew ? key : undefined)
    }
  }
  return parts
}
