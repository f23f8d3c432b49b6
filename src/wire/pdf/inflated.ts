import { inflateSync } from 'node:zlib'

const marks = [Buffer.from('stream\r\n'), Buffer.from('stream\n')]
const layersAtMost = 4

/**
 * Whether the compressed streams of a file grow past so many bytes, each layer of them counted: a small file that unpacks to gigabytes
 * shall not reach a reader that doesn't bound them.
 */
export function growsPast(bytes: Uint8Array, most: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  for (const mark of marks) {
    for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + mark.length)) {
      let packed = file.subarray(at + mark.length)
      for (let layer = 0; layer < layersAtMost && isZlib(packed); layer++) {
        const unpacked = unpack(packed, left)
        if (unpacked === undefined) return true
        left -= unpacked.length
        packed = unpacked
      }
    }
  }
  return false
}

/** RFC 1950, 2.2: the method is 8, and the first two bytes are a multiple of 31. */
const isZlib = (bytes: Buffer) => bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0

/** What comes out, or nothing when that is too much; a broken stream is left to the reader. */
function unpack(packed: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: 2 })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : Buffer.alloc(0)
  }
}
