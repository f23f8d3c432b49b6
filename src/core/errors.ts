/**
 * Expected trouble, answered in chat: what was wrong, and what to do next. Never carries a stack to the reader.
 * `identifier` is stable and kebab-case ('unknown-time-zone'), for tests and logs.
 */
export class UserError extends Error {
  readonly identifier: string
  /** What the asker can do next, a whole sentence; may be absent when the sentence itself says so. */
  readonly next: string | undefined
  /** The option of the command that it is about, where it is one: a form shows it there. */
  readonly option: string | undefined

  constructor(
    identifier: string,
    sentence: string,
    next?: string,
    options?: ErrorOptions & { readonly option?: string | undefined },
  ) {
    super(sentence, options)
    this.name = 'UserError'
    this.identifier = identifier
    this.next = next
    this.option = options?.option
  }
}

/** Does what an option asks for: expected trouble with it is about that option. */
export async function aboutOption<T>(option: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.identifier, error.message, error.next, { cause: error, option })
  }
}
