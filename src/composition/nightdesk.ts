import { setImmediate as inNextTurn } from 'node:timers/promises'
import { commands } from '../../commands/index.ts'
import type { Environment } from '../../config/environment.ts'
import { workspaceSettings } from '../../config/settings.ts'
import { type Clock, monotonicClock } from '../core/clock.ts'
import { UserError } from '../core/errors.ts'
import { uuidv7Generator } from '../core/id.ts'
import type { Log } from '../core/log.ts'
import type { Platform, PlatformHealth } from '../core/platform.ts'
import { createMcpHttp } from '../mcp/http.ts'
import { createDesk } from '../newsroom/desk/desk.ts'
import { createSettings } from '../newsroom/desk/settings.ts'
import { tellNeed } from '../newsroom/desk/tell-need.ts'
import { startPress } from '../newsroom/files/press/start.ts'
import { readCalendar } from '../newsroom/followups/calendar.ts'
import { createMemory } from '../newsroom/memory/index.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { readStoryAt } from '../newsroom/syndication/story.ts'
import { createToolbox } from '../newsroom/tools/toolbox.ts'
import { mendClock } from '../newsroom/upkeep/mend-clock.ts'
import { doNightly } from '../newsroom/upkeep/nightly.ts'
import { pollRhythm } from '../newsroom/wires/rhythm.ts'
import { doJob } from '../newsroom/work.ts'
import { calendar } from '../schedule/calendar.ts'
import { dueJobs } from '../schedule/due.ts'
import { startNightly } from '../schedule/nightly.ts'
import { startPulse } from '../schedule/pulse.ts'
import { openStore } from '../store/index.ts'
import { startAnalyst } from '../text/worker/analyst.ts'
import { openWire, readOpml, writeOpml } from '../wire/index.ts'
import { watchHealth } from './health.ts'
import { inTurns } from './in-turns.ts'
import { measuredAnalyst, measuredDesk, measuredPlatform, measuredWire } from './measured.ts'
import { createMetrics } from './metrics.ts'
import { onceAboutStore } from './once-about-store.ts'
import { createPlatforms } from './platforms.ts'
import { openQueue } from './queue.ts'
import { sampleAddress, watchSampleWire, withSampleWire } from './sample-wire.ts'

export interface Nightdesk {
  readonly newsroom: Newsroom
  /** Finishes the work in hand, leaves the rest for the next start. */
  stop(): Promise<void>
}

/** Builds everything and starts it. Rejects with a `UserError` when the store or the local desk can't be had. */
export async function startNightdesk(environment: Environment, everything: Log, clock: Clock): Promise<Nightdesk> {
  const newId = uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes))
  const databaseUrl = environment.DATABASE_URL
  const store = await openStore({
    databaseUrl,
    dataDir: environment.NIGHTDESK_DATA,
    newId,
    clock,
    onTrouble: (error) => everything('warn', 'the database had trouble', { error }),
  })
  let stopping = false
  const trouble = watchHealth(store, () => stopping, everything)
  const log = onceAboutStore(everything, () => void trouble())
  const running = new Map<string, Platform>()
  const queue = await openQueue(databaseUrl, () => [...running.keys()], log)
  const samples = sampleAddress(environment)
  const health = new Map<string, PlatformHealth>()
  const metrics = createMetrics(store, health, monotonicClock)
  const opened = openWire({
    allowHosts: environment.NIGHTDESK_ALLOW_HOSTS,
    clock,
    asksRobots: environment.NIGHTDESK_ROBOTS === 'on',
  })
  const wire = measuredWire(withSampleWire(opened, samples), metrics)
  const analyst = startAnalyst()
  const newsroom: Newsroom = {
    store,
    wire,
    analyst: measuredAnalyst(analyst, metrics),
    checker: analyst,
    press: startPress(),
    queue,
    calendar,
    settings: createSettings(store, workspaceSettings, { timezone: environment.NIGHTDESK_TIMEZONE }),
    feedLists: { read: readOpml, write: writeOpml },
    memory: createMemory(),
    rhythm: pollRhythm(Math.random, environment.NIGHTDESK_POLL_SECONDS * 1000),
    address: environment.NIGHTDESK_ADDRESS ?? `http://127.0.0.1:${environment.NIGHTDESK_PORT}`,
    clock,
    log,
    platforms: running,
    health,
    commands,
  }
  const desk = createDesk(newsroom, (report) => {
    const before = health.get(report.platform)
    health.set(report.platform, report)
    if (before?.state !== report.state)
      log(report.state === 'down' ? 'error' : 'info', 'a platform changed its state', { ...report })
    if (report.needs && before?.needs !== report.needs) {
      log('error', 'a platform needs somebody', { ...report })
      void tellNeed(newsroom, report).catch((error) => log('error', 'a need could not be told', { error }))
    }
  })
  const platforms = await createPlatforms({
    environment,
    store,
    clock,
    newId,
    log,
    metrics: metrics.render,
    assistants: createMcpHttp(createToolbox(newsroom), log),
    trouble,
    needs: () => [...health.values()].flatMap(({ needs }) => needs ?? []),
    calendar: (name) => readCalendar(newsroom, name),
    picture: (url) => wire.readPicture(url),
    story: (name, format) => readStoryAt(newsroom, name, format),
  })
  for (const platform of platforms) running.set(platform.name, measuredPlatform(platform, metrics))
  if (environment.NIGHTDESK_SAMPLE_WIRE === 'on') await watchSampleWire(newsroom, samples)
  await mendClock(newsroom, 0)
  await queue.start((job) => doJob(newsroom, job))
  await startPlatforms(platforms, measuredDesk(inTurns(desk), metrics), log)
  const pulse = startPulse({
    async beat() {
      for (const job of await dueJobs(store, clock())) await queue.send(job)
    },
    onError: (error) => log('error', 'a beat failed; the next one comes', { error }),
    clock,
    monotonic: monotonicClock,
    async onStep(stepMs) {
      log('warn', 'the clock was set, or the machine slept', { seconds: Math.round(stepMs / 1000) })
      await mendClock(newsroom, Math.max(0, -stepMs))
    },
  })
  const nightly = startNightly(
    () => doNightly(newsroom, inNextTurn),
    (error) => log('error', 'the nightly upkeep failed; it is done the next night', { error }),
  )
  return {
    newsroom,
    async stop() {
      stopping = true
      await Promise.all([pulse.stop(), nightly.stop()])
      // Together: a post that hangs in a platform would hold the queue, and ends when its platform stops.
      await Promise.all([queue.stop(), ...platforms.map((platform) => platform.stop())])
      await Promise.all([newsroom.analyst.stop(), newsroom.press.stop(), wire.stop()])
      await store.close()
    },
  }
}

/** The local desk must start; another platform that can't is told, and the others go on. */
async function startPlatforms(
  platforms: readonly Platform[],
  desk: Parameters<Platform['start']>[0],
  log: Log,
): Promise<void> {
  const local = platforms.find((platform) => platform.name === 'local')
  await local?.start(desk)
  for (const platform of platforms) {
    if (platform === local) continue
    void platform.start(desk).catch((error: unknown) => {
      const detail =
        error instanceof UserError
          ? [error.message, error.next].filter(Boolean).join(' ')
          : 'it failed to start; see the log'
      desk.report({ platform: platform.name, state: 'down', detail })
      log('error', 'a platform could not start', { platform: platform.name, error })
    })
  }
}
