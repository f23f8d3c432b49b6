import { setTimeout as sleep } from 'node:timers/promises'
import { eventually, type Program } from '../process/program.ts'
import { type KilledNewsroom, openNewsroom } from './newsroom.ts'

export interface KillRun {
  readonly database: 'sqlite' | 'postgres'
  readonly kills: number
  readonly processes: number
  /** How often the database's server is stopped and started meanwhile. */
  readonly restarts: number
  /** For how long one process stands still (SIGSTOP) in the middle, seconds; 0 for not at all. */
  readonly pauseSeconds: number
}

export interface KillVerdict {
  readonly published: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  /** Pairs that stand in another order than in the feed. */
  readonly disordered: readonly string[]
  readonly asked: number
  /** First lines of what stands in a place besides articles, the latest hundred. */
  readonly others: readonly string[]
}

const beginnings = 'Bran Col Dun Eas Fair Glen Hart Inver Kel Lang Mor Nor Oak Pen Quin Ros Sten Thorn Ul Wex'.split(
  ' ',
)
const endings =
  'by combe dale field ford gate ham ley mere mouth port shaw stow thorpe ton wick burgh chester fell'.split(' ')
const parts = ['', 'cross', 'heath', 'quay']
const settleMs = 600_000
/** Nothing was read or posted for so long: the kill comes all the same. */
const patienceMs = 6000

/** Sixteen hundred names, none of which begins with another and a space: as many articles as a thousand kills need. */
function nameOf(number: number): string {
  const { length: first } = beginnings
  const { length: second } = endings
  const [beginning, ending] = [beginnings[number % first], endings[Math.floor(number / first) % second]]
  return `${beginning}${ending}${parts[Math.floor(number / first / second)]}`
}

/**
 * Kills the shipped program again and again while it polls, posts in three places and reminds: one time in three at a moment after its
 * start, whatever is done then, one when a page was asked for, one when a post has come; each a little later in its work. Then lets it come to rest and compares what stands there with what was published.
 */
export async function runKills(run: KillRun, tell: (line: string) => void): Promise<KillVerdict> {
  const newsroom = await openNewsroom(run.database)
  const starting: Promise<Program>[] = []
  try {
    const ports: number[] = []
    for (let i = 0; i < run.processes; i++) {
      ports.push(await newsroom.freePort())
      starting.push(newsroom.start(ports[i]!))
      await starting[i]
    }
    await newsroom.subscribe(await starting[0]!)
    const begun = newsroom.polls()
    await eventually(
      async () => newsroom.polls() - begun,
      (polls) => polls >= 2,
      120_000,
    )
    const names: string[] = []
    const people: string[] = []
    let pause: Pause | undefined
    let last = performance.now()
    for (let kill = 0; kill < run.kills; kill++) {
      if (run.pauseSeconds > 0 && kill === Math.floor(run.kills / 3))
        pause = await standStill(await starting.at(-1)!, run.pauseSeconds)
      // One that stands still is no more to kill than it is to serve.
      const running = pause?.over() === false ? run.processes - 1 : run.processes
      const at = kill % running
      const program = await starting[at]!
      const [reads, arrived, since] = [newsroom.reads(), newsroom.arrived(), performance.now()]
      const stirs = [() => true, () => newsroom.reads() > reads, () => newsroom.arrived() > arrived][kill % 3]!
      for (const _ of [0, 1].slice(kill % 2)) {
        names.push(nameOf(names.length))
        newsroom.publish(names.at(-1)!)
      }
      if (kill % 5 === 0) {
        const person = `Person${kill}`
        const answer = await program.say(`/followup add Ask ${person} due:"in 1 second"`, 'ops').catch(() => '')
        if (answer.includes('Follow-up #')) people.push(person)
      }
      while (!stirs() && performance.now() - since < patienceMs) await sleep(5)
      await sleep((kill * 173) % 1300)
      if (newsroom.server && run.restarts > 0 && kill % Math.ceil(run.kills / run.restarts) === 0) {
        // One that is starting just then wouldn’t come up.
        await Promise.all(starting)
        await newsroom.server.stop()
        await newsroom.server.start()
      }
      await program.end('SIGKILL')
      // With others alive the next one is killed while this one starts.
      starting[at] = newsroom.start(ports[at]!)
      starting[at].catch(() => {})
      if (kill % 20 === 19) {
        const now = performance.now()
        tell(`${kill + 1} kills; the last twenty took ${((now - last) / 1000).toFixed(0)} s`)
        last = now
      }
    }
    await pause?.ended
    return await verdictOf(newsroom, await starting[0]!, names, people)
  } finally {
    const programs = await Promise.allSettled(starting)
    await Promise.all(programs.map((program) => program.status === 'fulfilled' && program.value.end('SIGKILL')))
    await newsroom.close()
  }
}

interface Pause {
  readonly over: () => boolean
  readonly ended: Promise<void>
}

/** Stops a process for so long, while the others are killed on. */
async function standStill({ child }: Program, seconds: number): Promise<Pause> {
  child.kill('SIGSTOP')
  let over = false
  const ended = sleep(seconds * 1000).then(() => {
    over = true
    child.kill('SIGCONT')
  })
  return { over: () => over, ended }
}

async function verdictOf(
  newsroom: KilledNewsroom,
  program: Program,
  names: readonly string[],
  people: readonly string[],
): Promise<KillVerdict> {
  const wanted = names.map((name) => `${name} decides`)
  const look = async () => ({ seen: await newsroom.seen(program), reminded: await newsroom.reminders(program) })
  type Look = Awaited<ReturnType<typeof look>> | undefined
  const isWhole = (looked: Look) => looked !== undefined && isAllThere(looked)
  const isAllThere = ({ seen, reminded }: NonNullable<Look>) =>
    Object.values(seen).every((titles) => wanted.every((title) => titles.some((one) => one.includes(title)))) &&
    people.every((person) => reminded.includes(person))
  // A desk that can't be asked now is asked again.
  await eventually(() => look().catch(() => undefined), isWhole, settleMs).catch(() => {})
  // What would come a second time is a row that is not done, or is on its way.
  await eventually(
    () => newsroom.unfinished(program).catch(() => undefined),
    (rows) => rows === 0,
    settleMs,
  ).catch(() => {})
  await sleep(5000)
  const { seen, reminded } = await look()
  const counted = [
    ...Object.entries(seen).flatMap(([place, titles]) =>
      wanted.map((title) => [`${title} in ${place}`, titles.filter((one) => one.includes(title)).length] as const),
    ),
    ...people.map((person) => [`the reminder of ${person}`, reminded.filter((one) => one === person).length] as const),
  ]
  return {
    published: names.length,
    lost: counted.filter(([, count]) => count === 0).map(([what]) => what),
    twice: counted.filter(([, count]) => count > 1).map(([what]) => what),
    disordered: Object.entries(seen).flatMap(([place, titles]) => {
      const order = titles.map((one) => wanted.findIndex((title) => one.includes(title))).filter((at) => at >= 0)
      return order.flatMap((at, i) => (at < (order[i - 1] ?? -1) ? [`${wanted[at]} in ${place}`] : []))
    }),
    others: Object.entries(seen)
      .flatMap(([place, titles]) =>
        titles
          .filter((one) => !wanted.some((title) => one.includes(title)))
          .map((one) => `${one.slice(0, 200)} in ${place}`),
      )
      .slice(-100),
    asked: Object.values(seen)
      .flat()
      .filter((title) => title.includes('Was this posted?')).length,
  }
}
