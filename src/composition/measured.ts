import type { Analyst } from '../core/analysis.ts'
import type { Reply } from '../core/command.ts'
import type { Desk, Platform } from '../core/platform.ts'
import type { Wire } from '../core/wire.ts'
import type { Metrics } from './metrics.ts'

/** The wire, its polls and pages counted and timed. */
export function measuredWire(wire: Wire, metrics: Metrics): Wire {
  const state = (reading: { readonly state: string }) => reading.state
  return {
    ...wire,
    readFeed: (request) => metrics.time('poll', {}, () => wire.readFeed(request), state),
    readPage: (url) => metrics.time('page', {}, () => wire.readPage(url), state),
  }
}

/** The analyst, its texts counted and timed. */
export function measuredAnalyst(analyst: Analyst, metrics: Metrics): Analyst {
  return {
    ...analyst,
    analyse: (input) =>
      metrics.time(
        'analysis',
        {},
        () => analyst.analyse(input),
        () => 'done',
      ),
  }
}

/** A platform, its posts counted and timed by what became of them. */
export function measuredPlatform(platform: Platform, metrics: Metrics): Platform {
  const { name, can } = platform
  return {
    name,
    can,
    start: (desk) => platform.start(desk),
    post: (to, card, key, again) =>
      metrics.time(
        'post',
        { platform: name },
        () => platform.post(to, card, key, again),
        (outcome) => outcome.state,
      ),
    update: (ref, card) => platform.update(ref, card),
    find: (named) => platform.find(named),
    ...(platform.steps && { steps: platform.steps }),
    stop: () => platform.stop(),
  }
}

const outcomeOf = ({ cards }: Reply) => (cards.some(({ tone }) => tone === 'error') ? 'error' : 'answered')

/** The desk, its answers counted and timed. What was typed and is no command counts as one named `unknown`. */
export function measuredDesk(desk: Desk, metrics: Metrics): Desk {
  const known = new Set(desk.commands.map(({ name }) => name))
  return {
    ...desk,
    invoke: (invocation) => {
      const command = known.has(invocation.command) ? invocation.command : 'unknown'
      const labels = { platform: invocation.place.platform, command }
      return metrics.time('command', labels, () => desk.invoke(invocation), outcomeOf)
    },
  }
}
