import type { Stance } from '../../core/analysis.ts'
import type { SourceEntry } from './sources.ts'

const against: ReadonlySet<Stance> = new Set(['repudiates', 'denies'])
const deepest = 5

/**
 * The attributions whose content an entry is in, the nearest first: "the minister said the police had told him …"
 * reaches us through the minister. Bounded, and never in a circle.
 */
export function chainOf(entry: SourceEntry): SourceEntry[] {
  const { attributions, speakers } = entry.read.analysis
  const seen = new Set([entry.index])
  const chain: SourceEntry[] = []
  let at = entry.attribution.within
  while (at !== undefined && !seen.has(at) && chain.length < deepest) {
    const attribution = attributions[at]
    if (!attribution) break
    seen.add(at)
    const speaker = speakers.find(({ id }) => id === attribution.speaker)
    chain.push({ read: entry.read, index: at, attribution, speaker })
    at = attribution.within
  }
  return chain
}

/** Whether somebody through whom a statement reaches us tells it only to say that it is not so. */
export function speaksAgainst({ attribution }: SourceEntry): boolean {
  return against.has(attribution.stance)
}

const saidAlready: Partial<Record<Stance, RegExp>> = {
  denies: /\b(?:deny|deni)/i,
  declines: /\b(?:declin|refus)/i,
  claims: /\b(?:claim|alleg|accus)/i,
  repudiates: /\b(?:repudiat|reject|refut)/i,
}

/** The stance in a plain word, where it says more than the cue does: "has told … that it will not confirm" declines. */
export function plainStance({ attribution }: SourceEntry, cue: string): Stance | undefined {
  const said = saidAlready[attribution.stance]
  return said && !said.test(cue) ? attribution.stance : undefined
}
