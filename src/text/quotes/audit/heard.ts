import type { Attribution, Stance } from '../../../core/analysis.ts'
import type { AuditInput } from './facts.ts'

const against: ReadonlySet<Stance> = new Set(['repudiates', 'denies'])
const deepest = 5

/** Ids of the speakers of an article who are heard in it: not who is told of only to be contradicted, and not who only thinks. */
export function heardIn({ attributions }: AuditInput): ReadonlySet<string> {
  const heard = new Set<string>()
  for (const attribution of attributions) {
    if (attribution.speaker === undefined || attribution.weak || isContradicted(attributions, attribution)) continue
    heard.add(attribution.speaker)
  }
  return heard
}

/** Somebody through whom it reaches us tells it only to say that it is not so. */
function isContradicted(attributions: readonly Attribution[], attribution: Attribution): boolean {
  let outer = attribution.within
  for (let depth = 0; outer !== undefined && depth < deepest; depth++) {
    const by = attributions[outer]
    if (!by) return false
    if (against.has(by.stance)) return true
    outer = by.within
  }
  return false
}
