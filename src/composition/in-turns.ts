import type { Desk } from '../core/platform.ts'

/**
 * The desk, each command beginning in a turn of the main loop of its own. What a command asks the embedded database is answered at
 * once, so that sixty that come together would run one after another before any timer: between them the acknowledgements go out.
 */
export function inTurns(desk: Desk): Desk {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...desk,
    async invoke(invocation) {
      const turn = last.then(() => new Promise(setImmediate))
      last = turn
      await turn
      return desk.invoke(invocation)
    },
  }
}
