import { expect, it } from 'vitest'
import { createLooks } from '../../../../src/platforms/slack/send/looks.ts'

/** A history of moments, the newest first, of which one page of three can be read a minute. */
function shortHistory() {
  let now = 1000
  let free = 0
  const moments: number[] = []
  const seen = new Set<number>()
  return {
    now: () => now,
    seen,
    add: (...more: readonly number[]) => void moments.unshift(...more.toReversed()),
    minute: () => {
      now += 60
    },
    read: async (from: number, cursor: string | undefined) => {
      if (now < free) throw new Error('ratelimited')
      free = now + 60
      const shown = moments.filter((at) => at >= from && at <= Number(cursor ?? now))
      for (const at of shown.slice(0, 3)) seen.add(at)
      const next = shown[3]
      return next === undefined ? undefined : String(next)
    },
  }
}

it('a history of which one page a minute can be read is read to its end, and what came in meanwhile is read, too', async () => {
  const history = shortHistory()
  history.add(901, 902, 903, 904, 905, 906, 907, 908)
  const looks = createLooks(history.now)
  let calls = 0
  for (let done = false; !done && calls < 20; calls++) {
    if (calls === 2) history.add(1070)
    done = await looks.through('C1', 900, history.read).then(
      () => true,
      () => false,
    )
    history.minute()
  }
  expect(history.seen).toEqual(new Set([901, 902, 903, 904, 905, 906, 907, 908, 1070]))
  expect(calls).toBeLessThan(8)
})

it('a look that must go further back than the one that was broken off begins again', async () => {
  const history = shortHistory()
  history.add(100, 901, 902, 903, 904)
  const looks = createLooks(history.now)
  await expect(looks.through('C1', 900, history.read)).rejects.toThrow('ratelimited')
  for (let i = 0; i < 4; i++) {
    history.minute()
    await looks.through('C1', 50, history.read).catch(() => {})
  }
  expect(history.seen.has(100)).toBe(true)
})
