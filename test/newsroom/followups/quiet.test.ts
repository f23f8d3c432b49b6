import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { quietUntil } from '../../../src/newsroom/quiet.ts'
import { type House, openHouse } from '../../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ start: Date.parse('2026-11-23T20:00Z') })
})
afterEach(() => house.stop())

const reminders = () => house.platform.posts.filter(({ card }) => card.title?.startsWith('Reminder'))
const workspace = { platform: 'local', workspace: 'local' }

describe('the quiet hours of a member', () => {
  it('hold a reminder until they end by the member’s own clock, once', async () => {
    expect(await house.reads('/shift quiet 22-6 timezone:America/New_York', { id: 'ann' })).toMatch(
      /from 22:00 to 06:00 \(America\/New_York\)/,
    )
    await house.reads('/followup add Call the ministry due:"tomorrow 4:00"', { id: 'ann' })
    await house.passTo('2026-11-24T10:59Z')
    expect(reminders()).toEqual([])
    expect(await quietUntil(house.newsroom, { ...workspace, member: 'ann' })).toBe(Date.parse('2026-11-24T11:00Z'))
    await house.passTo('2026-11-24T20:00Z')
    expect(reminders()).toHaveLength(1)
    expect(renderPlain(reminders()[0]!.card)).toMatch(/^Reminder 1: follow-up #1\n@ann, this is due/)
    expect(await quietUntil(house.newsroom, { ...workspace, member: 'ann' })).toBeNull()
  })

  it('hold nothing of others, nor of a high priority, and leave a quiet backup uncalled', async () => {
    await house.reads('/shift quiet 20:00-06:00', { id: 'ann' })
    await house.reads('/followup add Call the ministry due:"in 1 hour"', { id: 'ben' })
    await house.reads('/followup add Evacuation order priority:high due:"in 2 hours"', { id: 'ann' })
    await house.reads('/desk set reminder-hours 1')
    await house.reads('/followup add Ask the union due:"in 1 hour" backup:@ann', { id: 'ben' })
    await house.pass(130)
    const texts = reminders().map(({ card }) => renderPlain(card))
    expect(texts.filter((text) => text.includes('@ann, this is due: Evacuation'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('@ben, this is due: Call'))).toHaveLength(2)
    expect(texts.find((text) => /Reminder 2[\s\S]*Ask the union/.test(text))).toMatch(
      /\n@ben, this is due[\s\S]*backup: ann/,
    )
    expect(texts.join()).not.toContain('@ben @ann')
  })

  it('a follow-up that is done meanwhile is reminded of no more; hours that are taken away let the others go', async () => {
    await house.reads('/shift quiet 20:00-06:00', { id: 'ann' })
    await house.reads('/followup add Call the ministry due:"in 1 hour"', { id: 'ann' })
    await house.reads('/followup add Ask the union due:"in 1 hour"', { id: 'ann' })
    await house.pass(70)
    await house.reads('/followup done 1', { id: 'ann' })
    expect(reminders()).toEqual([])
    expect(await house.reads('/shift quiet off', { id: 'ann' })).toMatch(/No quiet hours/)
    await house.pass(2)
    expect(reminders().map(({ card }) => renderPlain(card))).toEqual([expect.stringContaining('Ask the union')])
    await house.passTo('2026-11-24T12:00Z')
    expect(reminders()).toHaveLength(1)
  })

  it('one that nobody owns waits for the end of its channel’s', async () => {
    await house.reads('/desk set quiet 20:00-06:00 channel:#wire')
    await house.reads('/followup add Call the ministry due:"in 1 hour"', { id: 'ann' })
    const row = (await house.newsroom.store.followups.byNumber('local', 'local', 1))!
    const nobody = { ownerId: null, ownerName: null, state: 'open', updatedAt: house.now() } as const
    await house.newsroom.store.followups.save(row.id, nobody, { at: house.now(), who: 'test', what: 'let go' })
    await house.passTo('2026-11-24T05:59Z')
    expect(reminders()).toEqual([])
    await house.passTo('2026-11-24T06:01Z')
    expect(reminders()).toHaveLength(1)
  })

  it('shows what holds, and says what it can’t read', async () => {
    expect(await house.reads('/shift quiet', { level: 'reader' })).toMatch(/^No quiet hours/)
    expect(await house.reads('/shift quiet nights')).toMatch(
      /“nights” is no stretch of a day\.\nWrite it like 22:00-06:00/,
    )
    expect(await house.reads('/shift quiet 22-6 timezone:Mars/Base')).toMatch(/no time zone “Mars/)
  })

  it.each([
    ['forward', '2026-03-28T20:00Z'],
    ['back', '2026-10-24T20:00Z'],
  ])(
    'of ten people in ten zones end for each by their own wall, in the night in which clocks go %s',
    async (_, start) => {
      const night = await openHouse({ start: Date.parse(start) })
      const zones = [
        ...['Europe/London', 'Europe/Berlin', 'Europe/Helsinki', 'America/New_York', 'America/Los_Angeles'],
        ...['Asia/Kolkata', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Auckland', 'America/Sao_Paulo'],
      ]
      const expected = []
      for (const [n, timeZone] of zones.entries()) {
        const id = `person${n}`
        await night.reads(`/shift quiet 22:00-06:00 timezone:${timeZone}`, { id })
        await night.reads(`/followup add Matter ${n} due:"in 7 hours"`, { id })
        const due = night.now() + 7 * 3_600_000
        const there = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(timeZone)
        const day = there.hour >= 22 ? there.toPlainDate().add({ days: 1 }) : there.toPlainDate()
        const six = day.toZonedDateTime({ timeZone, plainTime: '06:00' }).epochMilliseconds
        expected.push(there.hour >= 6 && there.hour < 22 ? due : six)
      }
      await night.pass(20 * 60)
      const rows = await night.newsroom.store.deliveries.ofChannel({ ...workspace, channel: 'wire' }, 100)
      const came = zones.map((_zone, n) =>
        rows.flatMap(({ kind, card, createdAt }) =>
          kind === 'remind' && JSON.stringify(card).includes(`Matter ${n}"`) ? [createdAt] : [],
        ),
      )
      expect(came).toEqual(expected.map((at) => [at]))
      expect(new Set(expected).size).toBeGreaterThan(4)
      await night.stop()
    },
  )
})
