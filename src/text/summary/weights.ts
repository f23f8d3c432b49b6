import { readFileSync } from 'node:fs'
import type { SummaryModel } from './model.ts'

let model: SummaryModel | undefined

/** The weights that stand beside this code, read once. */
export function loadModel(): SummaryModel {
  model ??= JSON.parse(readFileSync(new URL('./model/summary.weights.json', import.meta.url), 'utf8')) as SummaryModel
  return model
}
