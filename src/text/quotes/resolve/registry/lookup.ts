import type { Entity } from './entity.ts'

/** Entities by any word of their names and roles, so that a long text is not searched again for each name. */
export interface Lookup {
  add(entity: Entity, words: Iterable<string>): void
  /** Those that have the word in a name, an alias or a role, in order of their coming. */
  about(word: string): readonly Entity[]
}

export function createLookup(): Lookup {
  const byWord = new Map<string, Entity[]>()
  return {
    add(entity, words) {
      for (const word of words) {
        const list = byWord.get(word)
        if (!list) byWord.set(word, [entity])
        else if (!list.includes(entity)) list.push(entity)
      }
    },
    about: (word) => byWord.get(word) ?? [],
  }
}
