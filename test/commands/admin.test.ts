import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

describe('settings', () => {
  it('a missing value shows the present one and how to change it, and resets nothing', async () => {
    await house.reads('/desk set sentences 2')
    expect(await house.reads('/desk set sentences')).toMatch(/sentences: 2[\s\S]*Change it/)
    expect(await house.reads('/desk set')).toMatch(/sentences: 2/)
    expect(await house.reads('/desk settings')).toMatch(/sentences: 2/)
  })

  it('a change leaves an audit row with before and after, and can be taken back', async () => {
    await house.reads('/desk set timezone america/new_york', { id: 'ann' })
    const [row] = await house.newsroom.store.audit.list('local', 'local', 10)
    expect(row).toMatchObject({
      memberName: 'ann',
      kind: 'setting',
      subject: 'timezone',
      before: null,
      after: 'America/New_York',
    })
    await house.reads('/desk undo')
    expect(await house.reads('/desk set timezone')).toMatch(/timezone: Europe\/London/)
    expect(await house.reads('/desk audit')).toMatch(/took back/)
    expect(await house.reads('/desk undo')).toMatch(/no change to take back/)
  })

  it.each([
    ['/desk set timezone Mars/Olympus', /no time zone “Mars\/Olympus”/],
    ['/desk set sentences many', /whole number from 1 to 5/],
    ['/desk set colour red', /There is no setting “colour”[\s\S]*timezone/],
    ['/desk set timezoen Europe/London', /There is no setting “timezoen”\.\nDid you mean timezone\?/],
    ['/desk set timezone Europe/Lodnon', /there is no time zone “Europe\/Lodnon”\.\nDid you mean Europe\/London\?/],
    ['/desk schedule add when:"daily 9:00" what:digset', /“digset” is not one of: .*\. Did you mean digest\?/],
    ['/desk set morning 25:00', /must be a time of day/],
    ['/desk feed remove Nowhere', /No feed here is called/],
    ['/desk feed add ftp://example.org/x', /No feed there/],
    ['/desk feed add http://127.0.0.1:9/feed', /No feed there/],
    ['/desk feed add http://169.254.169.254/latest/meta-data', /No feed there/],
    ['/desk', /needs one more word/],
    ['/dsek status', /There is no command/],
    ['/desk staff set reader member:@you', /take your own admin level/],
  ])('%s is answered clearly, and nothing changes', async (typed, sentence) => {
    expect(await house.reads(typed)).toMatch(sentence)
    expect(await house.newsroom.store.audit.list('local', 'local', 10)).toEqual([])
  })
})

describe('levels', () => {
  it('readers ask, admins configure, and desk staff raises', async () => {
    expect(await house.reads('/desk set sentences 2', { id: 'ann', level: 'reader' })).toMatch(/is for admins/)
    await house.reads('/desk staff set admin member:@ann')
    expect(await house.reads('/desk set sentences 2', { id: 'ann', level: 'reader' })).toMatch(/is now 2/)
    expect(await house.reads('/desk staff list')).toMatch(/ann: admin/)
  })

  it('help shows what the asker may do', async () => {
    expect(await house.reads('/help', { level: 'reader' })).not.toMatch(/\/desk feed add/)
    expect(await house.reads('/help')).toMatch(/\/desk feed add/)
    expect(await house.reads('/help desk feed add')).toMatch(/url:/)
  })
})

it('an unexpected error is answered with the invocation’s number, never with its stack', async () => {
  house.newsroom.store.schedules.list = () => Promise.reject(new Error('secret detail'))
  const answer = await house.reads('/desk schedule list')
  expect(answer).toMatch(/in the log[\s\S]*[0-9a-f-]{36}/)
  expect(answer).not.toMatch(/secret/)
  expect(house.logged.some((entry) => entry.level === 'error')).toBe(true)
})
