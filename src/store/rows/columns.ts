import type { ArticleContent } from '../../core/article.ts'
import type { Card } from '../../core/card.ts'
import type { ChannelRef } from '../../core/place.ts'
import type { PlaceColumns } from '../schema.ts'

/** A place as columns. */
export function placeColumns(place: ChannelRef): PlaceColumns {
  return { platform: place.platform, workspace: place.workspace, channel: place.channel, thread: place.thread ?? null }
}

/** The row with `thread` left out where there is none, as the core has it. */
export function fromPlace<Row extends PlaceColumns>(row: Row): Omit<Row, 'thread'> & ChannelRef {
  const { thread, ...rest } = row
  return thread === null ? rest : { ...rest, thread }
}

type Sort = 'text' | 'list'

/**
 * JSON of a column, which this store wrote itself: that what is read first of it is there, is looked at, and the rest is taken as it was
 * written. Rejects other JSON: another program, or a hand, was at the row.
 */
export function fromJson<T>(json: string, needed: Readonly<Record<string, Sort>>): T {
  const value: unknown = JSON.parse(json)
  const has = ([name, sort]: [string, Sort]) => {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[name]
    return sort === 'list' ? Array.isArray(part) : typeof part === 'string'
  }
  if (typeof value !== 'object' || value === null || !Object.entries(needed).every(has))
    throw new TypeError(`the JSON of a row lacks ${Object.keys(needed).join(', ')}`)
  return value as T
}

export const cardFrom = (json: string): Card => fromJson(json, { parts: 'list' })

export const contentFrom = (json: string): ArticleContent => fromJson(json, { headline: 'text', text: 'text' })

/** A value as JSON, where a key was given at all: an absent key of a change leaves its column alone. */
export function jsonChange<Key extends string>(
  key: Key,
  change: Readonly<Record<string, unknown>>,
): { readonly [K in Key]?: string } {
  return (change[key] === undefined ? {} : { [key]: JSON.stringify(change[key]) }) as { readonly [K in Key]?: string }
}

/** True when a change names no column: SQL has no update of nothing. */
export function isEmpty(change: Readonly<Record<string, unknown>>): boolean {
  return Object.values(change).every((value) => value === undefined)
}
