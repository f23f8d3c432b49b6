import { expect, it } from 'vitest'
import { createPatience } from '../../../../src/platforms/discord/listen/patience.ts'
import { quietClock } from '../quiet-clock.ts'

const never = () => new Promise<string>(() => {})

it('an answer that comes in time is given; one that doesn’t is to be deferred', async () => {
  const time = quietClock()
  const patience = createPatience(time.wait, 200)
  expect(await patience(Promise.resolve('quick'))).toBe('quick')
  const slow = patience(never())
  time.pass(200)
  expect(await slow).toBeUndefined()
})

it('whoever comes while four wait is deferred at once, and the next one after these waits again', async () => {
  const time = quietClock()
  const patience = createPatience(time.wait, 200)
  const four = [1, 2, 3, 4].map(() => patience(never()))
  expect(await patience(Promise.resolve('quick'))).toBeUndefined()
  time.pass(200)
  await Promise.all(four)
  expect(await patience(Promise.resolve('quick'))).toBe('quick')
})

it('what a deferred command throws is left to who awaits it afterwards', async () => {
  const time = quietClock()
  const patience = createPatience(time.wait, 200)
  for (let n = 0; n < 4; n++) void patience(never())
  const broken = Promise.reject(new Error('broken'))
  expect(await patience(broken)).toBeUndefined()
  await expect(broken).rejects.toThrow('broken')
})
