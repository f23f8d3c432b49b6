import type { Viewer } from './place.ts'

/** Something that another program may ask of the desk: it only reads, and every answer tells where its words stand. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  /** JSON Schema (2020-12) of what it is given. */
  readonly input: Readonly<Record<string, unknown>>
  /** Throws `UserError` where it can't be answered, or where the input isn't as `input` says. */
  call(viewer: Viewer, input: unknown): Promise<Readonly<Record<string, unknown>>>
}

/** The port to what other programs may ask. */
export interface Toolbox {
  readonly tools: readonly Tool[]
  /** Whose workspace a token opens, as everybody in it sees it; undefined for a token that is none, or was taken back. */
  viewerOf(token: string): Promise<Viewer | undefined>
}
