import type { Document } from '../../../document.ts'
import { accusations, deathsBefore, deathsBehind } from '../../../locales/en/silence.ts'
import type { NameRun } from '../names/names.ts'

const died = new Set(deathsBehind.split(' '))
const late = new Set(deathsBefore.split(' '))
const accused = new Set(accusations.split(' '))

/** Whether somebody is told to be dead or accused where they are named: "Clara Voss died", "Lowe, 44, is charged with". */
export function toldSilent({ tokens }: Document, run: NameRun): boolean {
  const lead = tokens[(run.titles[0] ?? run.first) - 1]?.value.toLowerCase() ?? ''
  if (late.has(lead)) return true
  let i = run.end
  if (tokens[i]?.value === ',' && /^\d{1,2}$/.test(tokens[i + 1]?.value ?? '') && tokens[i + 2]?.value === ',') i += 3
  else if (tokens[i]?.value === ',' && /^who$/.test(tokens[i + 1]?.value ?? '')) i += 2
  const verb = tokens[i]?.value.toLowerCase() ?? ''
  if (died.has(verb)) return true
  if (!/^(?:is|was|has|had|were)$/.test(verb)) return false
  return tokens.slice(i + 1, i + 4).some(({ value, pos }) => pos === 'VERB' && accused.has(value.toLowerCase()))
}
