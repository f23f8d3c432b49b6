import type { Card, CardPart } from '../../../core/card.ts'
import { renderPlain } from '../../../locales/plain.ts'
import { cleanLine } from '../../chat/clean.ts'
import { max } from '../limits.ts'
import { clip } from './clip.ts'

/** A file to upload, with what a screen reader says of it. */
export interface Upload {
  readonly name: string
  readonly contentType: string
  readonly data: Buffer
  readonly description?: string
}

export interface Uploads {
  readonly uploads: readonly Upload[]
  /** Names of the pictures, for `attachment://`. */
  readonly pictures: ReadonlyMap<CardPart, string>
}

/** Pictures and files of a card. One place of ten is kept for the text that may not fit. */
export function cardFiles(card: Card): Uploads {
  const uploads: Upload[] = []
  const pictures = new Map<CardPart, string>()
  const names = new Set<string>()
  for (const part of card.parts) {
    if (part.type !== 'picture' && part.type !== 'file') continue
    const data = Buffer.from(part.base64, 'base64')
    if (uploads.length >= max.files - 1 || data.length === 0 || data.length > max.fileBytes) continue
    const name = freshName(
      part.type === 'picture' && !part.name.endsWith('.png') ? `${part.name}.png` : part.name,
      names,
    )
    names.add(name)
    const description = clip(cleanLine(part.type === 'picture' ? part.alt : part.label), max.alt)
    uploads.push({ name, contentType: part.mime, data, ...(description && { description }) })
    if (part.type === 'picture') pictures.set(part, name)
  }
  return { uploads, pictures }
}

/** The whole card as a text file: the way to what a message has no room for. */
export function wholeText(card: Card): Upload {
  return {
    name: 'whole-text.txt',
    contentType: 'text/plain; charset=utf-8',
    data: Buffer.from(`\ufeff${renderPlain(card).toWellFormed()}\n`, 'utf8').subarray(0, max.fileBytes),
    description: 'The whole text of this message',
  }
}

/** A name that Discord leaves as it is, or `attachment://` would not find it again. */
function freshName(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      .replace(/[^A-Za-z0-9._-]+/g, '_')
      .slice(-60)
      .replace(/^[._]+/, '') || 'file'
  let fresh = plain
  for (let i = 2; taken.has(fresh); i++) fresh = `${i}-${plain}`
  return fresh
}
