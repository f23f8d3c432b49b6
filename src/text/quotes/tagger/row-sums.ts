/** Tokens that are summed at once: their ids and sums stay in the processor's cache. */
export const CHUNK = 128

/** A table of int8 weights: `2 ** bits` rows of `columns`. */
export interface WeightTable {
  readonly bits: number
  readonly columns: number
  readonly table: Int8Array
}

/** Sums the rows that the hashes of a token choose. Neither array may be kept: the next sums are written into the same. */
export interface RowSums {
  /** `ids[i * width + k]`: hash k of token i of at most `CHUNK`; their lowest bits choose the rows. */
  readonly ids: Int32Array
  /** `sums[i * columns + c]`, of the first `n` tokens, in units of `unit`. At most 258 rows a token fit the sums. */
  sum(n: number): Float32Array
}

/**
 * Puts a table where WebAssembly can add sixteen weights at once (128-bit SIMD, WebAssembly 2.0; `row-sums.wat`): waiting for
 * rows of a table that is larger than the cache is most of the tagger's time, and the fewer steps a row takes, the more rows
 * are waited for together.
 */
export function createRowSums({ bits, columns, table }: WeightTable, width: number, unit: number): RowSums {
  const vectors = Math.ceil(columns / LANES)
  const idsAt = 0
  const sumsAt = idsAt + CHUNK * width * 4
  const tableAt = sumsAt + (CHUNK * columns + LANES) * 4
  const memory = new WebAssembly.Memory({ initial: Math.ceil((tableAt + table.length + LANES) / PAGE) })
  new Int8Array(memory.buffer).set(table, tableAt)
  const ids = new Int32Array(memory.buffer, idsAt, CHUNK * width)
  const sums = new Float32Array(memory.buffer, sumsAt, CHUNK * columns)
  const { exports } = new WebAssembly.Instance(compiled, { at: { memory } })
  const sum = exports.sum as (...values: number[]) => void
  const mask = (1 << bits) - 1
  return {
    ids,
    sum(n) {
      // From the last sixteen columns to the first: what a sum writes beyond its row is written over.
      for (let v = vectors - 1; v >= 0; v--)
        sum(idsAt, n, width, mask, tableAt + v * LANES, columns, sumsAt + v * LANES * 4, columns * 4, unit)
      return sums
    },
  }
}

const LANES = 16
const PAGE = 65_536

/** The bytes of `row-sums.wat`. */
export const rowSumsModule =
  'AGFzbQEAAAABDQFgCX9/f39/f39/fQACDgECYXQGbWVtb3J5AgABAwIBAAcHAQNzdW0AAAruAQHrAQIEewJ/IAJBAnQhAiAAIAEgAmxqIQ4gCP' +
  '0TIQwCQANAIAAgDk8NASAAIAJqIQ39DAAAAAAAAAAAAAAAAAAAAAAhCf0MAAAAAAAAAAAAAAAAAAAAACEKA0AgBCAAKAIAIANxIAVsav0ABAAh' +
  'CyAJIAv9hwH9jgEhCSAKIAv9iAH9jgEhCiAAQQRqIQAgACANSQ0ACyAGIAwgCf2nAf36Af3mAf0LBAAgBiAMIAn9qAH9+gH95gH9CwQQIAYgDC' +
  'AK/acB/foB/eYB/QsEICAGIAwgCv2oAf36Af3mAf0LBDAgBiAHaiEGDAALCws='

const compiled = new WebAssembly.Module(Buffer.from(rowSumsModule, 'base64'))

/** As much of the WebAssembly JavaScript interface (https://webassembly.github.io/spec/js-api/) as is used: the types of Node have none of it. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { readonly initial: number })
    readonly buffer: ArrayBuffer
  }
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>)
    readonly exports: Readonly<Record<string, unknown>>
  }
}
