import { uuidv7Generator } from '../../src/core/id.ts'
import type { Log } from '../../src/core/log.ts'
import { createMcpHttp } from '../../src/mcp/http.ts'
import { createToolbox } from '../../src/newsroom/tools/toolbox.ts'
import { createLocalPlatform, type LocalPlatform } from '../../src/platforms/local/index.ts'
import type { House } from '../house/house.ts'

/** A local desk of the house that answers assistants. */
export async function openAssistantsDesk(house: House, log: Log): Promise<LocalPlatform> {
  const { store, clock } = house.newsroom
  const platform = createLocalPlatform({
    ...{ port: 0, host: '127.0.0.1', channels: ['wire'], timeZone: 'Europe/London' },
    ...{ messages: store.messages, saved: store.saved, clock, log: () => {} },
    metrics: async () => '',
    trouble: async () => undefined,
    newId: uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes)),
    assistants: createMcpHttp(createToolbox(house.newsroom), log),
  })
  await platform.start(house.desk)
  return platform
}
