import type { Entity } from '../registry/entity.ts'
import type { Scene } from '../scene/scene.ts'

/** By how much the one who is told of most has to lead where several people are. */
const LEAD = 2

/** Who answers in an interview: the person whom the text before its first question, at token `begins`, is about. */
export function intervieweeOf({ registry, marks }: Scene, begins: number): Entity | undefined {
  const told = new Map<Entity, number>()
  for (const { entity, first } of registry.runs) {
    if (first >= begins) break
    if (entity?.kind === 'person' && entity.evident && !entity.placed && marks[first] === 0)
      told.set(entity, (told.get(entity) ?? 0) + 1)
  }
  const [most, next] = [...told].sort((a, b) => b[1] - a[1])
  return most && (!next || most[1] >= LEAD * next[1]) ? most[0] : undefined
}
