export interface ReadEvent {
  readonly event: string
  readonly id: string
  readonly data: any
}

/** Reads server-sent events as a browser would (WHATWG HTML, 9.2.6), for as long as `until` says no. */
export async function readEvents(
  address: string,
  until: (events: readonly ReadEvent[]) => boolean,
  lastEventId?: string,
): Promise<ReadEvent[]> {
  const stop = new AbortController()
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const response = await fetch(`${address}/api/events`, { headers, signal: stop.signal })
  const events: ReadEvent[] = []
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of response.body!) {
    const frames = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = frames.pop()!
    for (const frame of frames) {
      const fields = new Map(
        frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      if (fields.has('data'))
        events.push({
          event: fields.get('event') ?? 'message',
          id: fields.get('id') ?? '',
          data: JSON.parse(fields.get('data')!),
        })
    }
    if (until(events)) break
  }
  stop.abort()
  return events
}

export const greeted = (events: readonly ReadEvent[]): boolean => events.some(({ event }) => event === 'hello')

/** The texts of the messages among them. */
export const texts = (events: readonly ReadEvent[], kind = 'message'): string[] =>
  events.filter(({ event }) => event === kind).map(({ data }) => data.card.parts[0].text)
