import { deflateSync, inflateSync } from 'node:zlib'
import { readWeights } from '../../weights.ts'
import { CUE_BITS } from './columns.ts'
import { WIDTH } from './features.ts'
import { LABELS } from './labels.ts'
import { STEP_TABLES } from './steps.ts'

/** What training leaves: no words, only numbers that are found by the hash of a feature. */
export interface Model {
  /** The table of emission weights has `2 ** bits` rows of `LABELS`. */
  readonly bits: number
  /** One unit of a stored weight. */
  readonly step: number
  /** Added to the score of every first token of a span: what is found against what is missed. */
  readonly eagerness: number
  readonly emissions: Int8Array
  readonly steps: Float32Array
  readonly cueRates: Uint8Array
}

const MAGIC = 0x31514e44
const HEADER = 7 * 4

/**
 * The weights file: deflated; little-endian; magic, bits, WIDTH, LABELS, STEP_TABLES (uint32), step, eagerness (float32),
 * step weights (float32), cue rates (uint8), emission weights (int8).
 */
export function writeModel(model: Model): Uint8Array {
  const steps = new Uint8Array(model.steps.buffer, model.steps.byteOffset, model.steps.byteLength)
  const bytes = new Uint8Array(HEADER + steps.length + model.cueRates.length + model.emissions.length)
  const view = new DataView(bytes.buffer)
  const head = [MAGIC, model.bits, WIDTH, LABELS, STEP_TABLES]
  head.forEach((value, index) => {
    view.setUint32(index * 4, value, true)
  })
  view.setFloat32(20, model.step, true)
  view.setFloat32(24, model.eagerness, true)
  bytes.set(steps, HEADER)
  bytes.set(model.cueRates, HEADER + steps.length)
  bytes.set(
    new Uint8Array(model.emissions.buffer, model.emissions.byteOffset, model.emissions.length),
    HEADER + steps.length + model.cueRates.length,
  )
  return deflateSync(bytes, { level: 9 })
}

/** Reads what `writeModel` wrote. Throws where the file was made for other features or labels than this code's. */
export function readModel(file: Uint8Array): Model {
  const bytes = inflateSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [magic, bits, width, labels, tables] = [0, 4, 8, 12, 16].map((at) => view.getUint32(at, true))
  if (magic !== MAGIC || width !== WIDTH || labels !== LABELS || tables !== STEP_TABLES) {
    throw new Error('the weights of the quotes tagger do not fit its code: train again with npm run train:quotes')
  }
  const stepBytes = STEP_TABLES * LABELS * LABELS * 4
  const cueAt = HEADER + stepBytes
  const emissionsAt = cueAt + 2 ** CUE_BITS
  return {
    bits: bits!,
    step: view.getFloat32(20, true),
    eagerness: view.getFloat32(24, true),
    steps: new Float32Array(bytes.buffer.slice(bytes.byteOffset + HEADER, bytes.byteOffset + cueAt)),
    cueRates: bytes.subarray(cueAt, emissionsAt),
    emissions: new Int8Array(bytes.buffer, bytes.byteOffset + emissionsAt, 2 ** bits! * LABELS),
  }
}

/** The weights that stand beside the code. */
export const loadModel = (): Model => readModel(readWeights(new URL('../model/quotes.weights', import.meta.url)))
