/** A clock is a parameter: it answers the time in milliseconds since 1970 UTC. */
export type Clock = () => number

/** The machine's own clock. Only the composition root hands it out. */
export const systemClock: Clock = () => Date.now()

/** Milliseconds since some moment in the past: a clock that nobody sets. It may stand still while the machine sleeps. */
export const monotonicClock: Clock = () => performance.now()
