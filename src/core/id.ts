/** Makes a new identifier for a row. */
export type NewId = () => string

/**
 * UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then a 12-bit counter that keeps ids made in one millisecond
 * in order, then 62 random bits. Sorted as text, ids of one process are in the order in which they were made.
 */
export function uuidv7Generator(clock: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => void): NewId {
  let lastMs = 0
  let counter = 0
  return () => {
    const now = clock()
    if (now > lastMs) {
      lastMs = now
      counter = 0
    } else if (++counter > 0xfff) {
      lastMs += 1
      counter = 0
    }
    const bytes = new Uint8Array(16)
    random(bytes)
    for (let i = 0; i < 6; i++) bytes[i] = Math.floor(lastMs / 2 ** (8 * (5 - i))) & 0xff
    bytes[6] = 0x70 | (counter >> 8)
    bytes[7] = counter & 0xff
    bytes[8] = 0x80 | (bytes[8]! & 0x3f)
    const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
