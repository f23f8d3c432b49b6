import { randomFillSync } from 'node:crypto'
import { uuidv7Generator } from '../../../src/core/id.ts'
import type { Desk } from '../../../src/core/platform.ts'
import { createLocalPlatform, type LocalPlatform } from '../../../src/platforms/local/index.ts'
import type { Lacks, World } from '../../contracts/person.ts'
import { memoryMessages } from './memory-messages.ts'
import { memorySaved } from './memory-saved.ts'
import { localPerson } from './person.ts'

export const localLacks: Lacks = {
  'mention the bot': 'there is one desk on the page, and every line with a slash is for it',
  'share an answer': 'what one asks there is shown beside the channel; /share shows a brief in it',
  'be told privately': 'the local desk has no private conversations; a reminder stands in its channel',
  'notify a person': 'the local desk shows names; nobody is away and could be called',
}

/** A local desk on a free port, with rows in memory and a clock that stands at a moment of 2026. */
export async function localWorld(desk: Desk): Promise<World> {
  let now = Date.UTC(2026, 4, 18, 12)
  const clock = () => now++
  const random = (bytes: Uint8Array) => void randomFillSync(bytes)
  const newId = uuidv7Generator(clock, random)
  const messages = memoryMessages(newId)
  const saved = memorySaved(messages)
  const levels = new Map<string, 'reader' | 'editor' | 'admin'>()
  const faults: string[] = []
  const open = async (): Promise<LocalPlatform> => {
    const platform = createLocalPlatform({
      port: 0,
      host: '127.0.0.1',
      messages,
      saved,
      clock,
      newId,
      channels: ['news', 'politics'],
      metrics: async () => 'nightdesk_up 1\n',
      trouble: async () => undefined,
      timeZone: 'Europe/Berlin',
      samplePage: async (name) => (name === 'ferry.html' ? '<h1>Ferry</h1><script>alert(1)</script>' : undefined),
      levelOf: (name) => levels.get(name) ?? 'admin',
      log: (level, message, fields) => void (level === 'error' && faults.push(`${message} ${JSON.stringify(fields)}`)),
    })
    await platform.start(desk)
    return platform
  }
  let platform = await open()
  const place = { platform: 'local', workspace: 'local' }
  return {
    get platform() {
      return platform
    },
    channel: { ...place, channel: 'news' },
    channelName: 'news',
    missingChannel: { ...place, channel: 'nowhere' },
    person: async ({ name, level }) => {
      levels.set(name, level)
      return localPerson(name, 'news', () => platform.address(), desk.commands)
    },
    settled: async () => {},
    elapse: async (ms) => {
      now += ms
    },
    restart: async () => {
      await platform.stop()
      platform = await open()
    },
    role: (name) => ({ id: name, name }),
    notified: () => [],
    faults: () => faults,
    stop: () => platform.stop(),
  }
}
