import type { Analysis, AnalysisInput } from '../../core/analysis.ts'
import { analyse } from '../analyse.ts'

/** What a worker thread runs. */
export default function analyseJob(input: AnalysisInput): Analysis {
  return analyse(input)
}
