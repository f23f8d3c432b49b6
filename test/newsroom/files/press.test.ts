import { afterAll, describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/core/press.ts'
import { startPress } from '../../../src/newsroom/files/press/start.ts'
import { drawnTimeline } from '../../../src/newsroom/files/timeline.ts'
import { pressHere } from '../../house/press-here.ts'
import { ferryTimeline } from '../../text/timeline/sample.ts'

describe('the press', () => {
  const press = startPress()
  afterAll(() => press.stop())

  it('prints in a thread of its own what is printed here, byte for byte', async () => {
    const sheet = { kind: 'timeline', timeline: ferryTimeline() }
    expect(await press.print(sheet)).toBe(await pressHere.print(sheet))
    const rows = { kind: 'sources', format: 'json', title: 'Harbour', rows: [] }
    expect(await press.print(rows)).toBe(await pressHere.print(rows))
  }, 60_000)

  it('the main loop goes on while pictures are drawn', async () => {
    let turns = 0
    const turn = setInterval(() => turns++, 1)
    const sheet = { kind: 'timeline', timeline: ferryTimeline() }
    await Promise.all(Array.from({ length: 8 }, () => press.print(sheet)))
    clearInterval(turn)
    // Drawn here, the eight of them would let it turn eight times.
    expect(turns).toBeGreaterThan(16)
  }, 60_000)
})

it('an answer goes without a picture that can’t be drawn, and the log says so', async () => {
  const logged: string[] = []
  const broken = {
    print: (sheet: Sheet) => Promise.reject(new Error(`no ink for ${sheet.kind}`)),
    stop: async () => {},
  }
  const picture = await drawnTimeline({ press: broken, log: (_, message) => logged.push(message) }, ferryTimeline())
  expect(picture).toBeUndefined()
  expect(logged).toEqual(['a timeline could not be drawn'])
})
