/** How often a method may be called: `per` milliseconds for each call, `burst` of them at once. */
export interface Rate {
  readonly per: number
  readonly burst: number
  /** Counted for each channel apart. */
  readonly byChannel?: true
}

/** The documented rates: posting about one a second a channel, the rest by tier (docs.slack.dev, "Rate limits"). */
export const documentedRates: Readonly<Record<string, Rate>> = {
  'chat.postMessage': { per: 1000, burst: 1, byChannel: true },
  'chat.update': { per: 1200, burst: 10 },
  'chat.delete': { per: 1200, burst: 10 },
  'chat.postEphemeral': { per: 600, burst: 20 },
  'conversations.history': { per: 1200, burst: 10 },
  'conversations.replies': { per: 1200, burst: 10 },
  'conversations.info': { per: 1200, burst: 10 },
  'users.info': { per: 600, burst: 20 },
  'views.open': { per: 600, burst: 20 },
}

/** Says how many whole seconds to wait before this call, zero when it may go. */
export function newRates(rates: Readonly<Record<string, Rate>>, clock: () => number) {
  const free = new Map<string, number>()
  return (method: string, team: string, channel: string): number => {
    const rate = rates[method]
    if (!rate) return 0
    const key = `${team} ${method}${rate.byChannel ? ` ${channel}` : ''}`
    const now = clock()
    const next = Math.max(free.get(key) ?? 0, now - rate.per * (rate.burst - 1))
    if (next > now) return Math.ceil((next - now) / 1000)
    free.set(key, next + rate.per)
    return 0
  }
}
