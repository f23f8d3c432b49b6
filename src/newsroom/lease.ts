/**
 * For how long a worker holds the row of its job, milliseconds. The queue carries a job nowhere beside itself, so this bounds no living
 * worker: it is how long what a dead one held waits, so that the desk catches up soon after a process was killed.
 */
export const leaseMs = 30_000
