import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import { workspaceSettings } from '../../config/settings.ts'
import type { Analyst } from '../../src/core/analysis.ts'
import type { Member, OptionValue, Permission, Reply } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import { uuidv7Generator } from '../../src/core/id.ts'
import type { Desk, Platform, PlatformHealth } from '../../src/core/platform.ts'
import type { Queue } from '../../src/core/queue.ts'
import { renderPlain } from '../../src/locales/plain.ts'
import { createDesk } from '../../src/newsroom/desk/desk.ts'
import { createSettings } from '../../src/newsroom/desk/settings.ts'
import { createMemory } from '../../src/newsroom/memory/index.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { mendClock } from '../../src/newsroom/upkeep/mend-clock.ts'
import { pollRhythm } from '../../src/newsroom/wires/rhythm.ts'
import { doJob } from '../../src/newsroom/work.ts'
import { calendar } from '../../src/schedule/calendar.ts'
import { dueJobs } from '../../src/schedule/due.ts'
import { openStore } from '../../src/store/index.ts'
import { analyse } from '../../src/text/analyse.ts'
import { checkDraft } from '../../src/text/check/index.ts'
import { analyserVersion } from '../../src/text/version.ts'
import { parseCommandText } from '../../src/typed/command.ts'
import { openWire, readOpml, writeOpml } from '../../src/wire/index.ts'
import type { OpenEmpty } from '../contracts/store.ts'
import { type PaperPlatform, paperPlatform } from './platform.ts'
import { pressHere } from './press-here.ts'

const minuteMs = 60_000

/** The whole house in one process with the real store, wire, analysis and calendar; the clock and the platform are the test's. */
export interface House {
  readonly newsroom: Newsroom
  readonly desk: Desk
  readonly platform: PaperPlatform
  readonly logged: { level: string; message: string; fields: Readonly<Record<string, unknown>> }[]
  now(): number
  /** Lets time go by, minute after minute (ten at a time over long stretches, or as `step` says), with the work that comes due. */
  pass(minutes: number, step?: number): Promise<void>
  /** As `pass`, until that moment (ISO 8601), to the minute. */
  passTo(moment: string): Promise<void>
  /** Sets the clock by so many minutes, forward or back, as the pulse of the house sees it; no time goes by. */
  setClock(minutes: number): Promise<void>
  /** Does what is due now, until nothing is. */
  work(): Promise<void>
  says(
    text: string,
    as?: {
      level?: Permission
      id?: string
      channel?: string
      extra?: Readonly<Record<string, OptionValue>>
      messageText?: string
    },
  ): Promise<Reply>
  /** Puts a running platform in the place of the paper one. */
  join(platform: Platform): void
  /** The answer as plain text. */
  reads(text: string, as?: { level?: Permission; id?: string; channel?: string }): Promise<string>
  stop(): Promise<void>
}

export async function openHouse(
  options: { allowHosts?: string[]; start?: number; dataDir?: string; open?: OpenEmpty } = {},
): Promise<House> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'nightdesk-house-')))
  let now = options.start ?? Date.UTC(2026, 10, 23, 8, 0)
  let seed = 7
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const clock = () => now
  const newId = uuidv7Generator(clock, (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(random() * 256)
  })
  const store = await (options.open ?? ((tools) => openStore({ dataDir, ...tools })))({ newId, clock })
  const platform = paperPlatform()
  const wire = openWire({ allowHosts: options.allowHosts ?? [], clock })
  const logged: House['logged'] = []
  const health = new Map<string, PlatformHealth>()
  const platforms = new Map<string, Platform>([['local', platform]])
  const newsroom: Newsroom = {
    store,
    wire,
    analyst: inThisThread,
    checker: { check: async (input) => checkDraft(input) },
    press: pressHere,
    queue: noQueue,
    calendar,
    settings: createSettings(store, workspaceSettings, { timezone: 'Europe/London' }),
    feedLists: { read: readOpml, write: writeOpml },
    memory: createMemory(),
    rhythm: pollRhythm(random, 5 * minuteMs),
    address: 'https://desk.example',
    clock,
    log: (level, message, fields = {}) => logged.push({ level, message, fields }),
    platforms,
    health,
    commands,
  }
  const desk = createDesk(newsroom, (report) => health.set(report.platform, report))
  const work = async () => {
    for (let round = 0; round < 50; round++) {
      const jobs = await dueJobs(store, now)
      if (jobs.length === 0) return
      for (const job of jobs) await doJob(newsroom, job)
    }
    throw new Error('work never ended: something stays due')
  }
  const says: House['says'] = async (text, as = {}) => {
    const member: Member = { id: as.id ?? 'you', name: as.id ?? 'you', roles: [], level: as.level ?? 'admin' }
    const channel = as.channel ?? 'wire'
    const place = { platform: 'local', workspace: 'local', channel, channelName: channel }
    try {
      const { command, options: typed } = parseCommandText(text, commands)
      const given = { ...typed, ...as.extra }
      const message = as.messageText ? { messageText: as.messageText } : {}
      return await desk.invoke({
        id: newId(),
        at: now,
        command,
        options: given,
        place,
        member,
        via: 'command',
        ...message,
      })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return {
        visible: 'asker',
        cards: [{ tone: 'error', parts: [{ type: 'text', text: [error.message, error.next].join(' ') }] }],
      }
    }
  }
  const pass = async (minutes: number, step = minutes > 300 ? 10 : 1) => {
    for (let i = 0; i < minutes; i += step) {
      now += step * minuteMs
      await work()
    }
  }
  return {
    newsroom,
    desk,
    platform,
    logged,
    now: clock,
    work,
    pass,
    async passTo(moment) {
      const minutes = (Date.parse(moment) - now) / minuteMs
      if (minutes > 300) await pass(Math.floor(minutes / 10) * 10, 10)
      await pass(Math.ceil((Date.parse(moment) - now) / minuteMs), 1)
    },
    async setClock(minutes) {
      now += minutes * minuteMs
      await mendClock(newsroom, Math.max(0, -minutes * minuteMs))
    },
    says,
    join(joined) {
      platforms.clear()
      platforms.set(joined.name, joined)
    },
    reads: async (text, as) => (await says(text, as)).cards.map(renderPlain).join('\n'),
    async stop() {
      await wire.stop()
      await store.close()
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const inThisThread: Analyst = {
  version: analyserVersion,
  analyse: async (input) => analyse(input),
  stop: async () => {},
}
const noQueue: Queue = {
  name: 'none',
  start: async () => {},
  send: async () => {},
  idle: async () => {},
  stop: async () => {},
}
