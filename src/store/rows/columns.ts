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

/** JSON of a column that this store wrote itself. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json) as T
}

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
