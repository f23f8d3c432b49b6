import type { Timeline } from './value.ts'

export interface PictureOptions {
  /** Width in CSS pixels, default 480: a phone held upright. */
  readonly width?: number
}

/** A timeline as a PNG, and what it shows in words. */
export function drawTimeline(_timeline: Timeline, _options: PictureOptions = {}): { png: Uint8Array; alt: string } {
  return { png: new Uint8Array(), alt: '' }
}
