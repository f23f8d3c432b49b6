import { type DeskProcess, type Machine, startProcess } from './process.ts'
import type { World } from './world.ts'

/** Clocks of the machines that share a database differ by no more, milliseconds: a longer step is that of the one machine they are on. */
const differAtMost = 15_000

/** The processes of a world, each started again some time after it died. */
export interface Fleet {
  readonly machines: readonly Machine[]
  living(): readonly DeskProcess[]
  start(): void
  kill(machine: number): void
  /** Stands still: `asleep` where its machine's monotonic clock does so, too. */
  pause(machine: number, ms: number, asleep: boolean): void
  setClock(machine: number, ms: number): void
}

export function createFleet(world: World): Fleet {
  const { time } = world
  const random = world.random.fork('fleet')
  const machines = Array.from(
    { length: world.processes },
    (_, i): Machine => ({ name: `p${i + 1}`, offset: 0, slept: 0, moved: false, boots: 0 }),
  )
  for (const { name, offset } of machines) world.record.clock(name, offset)
  const running = new Map<Machine, DeskProcess>()
  const starting = new Map<Machine, { kill(): void }>()

  function boot(machine: Machine): void {
    machine.boots++
    startProcess(world, machine, (life, how) => {
      if (how === 'born') return void starting.set(machine, life)
      world.note(`${life.name} died`)
      const back = world.record.begins()
      running.delete(machine)
      starting.delete(machine)
      time.after(random.between(1000, 90_000), () => {
        back()
        world.record.trouble()
        boot(machine)
      })
    }).then(
      (process) => {
        starting.delete(machine)
        if (!process.life.dead) running.set(machine, process)
      },
      (error: unknown) => {
        world.note(`${machine.name} could not start: ${String(error)}: ${String((error as Error).cause ?? '')}`)
        starting.get(machine)?.kill()
      },
    )
  }

  const step = (machine: Machine, ms: number): void => {
    machine.offset += ms
    world.record.clock(machine.name, machine.offset)
    world.record.trouble()
    machine.moved = true
    world.note(`${machine.name} has its clock set by ${ms / 1000} s`)
  }

  return {
    machines,
    living: () => [...running.values()],
    start() {
      for (const machine of machines) boot(machine)
    },
    kill: (index) => (running.get(machines[index]!)?.life ?? starting.get(machines[index]!))?.kill(),
    pause(index, ms, asleep) {
      const machine = machines[index]!
      running.get(machine)?.life.pause(ms)
      time.after(ms, world.record.begins())
      world.note(`${machine.name} ${asleep ? 'sleeps' : 'stands still'} for ${ms / 1000} s`)
      if (!asleep) return
      machine.slept += ms
      machine.moved = true
    },
    setClock(index, ms) {
      const machine = machines[index]!
      if (machines.length > 1 && Math.abs(ms) > differAtMost) for (const other of machines) step(other, ms)
      else step(machine, ms)
    },
  }
}
