/** Milliseconds of 2015-01-01 UTC, where Discord's ids begin. */
const epoch = 1420070400000n

/** Makes ids as Discord does: 42 bits of milliseconds, 10 of worker, 12 of a counter. */
export function snowflakes(now: () => number): () => string {
  let counter = 0n
  return () => {
    counter = (counter + 1n) & 0xfffn
    return (((BigInt(now()) - epoch) << 22n) | (1n << 17n) | counter).toString()
  }
}
