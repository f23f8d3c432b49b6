import { deflateSync, inflateSync } from 'node:zlib'
import { readWeights } from '../../weights.ts'
import { CUE_BITS } from './columns.ts'
import { EDGE_WIDTH, EDGES } from './edges.ts'
import { WIDTH } from './features.ts'
import { LABELS } from './labels.ts'
import { STEP_TABLES } from './steps.ts'

/** What training leaves: no words, only numbers that are found by the hash of a feature. */
export interface Model {
  /** `emissions` has `2 ** bits` rows of `LABELS`. */
  readonly bits: number
  /** One unit of a stored weight. */
  readonly step: number
  /** Added to the score of every first token of a span: what is found against what is missed. */
  readonly eagerness: number
  readonly emissions: Int8Array
  /** The weights of the sorts of steps: `2 ** bits` rows of `EDGES`. */
  readonly edges: { readonly bits: number; readonly table: Int8Array }
  readonly steps: Float32Array
  readonly cueRates: Uint8Array
}

const MAGIC = 0x32514e44
const HEADER = 9 * 4

/**
 * The weights file: deflated; little-endian; magic, bits, WIDTH, LABELS, STEP_TABLES, EDGE_WIDTH, bits of the steps' table
 * (uint32), step, eagerness (float32), step weights (float32), cue rates (uint8), emission and edge weights (int8).
 */
export function writeModel(model: Model): Uint8Array {
  const { edges, emissions, steps, cueRates } = model
  const head = new Uint8Array(HEADER)
  const view = new DataView(head.buffer)
  const shape = [MAGIC, model.bits, WIDTH, LABELS, STEP_TABLES, EDGE_WIDTH, edges.bits]
  shape.forEach((value, index) => {
    view.setUint32(index * 4, value, true)
  })
  view.setFloat32(28, model.step, true)
  view.setFloat32(32, model.eagerness, true)
  const parts = [head, steps, cueRates, emissions, edges.table]
  return deflateSync(Buffer.concat(parts.map(bytesOf)), { level: 9 })
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Reads what `writeModel` wrote. Throws where the file was made for other features or labels than this code's. */
export function readModel(file: Uint8Array): Model {
  const bytes = inflateSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [magic, bits, width, labels, tables, edgeWidth, edgeBits] = [0, 4, 8, 12, 16, 20, 24].map((at) =>
    view.getUint32(at, true),
  )
  const fits =
    magic === MAGIC && width === WIDTH && labels === LABELS && tables === STEP_TABLES && edgeWidth === EDGE_WIDTH
  if (!fits) {
    throw new Error('the weights of the quotes tagger do not fit its code: train again with npm run train:quotes')
  }
  let at = HEADER
  const take = (length: number) => {
    at += length
    return bytes.subarray(at - length, at)
  }
  const signed = (part: Uint8Array) => new Int8Array(part.buffer, part.byteOffset, part.length)
  const stepBytes = Uint8Array.from(take(STEP_TABLES * LABELS * LABELS * 4))
  const cueRates = take(2 ** CUE_BITS)
  return {
    bits: bits!,
    step: view.getFloat32(28, true),
    eagerness: view.getFloat32(32, true),
    steps: new Float32Array(stepBytes.buffer),
    cueRates,
    emissions: signed(take(2 ** bits! * LABELS)),
    edges: { bits: edgeBits!, table: signed(take(2 ** edgeBits! * EDGES)) },
  }
}

/** The weights that are beside the code. */
export const loadModel = (): Model => readModel(readWeights(new URL('../model/quotes.weights', import.meta.url)))
