import type { Clock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import { say } from '../../locales/index.ts'
import { viewOf } from './view.ts'

interface Sent {
  readonly sequence: number
  readonly event: 'message' | 'edit' | 'removed' | 'channel'
  readonly data: string
  /** Which message it tells of. */
  readonly message?: string
  readonly cursor: string
}

/** What is kept for readers that come back: so many events, of so many characters in all (a card may hold a picture). */
const kept = 2_000
const keptCharacters = 8_000_000
/** Characters that a reader may lag behind before it is sent away; it comes back with its last id, and misses nothing. */
const lagAllowed = 4_000_000
/** Messages of a channel that are told again after a restart; the page looks at the rest itself. */
const replayed = 200
/** Browser tabs and scripts that listen at once. */
const mostReaders = 200

/**
 * Server-sent events (WHATWG HTML, 9.2). A new message is the default event, so that a plain client needs to know
 * nothing; `edit`, `channel`, `hello` and `refresh` are named. An event's id is `cursor~epoch~sequence`: in this
 * process the sequence finds what was missed, after a restart the cursor (id of the newest message) does.
 */
export function eventStream(messages: MessageRows, epoch: string, clock: Clock) {
  const readers = new Map<ReadableStreamDefaultController<string>, Listening>()
  const recent: Sent[] = []
  let sequence = 0
  let characters = 0
  let cursor = ''

  function write(reader: ReadableStreamDefaultController<string>, frame: string): void {
    // Who may listen again, since the session was used meanwhile, comes back with its last id.
    if ((reader.desiredSize ?? 0) < -lagAllowed || (readers.get(reader)?.end ?? Infinity) < clock()) {
      readers.delete(reader)
      reader.close()
      return
    }
    reader.enqueue(frame)
  }

  function publish(event: Sent['event'], data: unknown, message?: string, isNew = false): void {
    if (isNew && message !== undefined && message > cursor) cursor = message
    const sent: Sent = { sequence: ++sequence, event, data: JSON.stringify(data), cursor, ...(message && { message }) }
    recent.push(sent)
    characters += sent.data.length
    while (recent.length > 1 && (recent.length > kept || characters > keptCharacters))
      characters -= recent.shift()!.data.length
    for (const reader of readers.keys()) write(reader, frameOf(sent, epoch))
  }

  /** What the reader has not seen since the event of this id. */
  async function missed(lastEventId: string): Promise<string[]> {
    const [from = '', ofEpoch, at] = lastEventId.split('~')
    const number = Number(at)
    const oldest = recent[0]?.sequence ?? sequence + 1
    if (ofEpoch === epoch && number >= oldest - 1) {
      return recent.filter((sent) => sent.sequence > number).map((sent) => frameOf(sent, epoch))
    }
    const rows: MessageRow[] = []
    for (const channel of await messages.channels())
      rows.push(...(await messages.list(channel, from || undefined, replayed)))
    rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    const frames = rows.map((row) => frame(undefined, JSON.stringify(viewOf(row)), `${row.id}~~`))
    return [...frames, frame('refresh', '{}', `${rows.at(-1)?.id ?? from}~${epoch}~${sequence}`)]
  }

  return {
    posted: (row: MessageRow) => publish('message', viewOf(row), row.id, true),
    edited: (row: MessageRow) => publish('edit', viewOf(row), row.id),
    /** Forgets what was told of the message before, for readers that come back. */
    removed(channel: string, id: string): void {
      for (const sent of recent.filter(({ message }) => message === id)) {
        characters -= sent.data.length
        recent.splice(recent.indexOf(sent), 1)
      }
      publish('removed', { channel, id })
    },
    channelAdded: (name: string) => publish('channel', { name }),

    /** Finds the newest message, so that a reader's first id is worth something. */
    async begin(): Promise<void> {
      for (const channel of await messages.channels()) {
        const newest = (await messages.list(channel, undefined, 1)).at(-1)
        if (newest && newest.id > cursor) cursor = newest.id
      }
    },

    /**
     * One reader's stream, which lasts until the moment that `until` names. `lastEventId` is the id of the last event that it saw. Throws `UserError`
     * `too-many-readers`.
     */
    open(lastEventId: string | undefined, until?: Until): ReadableStream<string> {
      if (readers.size >= mostReaders)
        throw new UserError('too-many-readers', say.local.tooManyReaders(mostReaders), say.local.closePage)
      let own: ReadableStreamDefaultController<string> | undefined
      return new ReadableStream<string>(
        {
          async start(reader) {
            own = reader
            const end = await until?.()
            reader.enqueue('retry: 1500\n\n')
            if (lastEventId !== undefined) {
              // Twice, since more may be sent while the rows are read: the second look is without a wait.
              const told = sequence
              for (const text of await missed(lastEventId)) reader.enqueue(text)
              for (const sent of recent) if (sent.sequence > told) reader.enqueue(frameOf(sent, epoch))
            }
            reader.enqueue(frame('hello', JSON.stringify({ epoch }), `${cursor}~${epoch}~${sequence}`))
            readers.set(reader, { ...(until && { until }), ...(end !== undefined && { end }) })
          },
          cancel() {
            if (own) readers.delete(own)
          },
        },
        { highWaterMark: 0, size: (text) => text.length },
      )
    },

    /** A comment, so that a broken line is noticed by both ends; whoever may not listen any more is sent away. */
    async beat(): Promise<void> {
      for (const [reader, listening] of [...readers]) {
        // What can't be asked now is asked at the next beat.
        const end = await listening.until?.().catch(() => listening.end)
        if (!readers.has(reader)) continue
        readers.set(reader, { ...listening, ...(end !== undefined && { end }) })
        write(reader, ': still here\n\n')
      }
    },

    close(): void {
      for (const reader of readers.keys()) reader.close()
      readers.clear()
    },

    get readers(): number {
      return readers.size
    },
  }
}

/** The moment until which who began to listen is logged in, as it is now: each use puts it off. */
export type Until = () => Promise<number>

interface Listening {
  readonly until?: Until
  /** What it said last. */
  readonly end?: number
}

export type Events = ReturnType<typeof eventStream>

function frameOf(sent: Sent, epoch: string): string {
  return frame(sent.event === 'message' ? undefined : sent.event, sent.data, `${sent.cursor}~${epoch}~${sent.sequence}`)
}

/** `data` is JSON, which has no line breaks. */
function frame(event: string | undefined, data: string, id: string): string {
  return `${event ? `event: ${event}\n` : ''}id: ${id}\ndata: ${data}\n\n`
}
