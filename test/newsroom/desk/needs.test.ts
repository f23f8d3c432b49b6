import { afterEach, beforeEach, expect, it } from 'vitest'
import { tellNeed } from '../../../src/newsroom/desk/tell-need.ts'
import { type House, openHouse } from '../../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

it('what a platform needs of a person is told on the local desk, once a day', async () => {
  const report = {
    platform: 'slack',
    state: 'up',
    detail: '',
    needs: 'Install the Slack app again in T0NEWS.',
  } as const
  for (let hour = 0; hour < 5; hour++) {
    await tellNeed(house.newsroom, report)
    await house.pass(60)
  }
  expect(house.platform.texts('ops')).toEqual([expect.stringContaining('Install the Slack app again in T0NEWS')])
  await house.pass(24 * 60)
  await tellNeed(house.newsroom, report)
  await house.pass(1)
  expect(house.platform.texts('ops')).toHaveLength(2)
})
