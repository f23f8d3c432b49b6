/**
 * Rows of int8 weights, four to a word and each raised by 128, so that two sums run in one: bytes 0 and 2 of a word in the
 * halves of one number, bytes 1 and 3 in those of another. Up to 128 rows can be summed before a half runs over.
 */
export interface Packed {
  readonly words: Int32Array
  /** Words a row; what is left over of the last is 0 once the sum is lowered. */
  readonly width: number
}

export const LOW = 0x00ff00ff
const RAISED = 128

export function pack(table: Int8Array, columns: number): Packed {
  const width = Math.ceil(columns / 4)
  const rows = table.length / columns
  const bytes = new Uint8Array(rows * width * 4)
  for (let row = 0, from = 0, to = 0; row < rows; row++, to += width * 4)
    for (let c = 0; c < columns; c++) bytes[to + c] = table[from++]! + RAISED
  return { words: new Int32Array(bytes.buffer), width }
}

/** The four sums in `even` (bytes 0 and 2) and `odd` (bytes 1 and 3) of `count` rows, times `unit`, into `scores` from `at` on. */
export function unpack(
  even: number,
  odd: number,
  count: number,
  unit: number,
  scores: Float32Array,
  at: number,
  columns: number,
): void {
  const raised = count * RAISED
  scores[at] = ((even & 0xffff) - raised) * unit
  if (columns > 1) scores[at + 1] = ((odd & 0xffff) - raised) * unit
  if (columns > 2) scores[at + 2] = ((even >>> 16) - raised) * unit
  if (columns > 3) scores[at + 3] = ((odd >>> 16) - raised) * unit
}
