// @ts-check
import { ask } from './api.js'

/**
 * Listens to the desk, and comes back by itself with the id of the last event, so that nothing is missed.
 * @param {{ message(view: any): void, edit(view: any): void, removed(what: { channel: string, id: string }): void, channel(name: string): void, refresh(): void, state(up: boolean): void }} hears
 */
export function listenTo(hears) {
  let last = ''
  /** @param {MessageEvent} event */
  const read = (event) => {
    last = event.lastEventId || last
    return JSON.parse(event.data)
  }

  function open() {
    const source = new EventSource(last ? `/api/events?after=${encodeURIComponent(last)}` : '/api/events')
    source.onmessage = (event) => hears.message(read(event))
    source.addEventListener('edit', (event) => hears.edit(read(event)))
    source.addEventListener('removed', (event) => hears.removed(read(event)))
    source.addEventListener('channel', (event) => hears.channel(read(event).name))
    source.addEventListener('refresh', (event) => {
      read(event)
      hears.refresh()
    })
    source.addEventListener('hello', (event) => {
      read(event)
      hears.state(true)
    })
    source.onerror = () => {
      hears.state(false)
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
