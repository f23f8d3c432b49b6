import type { Document } from '../../../document.ts'
import type { Pronoun } from '../names/pronoun-words.ts'
import type { Entity } from '../registry/entity.ts'
import type { Publishers } from '../registry/publishers.ts'
import type { Registry } from '../registry/registry.ts'
import type { Mentions } from './mentions.ts'

/** Somebody spoke. A source that nobody was found for takes its turn as well, and blocks what is behind it. */
export interface Turn {
  readonly entity: Entity | undefined
  readonly token: number
  readonly sentence: number
  readonly paragraph: number
  /** The last token of what was said. */
  readonly end: number
  /** Whether it was a question, or the cue one of asking: an answer without a cue is somebody else's. */
  readonly asks: boolean
  /** False where a participle only tells what somebody is doing: “Lee considering the sale comes after …”. */
  readonly told: boolean
  /** What the source tells of a body's spokesperson: “he” said it, and they are the body's words. */
  readonly voice?: Pronoun['gender']
  /** Of whom a question is asked, where that is one: “asked her whether”, “… ?” Ms Orr asked the driver. */
  readonly asked?: Pronoun['gender']
  /** What a source tells that is a pronoun. */
  readonly pronoun?: Pronoun['gender']
}

/** What the search for a speaker can see: the names, who is told of where, and who has spoken so far. */
export interface Scene {
  readonly document: Document
  readonly registry: Registry
  readonly publishers: Publishers
  readonly mentions: Mentions
  readonly turns: Turn[]
  readonly sentenceOf: Int32Array
  /** 0 outside quotation marks, as in the columns. */
  readonly marks: Uint8Array
}
