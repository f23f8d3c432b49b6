import type { Document } from '../../../document.ts'
import { namingParticiples } from '../../../locales/en/telling-verbs.ts'
import type { TaggedSpan } from '../group/spans.ts'

const namings = new Set(`known calling ${namingParticiples}`.split(' '))

/** "A charity KNOWN AS Open Lantern said …": what names the source is part of it, and no cue. */
export function joinNamed({ tokens }: Document, spans: readonly TaggedSpan[]): TaggedSpan[] {
  const joined: TaggedSpan[] = []
  for (let k = 0; k < spans.length; k++) {
    const [noun, naming, name, cue] = [spans[k]!, spans[k + 1], spans[k + 2], spans[k + 3]]
    const fits =
      noun.role !== 'cue' &&
      naming?.role === 'cue' &&
      name?.role === 'source' &&
      cue?.role === 'cue' &&
      noun.end === naming.first &&
      name.first - naming.end <= 1 &&
      cue.first - name.end <= 1 &&
      namings.has(tokens[naming.first]!.value.toLowerCase())
    if (!fits) {
      joined.push(noun)
      continue
    }
    joined.push({ ...name, first: noun.first })
    k += 2
  }
  return joined
}
