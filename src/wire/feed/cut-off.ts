const opened = ['<item>', '<item ', '<entry>', '<entry ']
const closed = ['</item>', '</entry>']

/**
 * Where a feed breaks off in the middle of an item, as an interrupted download does: the bytes up to that item.
 * Half a headline is worse than none, and the whole one comes with the next poll. Undefined where nothing is cut off.
 */
export function beforeCutOff(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = (marks: readonly string[]) => Math.max(...marks.map((mark) => buffer.lastIndexOf(mark)))
  const begin = last(opened)
  return begin > last(closed) ? bytes.subarray(0, begin) : undefined
}
