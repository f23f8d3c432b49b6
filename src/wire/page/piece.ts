/** A text, the opening of an element, or (null) the closing of the one open. */
export type Piece = string | Opening | null

export interface Opening {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
}
