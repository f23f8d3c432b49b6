/** Delays in milliseconds. */
export interface Timing {
  /** A command that takes longer than this is deferred; Discord gives up after 3000, and a person sooner. */
  readonly deferAfter: number
  /** A deferred answer of an earlier process is ended with a sentence so long after the deferral. */
  readonly promiseGrace: number
  /** Completion that takes longer is answered with nothing. */
  readonly completeWithin: number
  /** Pauses between attempts to post, while Discord recognises the nonce. */
  readonly postRetries: readonly number[]
  /** One call of `post` takes no new attempt after this: the newsroom's lease on the row is 60,000. */
  readonly postWithin: number
  /** Pauses between attempts to answer an interaction. */
  readonly answerRetries: readonly number[]
  /** How long it is sent again by its nonce: with the last one's flight it stays within "the past few minutes". */
  readonly nonceWindow: number
  /** So long after it was sent a request may take effect at the latest, whatever its sender was told. */
  readonly flight: number
  /** After a 401: the pause before it is believed, and the pause between looks whether the token works again. */
  readonly recheckToken: number
  readonly probeToken: number
  /** Pauses between attempts to reach the gateway at start; the last is repeated. */
  readonly reconnect: readonly number[]
  readonly requestTimeout: number
  /** A connection that is away longer than this is called down; it is still tried. */
  readonly lostAfter: number
  /** The start waits no longer than this for the gateway; it goes on trying behind. */
  readonly startWithin: number
}

export const usualTiming: Timing = {
  deferAfter: 200,
  promiseGrace: 30_000,
  completeWithin: 2500,
  postRetries: [500, 1000, 2000, 4000, 8000, 15_000],
  postWithin: 40_000,
  answerRetries: [200, 500, 1000, 3000, 10_000, 30_000],
  nonceWindow: 60_000,
  flight: 90_000,
  recheckToken: 1000,
  probeToken: 60_000,
  reconnect: [1000, 2000, 5000, 10_000, 30_000, 60_000],
  requestTimeout: 15_000,
  lostAfter: 60_000,
  startWithin: 20_000,
}
