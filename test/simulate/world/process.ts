import type { APIInteraction } from 'discord.js'
import { commands } from '../../../commands/index.ts'
import { workspaceSettings } from '../../../config/settings.ts'
import type { Analysis, Analyst } from '../../../src/core/analysis.ts'
import type { Invocation, Reply } from '../../../src/core/command.ts'
import { uuidv7Generator } from '../../../src/core/id.ts'
import type { Desk, Platform } from '../../../src/core/platform.ts'
import type { Job, Queue } from '../../../src/core/queue.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import { createDesk } from '../../../src/newsroom/desk/desk.ts'
import { createSettings } from '../../../src/newsroom/desk/settings.ts'
import { createMemory } from '../../../src/newsroom/memory/index.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import { mendClock } from '../../../src/newsroom/upkeep/mend-clock.ts'
import { pollRhythm } from '../../../src/newsroom/wires/rhythm.ts'
import { doJob } from '../../../src/newsroom/work.ts'
import { createEmbeddedQueue } from '../../../src/queue/embedded.ts'
import { calendar } from '../../../src/schedule/calendar.ts'
import { dueJobs } from '../../../src/schedule/due.ts'
import { startPulse } from '../../../src/schedule/pulse.ts'
import { sqliteEngine } from '../../../src/store/dialects/sqlite.ts'
import { openStoreOn } from '../../../src/store/index.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { checkDraft } from '../../../src/text/check/index.ts'
import { analyserVersion } from '../../../src/text/version.ts'
import { parseCommandText } from '../../../src/typed/command.ts'
import { readOpml, writeOpml } from '../../../src/wire/index.ts'
import { cross } from '../faults/cross.ts'
import { type AdapterParts, discordAdapter, localAdapter, type SlackAsk, slackAdapter } from './adapters.ts'
import { createLife, type Life } from './life.ts'
import type { World } from './world.ts'

const concurrency = { poll: 64, read: 16, post: 128, remind: 2, run: 1, look: 8, leave: 1, release: 2 }

/** A process of the desk: what composition puts together, over the world's network, disk and clocks. */
export interface DeskProcess {
  readonly life: Life
  /** The wall clock of its machine. */
  clock(): number
  readonly desk: Desk
  takeFromDiscord(interaction: APIInteraction): Promise<void>
  takeFromSlack(ask: SlackAsk): Promise<void>
  takeFromLocal(text: string, who: string, channel: string): Promise<string>
}

/** Starts one. Rejects where a fault keeps it from starting: then it has ended. */
export async function startProcess(
  world: World,
  machine: Machine,
  tell: (life: Life, how: 'born' | 'died') => void,
): Promise<DeskProcess> {
  const { time, database, crossing } = world
  const planted = world.planted
  const name = `${machine.name}.${machine.boots}`
  const life = createLife(name, time, () => {
    database.release(life)
    tell(life, 'died')
  })
  tell(life, 'born')
  const random = world.random.fork(`process ${name}`)
  const clock = () => time.now() + machine.offset
  // It stands still while the machine sleeps.
  const steady = () => time.now() - machine.slept
  const newId = uuidv7Generator(clock, (bytes) => random.bytes(bytes))
  const engine = world.processes > 1 ? { ...sqliteEngine, kind: 'postgres' as const } : sqliteEngine
  const opened = await openStoreOn({ dialect: database.dialectOf(life), engine, place: 'memory' }, { newId, clock })
  const store = planted.store?.(opened, world, name) ?? opened
  const log = (level: string, message: string, fields: Readonly<Record<string, unknown>> = {}) => {
    world.note(
      `${name} ${level}: ${message}${fields.error ? `: ${String(fields.error)}` : ''}${fields.reason ? `: ${String(fields.reason)}` : ''}`,
    )
  }
  const parts: AdapterParts = {
    ...{ life, store, clock, steady, newId, log, wait: (ms) => time.wait(ms).then(() => life.go()) },
    keyValues: (namespace) => planted.adapterStore?.(store.keyValues(namespace)) ?? store.keyValues(namespace),
  }
  const discord = world.discord && discordAdapter(world.discord, parts)
  const slack = world.slack && slackAdapter(world.slack, parts)
  const local = localAdapter(parts)
  const platforms = new Map<string, Platform>()
  for (const platform of [local, discord?.platform, slack?.platform])
    if (platform) platforms.set(platform.name, planted.platform?.(platform, world, name) ?? platform)
  const embedded = createEmbeddedQueue({
    concurrency,
    onError: (job, error) => log('error', 'a job failed', { job: job.kind, error }),
  })
  const queue: Queue = { ...embedded, send: async (job, afterMs) => (afterMs ? undefined : wakeUp(job)) }
  const wire = world.press.wireOf(life, clock)
  const base: Newsroom = {
    store,
    wire,
    analyst,
    checker: { check: async (input) => checkDraft(input) },
    press: { print: () => Promise.reject(new Error('nothing is printed here')), stop: async () => {} },
    queue,
    calendar,
    settings: createSettings(store, workspaceSettings, {
      timezone: 'Europe/London',
      'recheck-days': String(world.recheckDays),
    }),
    feedLists: { read: readOpml, write: writeOpml },
    memory: createMemory(),
    rhythm: pollRhythm(() => random.next(), world.pollMs),
    address: 'https://desk.example',
    clock,
    log,
    platforms,
    health: new Map(),
    commands,
  }
  const newsroom = planted.newsroom?.(base, world) ?? base
  const desk = createDesk(newsroom, () => {})

  function wakeUp(job: Job): Promise<void> {
    const carry = () => void embedded.send(job)
    const lost = () => new Error('the queue lost its connection')
    return cross(crossing, life, 'wake-up', {
      effect: carry,
      refuse() {
        throw lost()
      },
      lose: lost,
      way: 0,
    })
  }

  await mendClock(newsroom, 0)
  await embedded.start((job) => (planted.job ?? doJob)(newsroom, job))
  for (const platform of [local, discord?.platform, slack?.platform]) await platform?.start(desk)
  /** What the last beat found, when, and after which write; a beat that may find something isn't passed over. */
  let last = { found: 1, wall: 0, writes: -1 }
  startPulse({
    async beat() {
      await life.go()
      last = { found: 1, wall: clock(), writes: database.writes }
      // A planted mistake may ask for what isn't due.
      const asked = planted.store ? store : world.lookout.asking(store, clock())
      const jobs = await dueJobs(asked, clock())
      last.found = jobs.length
      for (const job of jobs) await queue.send(job)
    },
    onError: (error) => log('error', 'a beat failed', { error }),
    clock,
    monotonic: steady,
    onStep: (stepMs) => mendClock(newsroom, Math.max(0, -stepMs)),
    after: (ms, then) => {
      const beat = () => {
        machine.moved = false
        then()
      }
      return time.beat(ms, beat, matters)
    },
  })

  const ahead = planted.looksAheadMs ?? 0
  function matters(): number {
    if (life.dead) return Number.POSITIVE_INFINITY
    if (life.pausedUntil > 0) return life.pausedUntil
    const news = last.found > 0 || database.writes !== last.writes
    if (machine.moved || (news && world.lookout.isDue(clock() + ahead))) return 0
    return world.lookout.nextDue(last.wall + ahead) - ahead - machine.offset
  }

  return {
    life,
    clock,
    desk,
    takeFromDiscord: async (interaction) => discord?.take(desk, interaction),
    takeFromSlack: async (ask) => slack?.take(desk, ask),
    takeFromLocal: (text, who, channel) => invokeHere(desk, text, { who, channel, id: newId(), at: clock() }),
  }
}

/** What outlives a process: the machine, its clock, and how long it has slept. */
export interface Machine {
  readonly name: string
  /** How far its wall clock is from true time. */
  offset: number
  /** How long it has slept in all. */
  slept: number
  /** Its clock was set, or it slept: the next beat sees it. */
  moved: boolean
  boots: number
}

async function invokeHere(
  desk: Desk,
  text: string,
  { who, channel, id, at }: { who: string; channel: string; id: string; at: number },
): Promise<string> {
  const { command, options } = parseCommandText(text, desk.commands)
  const place = { platform: 'local', workspace: 'local', channel, channelName: channel }
  const member = { id: who, name: who, roles: [], level: 'admin' } as const
  const invocation: Invocation = { id, at, command, options, place, member, via: 'command' }
  const reply: Reply = await desk.invoke(invocation)
  return reply.cards.map(renderPlain).join('\n')
}

const analyses = new Map<string, Analysis>()

/** The real analysis, in this thread, each text once in all worlds. */
const analyst: Analyst = {
  version: analyserVersion,
  async analyse(input) {
    const key = JSON.stringify(input)
    const known = analyses.get(key) ?? analyse(input)
    analyses.set(key, known)
    return known
  },
  stop: async () => {},
}
