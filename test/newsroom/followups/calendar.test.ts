import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import { readCalendar } from '../../../src/newsroom/followups/calendar.ts'
import { createLocalPlatform, type LocalPlatform } from '../../../src/platforms/local/index.ts'
import { createDemoDesk } from '../../contracts/demo-desk.ts'
import { type House, openHouse } from '../../house/house.ts'
import { memoryMessages } from '../../platforms/local/memory-messages.ts'
import { memorySaved } from '../../platforms/local/memory-saved.ts'

let house: House
let desk: LocalPlatform
beforeEach(async () => {
  house = await openHouse({ start: Date.parse('2026-11-23T08:00Z') })
  let made = 0
  desk = createLocalPlatform({
    ...{ port: 0, host: '127.0.0.1', channels: ['news'], timeZone: 'UTC', clock: house.now },
    newId: () => `id${made++}`,
    messages: memoryMessages(() => `m${made++}`),
    saved: memorySaved(memoryMessages(() => '')),
    metrics: async () => '',
    trouble: async () => undefined,
    log: () => {},
    calendar: (name) => readCalendar(house.newsroom, name),
  })
  await desk.start(createDemoDesk())
})
afterEach(async () => {
  await desk.stop()
  await house.stop()
})

const codeIn = (card: Card) =>
  card.parts.flatMap((part) =>
    part.type === 'text' && typeof part.text !== 'string'
      ? part.text.flatMap((one) => (typeof one !== 'string' && one.type === 'code' ? [one.text] : []))
      : [],
  )[0]
/** The path of a new address, as it is shown to the one who asks. */
const issued = async (line: string, id = 'ann') => {
  const { cards, visible } = await house.says(line, { id })
  expect(visible).toBe('asker')
  const address = codeIn(cards[0]!)!
  expect(address).toMatch(/^https:\/\/desk\.example\/calendar\/[\w-]{22}\.[\w-]{43}\.ics$/)
  return address.slice('https://desk.example'.length)
}
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(desk.address() + path, { headers, method })
const eventsOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

describe('the calendar of due dates', () => {
  it('has the owner’s, or those of all, each once, as a calendar program reads them', async () => {
    await house.reads('/followup add Call the ministry; ask, again due:"tomorrow 9:00" priority:high backup:@ben', {
      id: 'ann',
    })
    await house.reads('/followup add Ask the union due:"friday 17:30"', { id: 'ben' })
    await house.reads('/followup add Closed already due:"friday 17:30"', { id: 'ann' })
    await house.reads('/followup done 3', { id: 'ann' })
    const mine = await get(await issued('/followup calendar'))
    expect(mine.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const [event, ...others] = eventsOf(await mine.text())
    expect(others).toEqual([])
    expect(event!.summary).toBe('#1 Call the ministry; ask, again')
    expect(event!.startDate.toJSDate().toISOString()).toBe('2026-11-24T09:00:00.000Z')
    expect(event!.description).toBe('owner: ann · backup: ben · high priority')
    expect(event!.component.getFirstPropertyValue('priority')).toBe(1)
    const all = eventsOf(await (await get(await issued('/followup calendar all:yes'))).text())
    expect(all.map(({ summary }) => summary)).toEqual(['#1 Call the ministry; ask, again', '#2 Ask the union'])
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(2)
    const bens = eventsOf(await (await get(await issued('/followup calendar owner:@ben'))).text())
    expect(bens.map(({ summary }) => summary)).toEqual(['#2 Ask the union'])
  })

  it('is valid where nothing is due: it has a component, and lines that are folded and ended as they should', async () => {
    const text = await (await get(await issued('/followup calendar'))).text()
    expect(eventsOf(text)).toEqual([])
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents()).toHaveLength(1)
    await house.reads(`/followup add ${'Ærø harbour 夜 '.repeat(30)} due:tomorrow`, { id: 'ann' })
    const long = await (await get(await issued('/followup calendar do:new'))).text()
    for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(eventsOf(long)[0]!.summary).toContain('Ærø harbour 夜 Ærø')
  })

  it('is sent again only where it has changed', async () => {
    await house.reads('/followup add Call the ministry due:tomorrow', { id: 'ann' })
    const path = await issued('/followup calendar')
    const etag = (await get(path)).headers.get('etag')!
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    for (const sent of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get(path, { 'if-none-match': sent })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    await house.reads('/followup edit 1 due:"friday 9:00"', { id: 'ann' })
    const changed = await get(path, { 'if-none-match': etag })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
    expect((await get(path, {}, 'HEAD')).status).toBe(200)
  })

  it('opens for its own secret only, and for none that was taken back or replaced; unknown and wrong look the same', async () => {
    const path = await issued('/followup calendar')
    const all = await issued('/followup calendar all:yes')
    const refused = async (what: string) => {
      const answer = await get(what)
      expect([answer.status, await answer.json()]).toMatchObject([404, { error: {} }])
      return answer.headers
    }
    const flipped = path.replace(/.(?=\.ics$)/, (last) => (last === 'A' ? 'B' : 'A'))
    expect(flipped).not.toBe(path)
    await refused(flipped)
    await refused(path.replace(/\/calendar\/.{22}/, all.slice(0, '/calendar/'.length + 22)))
    await refused(`/calendar/${'a'.repeat(22)}.${'b'.repeat(43)}.ics`)
    for (const odd of ['/calendar/', '/calendar/x.ics', path.slice(0, -4), `/calendar/${'.'.repeat(66)}.ics`])
      await refused(odd)
    expect(await house.reads('/followup calendar', { id: 'ann' })).toMatch(/kept nowhere, so I can’t show it again/)
    expect((await get(path)).status).toBe(200)
    const replaced = await issued('/followup calendar new')
    await refused(path)
    expect(await house.reads('/followup calendar revoke', { id: 'ann' })).toMatch(/opens nothing any more/)
    await refused(replaced)
    expect((await get(all)).status).toBe(200)
    expect(await house.reads('/followup calendar revoke', { id: 'ann' })).toMatch(/had no such address/)
  })

  it('is kept without the secret, and told to nobody in public', async () => {
    const path = await issued('/followup calendar')
    const secret = path.slice(-47, -4)
    const { store } = house.newsroom
    const keys = await store.keyValues('calendars').keys('')
    const kept = await Promise.all(keys.map((key) => store.keyValues('calendars').get(key)))
    expect(kept).toHaveLength(1)
    expect(JSON.stringify([keys, kept])).not.toContain(secret)
    const asked = await house.desk.invoke({
      ...{ id: 'i', at: house.now(), command: 'followup calendar', options: {}, via: 'mention' },
      place: { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' },
      member: { id: 'ben', name: 'ben', roles: [], level: 'admin' },
    })
    expect(JSON.stringify(asked)).toMatch(/whole channel would read/)
  })
})
