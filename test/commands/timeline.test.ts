import { afterEach, beforeEach, expect, it } from 'vitest'
import { type HouseOfOneArticle, openHouseOfOneArticle } from '../house/one-article.ts'

let one: HouseOfOneArticle
beforeEach(async () => {
  one = await openHouseOfOneArticle()
})
afterEach(() => one.stop())

it('files of a timeline are of the days that it was asked for', async () => {
  const invoked = async (line: string) =>
    [...JSON.stringify((await one.house.says(line)).cards).matchAll(/"invoke":"(timeline [^"]* as:\w+)"/g)].map(
      (m) => m[1] ?? '',
    )
  const whole = await invoked('/timeline')
  expect(whole).toHaveLength(2)
  expect(whole.join()).not.toMatch(/from:|to:/)
  for (const window of ['from:1990-01-01 to:2090-01-02', 'from:1990-01-01 to:1990-01-02']) {
    const commands = await invoked(`/timeline ${window}`)
    expect(commands).toHaveLength(2)
    for (const command of commands) expect(command.replace(/ as:(?:ics|csv)$/, '')).toMatch(new RegExp(` ${window}$`))
  }
  expect(await invoked('/timeline from:1990-01-01')).toHaveLength(2)
})
