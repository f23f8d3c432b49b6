/**
 * Expected trouble, answered in chat: what was wrong, and what to do next. Never carries a stack to the reader.
 * `identifier` is stable and kebab-case ('unknown-time-zone'), for tests and logs.
 */
export class UserError extends Error {
  readonly identifier: string
  /** What the asker can do next, a whole sentence; may be absent when the sentence itself says so. */
  readonly next: string | undefined

  constructor(identifier: string, sentence: string, next?: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'UserError'
    this.identifier = identifier
    this.next = next
  }
}
