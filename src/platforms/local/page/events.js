// @ts-check
import { ask } from './api.js'
import { inTurns } from './in-turns.js'

/**
 * Listens to the desk, and comes back by itself with the id of the last event, so that nothing is missed.
 * @param {{ message(view: any): void, edit(view: any): void, removed(what: { channel: string, id: string }): void, channel(name: string): void, refresh(): void, state(up: boolean): void }} hears
 */
export function listenTo(hears) {
  let last = ''
  const turn = inTurns()
  /** @param {MessageEvent} event @param {(told: any) => void} hear */
  const read = (event, hear) => {
    last = event.lastEventId || last
    turn(() => hear(JSON.parse(event.data)))
  }

  function open() {
    const source = new EventSource(last ? `/api/events?after=${encodeURIComponent(last)}` : '/api/events')
    source.onmessage = (event) => read(event, hears.message)
    source.addEventListener('edit', (event) => read(event, hears.edit))
    source.addEventListener('removed', (event) => read(event, hears.removed))
    source.addEventListener('channel', (event) => read(event, ({ name }) => hears.channel(name)))
    source.addEventListener('refresh', (event) => read(event, () => hears.refresh()))
    source.addEventListener('hello', (event) => read(event, () => hears.state(true)))
    source.onerror = () => {
      turn(() => hears.state(false))
      // The browser tries again on a broken line, but gives up on an answer that is no stream.
      if (source.readyState !== EventSource.CLOSED) return
      source.close()
      // Where the session has ended, this answer leads to the log-in.
      void ask('/api/channels')
      setTimeout(open, 2_000)
    }
  }
  open()
}
