import { readWeights } from '../weights.ts'
import type { SummaryModel } from './model.ts'

let model: SummaryModel | undefined

/** The weights that are beside this code, read once. */
export function loadModel(): SummaryModel {
  model ??= JSON.parse(
    new TextDecoder().decode(readWeights(new URL('./model/summary.weights.json', import.meta.url))),
  ) as SummaryModel
  return model
}
