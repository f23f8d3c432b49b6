import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

describe('a schedule', () => {
  it('shows its next three runs in its zone', async () => {
    const answer = await house.reads(
      '/desk schedule add when:"weekdays 08:30" what:followups timezone:America/New_York',
    )
    expect(answer).toMatch(
      /Mon 23 Nov 2026, 08:30 \(America\/New_York\)\n• Tue 24 Nov 2026, 08:30 .*\n• Wed 25 Nov 2026, 08:30/,
    )
  })

  it('posts open follow-ups at its times and nothing where there is nothing', async () => {
    await house.reads('/desk schedule add when:"daily 09:00" what:followups channel:#ops')
    await house.pass(60 * 3)
    expect(house.platform.texts('ops')).toEqual([])
    await house.reads('/followup add Call the ministry due:"in 30 days"')
    await house.pass(60 * 48)
    expect(house.platform.texts('ops')).toHaveLength(2)
    expect(house.platform.texts('ops')[0]).toMatch(/Open follow-ups: 1[\s\S]*Call the ministry/)
  })

  it.each([
    ['/desk schedule add when:"weekdays 25:00" what:digest', /There is no time of day/],
    ['/desk schedule add when:"now and then" what:digest', /is not a schedule that I can read/],
    ['/desk schedule add when:"daily 9:00" what:digest timezone:Mars/Olympus', /There is no time zone “Mars\/Olympus”/],
    ['/desk schedule remove 4', /There is no schedule #4/],
  ])('%s is answered clearly', async (typed, sentence) => {
    expect(await house.reads(typed)).toMatch(sentence)
    expect(await house.reads('/desk schedule list')).toMatch(/None yet/)
  })

  it('removing can be undone', async () => {
    await house.reads('/desk schedule add when:"daily 09:00" what:followups')
    await house.reads('/desk schedule remove 1')
    await house.reads('/desk undo')
    expect(await house.reads('/desk schedule list')).toMatch(/followups.*daily 09:00/)
  })
})

describe('a digest', () => {
  let publisher: Publisher
  let dataDir: string
  beforeEach(async () => {
    publisher = await openPublisher()
    dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-digest-'))
  })
  afterEach(async () => {
    await publisher.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('collects articles, posts them once, and a run that was missed is told as late at the next start', async () => {
    const start = Date.UTC(2026, 10, 23, 6, 0)
    const first = await openHouse({ allowHosts: [publisher.host], dataDir, start })
    await first.reads(`/desk feed add ${publisher.address}/feed.xml style:digest channel:#politics`)
    await first.reads('/desk schedule add when:"daily 08:00" what:digest channel:#politics')
    await first.work()
    for (const name of ['Tarnby', 'Wexmoor']) {
      publisher.items.unshift({
        guid: name,
        slug: name,
        title: `${name} decides`,
        text: inventedText(name, 'a school will be built'),
      })
    }
    await first.pass(60)
    expect(first.platform.posts).toEqual([])
    await first.stop()

    const second = await openHouse({ allowHosts: [publisher.host], dataDir, start: start + 50 * 3_600_000 })
    await second.work()
    await second.work()
    expect(second.platform.texts('politics')).toHaveLength(1)
    expect(second.platform.texts('politics')[0]).toMatch(
      /Digest: 2 articles[\s\S]*Late: this was due on Mon 23 Nov 2026, 08:00 .*and 2 more runs went by/,
    )
    await second.pass(60 * 30)
    expect(second.platform.texts('politics')).toHaveLength(1)
    await second.stop()
  })
})
