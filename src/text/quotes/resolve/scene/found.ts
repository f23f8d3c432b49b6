import type { Certainty } from '../../../../core/analysis.ts'
import type { Entity } from '../registry/entity.ts'
import type { Mention } from './mentions.ts'

/** Who is behind an attribution, and by which way they were found; no entity where nobody, or more than one, fits. */
export interface Found {
  readonly entity: Entity | undefined
  readonly certainty: Certainty
  readonly way: Way
  readonly choice?: Choice
  /** Another may be meant as well: one of the same surname, or the one whom a voice speaks for. */
  readonly contested?: true
  /** It is a thing that can't speak: "the trek", "our first loss". */
  readonly mute?: true
}

/** Who a pronoun stands for, by how much they lead those who could be meant as well. */
export interface Choice {
  /** Absent where it is a noun that nobody was found for yet. */
  readonly entity?: Entity
  readonly mention?: Mention
  readonly margin: number
  /** How many others could be meant. */
  readonly rivals: number
  /** Sentences of narration since they were last told of. */
  readonly distance: number
}

export type Way =
  | 'name'
  | 'names'
  | 'relative'
  | 'new'
  | 'again'
  | 'office'
  | 'epithet'
  | 'body'
  | 'voice'
  | 'publisher'
  | 'pronoun'
  | 'run'
  | 'turned'
  | 'colon'
  | 'both'
  | 'kin'
  | 'repeated'
  | 'inner'
  | 'open'
