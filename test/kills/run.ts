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

/** Sixteen hundred names, none of which begins with another and a space: as many articles as a thousand kills need. */
function nameOf(number: number): string {
  const { length: first } = beginnings
  const { length: second } = endings
  const [beginning, ending] = [beginnings[number % first], endings[Math.floor(number / first) % second]]
  return `${beginning}${ending}${parts[Math.floor(number / first / second)]}`
}

/**
 * Kills the shipped program again and again, at moments that move through its work, while it polls, posts in three places and reminds;
 * then lets it come to rest and compares what stands there with what was published.
 */
export async function runKills(run: KillRun, tell: (line: string) => void): Promise<KillVerdict> {
  const newsroom = await openNewsroom(run.database)
  const programs: Program[] = []
  try {
    const ports: number[] = []
    for (let i = 0; i < run.processes; i++) {
      ports.push(await newsroom.freePort())
      programs.push(await newsroom.start(ports[i]!))
    }
    await newsroom.subscribe(programs[0]!)
    await eventually(
      async () => newsroom.polls(),
      (count) => count >= 4,
      120_000,
    )
    const names: string[] = []
    const people: string[] = []
    for (let kill = 0; kill < run.kills; kill++) {
      for (const _ of [0, 1].slice(kill % 2)) {
        names.push(nameOf(names.length))
        newsroom.publish(names.at(-1)!)
      }
      const at = kill % run.processes
      if (kill % 5 === 0) {
        const person = `Person${kill}`
        const answer = await programs[at]!.say(`/followup add Ask ${person} due:"in 1 second"`, 'ops').catch(() => '')
        if (answer.includes('Follow-up #')) people.push(person)
      }
      await sleep(200 + ((kill * 173) % 2600))
      if (run.pauseSeconds > 0 && kill === Math.floor(run.kills / 2))
        await standStill(programs.at(-1)!, run.pauseSeconds)
      if (newsroom.server && run.restarts > 0 && kill % Math.ceil(run.kills / run.restarts) === 0) {
        await newsroom.server.stop()
        await newsroom.server.start()
      }
      await programs[at]!.end('SIGKILL')
      programs[at] = await newsroom.start(ports[at]!)
      if (kill % 20 === 19) tell(`${kill + 1} kills`)
    }
    return await verdictOf(newsroom, programs[0]!, names, people)
  } finally {
    await Promise.all(programs.map((program) => program.end('SIGKILL')))
    await newsroom.close()
  }
}

async function standStill({ child }: Program, seconds: number): Promise<void> {
  child.kill('SIGSTOP')
  await sleep(seconds * 1000)
  child.kill('SIGCONT')
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
  // What would come a second time has come by then.
  await sleep(15_000)
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
