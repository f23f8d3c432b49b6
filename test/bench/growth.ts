import type { Row } from './row.ts'
import { texts } from './texts.ts'

const shapes = [
  ['plain English', `${texts.join('\n\n')}\n\n`],
  ['"x," he said, again and again', '"x," he said, '],
  ['on Monday, again and again', 'on Monday, '],
] as const

/**
 * Seconds of processor time for 100, 200 and 400 thousand characters: in a straight line each is twice the one before. Other
 * work on the machine would bend a line of the clock. `prepare` isn't counted.
 */
export function growth<T>(what: string, prepare: (text: string) => T, read: (prepared: T) => unknown): Row[] {
  return shapes.flatMap(([shape, unit]) =>
    [100_000, 200_000, 400_000].map((length) => {
      const prepared = prepare(unit.repeat(Math.ceil(length / unit.length)).slice(0, length))
      const start = process.cpuUsage()
      read(prepared)
      const { user, system } = process.cpuUsage(start)
      return {
        name: `${what}: ${length.toLocaleString('en')} characters of ${shape}`,
        value: (user + system) / 1_000_000,
        unit: 's of a processor',
      }
    }),
  )
}
