// @ts-check

/** Milliseconds of work in one turn; what is left waits for the next frame, so that keys and painting go between. */
const turnMs = 8

/** A page that isn't seen has no frames: there a moment stands for one. */
const hiddenMs = 200

export const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve)
    setTimeout(resolve, document.hidden ? 0 : hiddenMs)
  })

/** Does what is handed to it in its order, a few each frame: fifty posts may arrive at once. */
export function inTurns() {
  /** @type {(() => void)[]} */
  let waiting = []
  let isWorking = false

  async function work() {
    isWorking = true
    while (waiting.length) {
      await nextFrame()
      const until = performance.now() + turnMs
      let done = 0
      while (done < waiting.length && (done === 0 || performance.now() < until)) perform(waiting[done++])
      waiting = waiting.slice(done)
    }
    isWorking = false
  }

  /** @param {() => void} act */
  return (act) => {
    waiting.push(act)
    if (!isWorking) void work()
  }
}

/** One that fails is told of, and holds up none behind it. @param {(() => void) | undefined} act */
function perform(act) {
  try {
    act?.()
  } catch (error) {
    reportError(error)
  }
}
