import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { type House, openHouse } from '../../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ start: Date.parse('2026-11-23T20:00Z') })
})
afterEach(() => house.stop())

const rota = async () => {
  await house.reads('/shift rota add @ann when:"daily 22:00-06:00"')
  await house.reads('/shift rota add @ben when:"daily 06:00-14:00"')
}
const reminders = () =>
  house.platform.posts.filter(({ card }) => card.title?.startsWith('Reminder')).map(({ card }) => renderPlain(card))
const message = () => renderPlain(house.platform.posts.find(({ key }) => key.startsWith('followup:'))!.card)

describe('what nobody has', () => {
  it('goes to whoever is on when it is due, in their quiet hours too, and waits to be accepted', async () => {
    await rota()
    await house.reads('/shift quiet 20:00-12:00', { id: 'ann' })
    expect(await house.reads('/followup add Call the harbour rota:yes due:"tomorrow 2:00"')).toMatch(/no owner · due/)
    await house.passTo('2026-11-24T02:01Z')
    expect(reminders()).toEqual([
      expect.stringMatching(/^Reminder 1: follow-up #1\n@ann, this is due: Call the harbour/),
    ])
    expect(message()).toMatch(/handed to ann[\s\S]*not accepted yet[\s\S]*Handed to ann, who is on · Reminded once/)
    expect(await house.reads('/followup show 1')).toMatch(/the rota: handed to ann, who is on/)
    await house.reads('/followup claim 1', { id: 'ann' })
    await house.work()
    expect(message()).toMatch(/owner: ann/)
  })

  it('goes on to whoever is on at the next reminder, unless it was accepted', async () => {
    await rota()
    await house.reads('/desk set reminder-hours 5')
    await house.reads('/followup add Call the harbour rota:yes due:"tomorrow 2:00"')
    await house.reads('/followup add Ask the union rota:yes due:"tomorrow 2:00"')
    await house.passTo('2026-11-24T02:01Z')
    await house.reads('/followup claim 2', { id: 'ann' })
    await house.passTo('2026-11-24T07:05Z')
    const second = reminders().filter((text) => text.startsWith('Reminder 2'))
    expect(second).toHaveLength(2)
    expect(second.find((text) => text.includes('Call the harbour'))).toContain('@ben, this is due')
    expect(second.find((text) => text.includes('Ask the union'))).toContain('@ann, this is due')
  })

  it('stays nobody’s where nobody is on', async () => {
    await rota()
    await house.reads('/followup add Call the harbour rota:yes due:"today 21:00"')
    await house.passTo('2026-11-23T21:01Z')
    expect(reminders()).toEqual([expect.stringContaining('Nobody has taken this on yet: Call the harbour')])
  })

  it('what somebody handed to a person stays theirs', async () => {
    await rota()
    await house.reads('/followup add Call the harbour owner:@cleo due:"tomorrow 2:00"')
    await house.passTo('2026-11-24T02:01Z')
    expect(reminders()).toEqual([expect.stringContaining('@cleo, this is due')])
    expect(await house.reads('/followup add Call it owner:@cleo rota:yes')).toMatch(/Say one of them/)
  })
})

describe('the rota', () => {
  it('is shown with who is on and who is next, by the hand-over too, and its changes are undone', async () => {
    expect(await house.reads('/shift rota show')).toMatch(/Nobody stands in it yet/)
    await rota()
    expect(await house.reads('/shift rota show')).toMatch(
      /On now: nobody\nNext: ann, from Mon 23 Nov 2026, 22:00 UTC\n• 1\. ann · daily 22:00 to 06:00 \(Europe\/London\)\n• 2\. ben/,
    )
    await house.passTo('2026-11-24T05:00Z')
    expect(await house.reads('/handover')).toMatch(
      /Who is on\n• On now: ann, until Tue 24 Nov 2026, 06:00 UTC\n• Next: ben, from Tue 24 Nov 2026, 06:00 UTC/,
    )
    expect(await house.reads('/shift rota remove 2')).toMatch(/ben, daily 06:00 to 14:00/)
    expect(await house.reads('/shift rota remove 2')).toMatch(/The rota has no slot 2/)
    await house.reads('/desk undo')
    expect(await house.reads('/shift rota show')).toMatch(/2\. ben/)
    await house.reads('/desk undo')
    await house.reads('/desk undo')
    expect(await house.reads('/shift rota show')).toMatch(/Nobody stands in it yet/)
    expect(await house.reads('/shift rota add @ann when:"some nights"')).toMatch(
      /are no days and hours that I can read/,
    )
    expect(await house.reads('/shift rota add @ann when:"daily 22-6"', { level: 'editor' })).toMatch(/admin/)
  })
})
