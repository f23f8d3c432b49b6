import { aboutOption } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import { zoneOf } from '../../../src/newsroom/place.ts'
import { keepRota, type RotaSlot, rotaOf } from '../../../src/newsroom/rota.ts'
import { answer, type Command, given } from '../../command.ts'

export const shiftRotaAdd = {
  name: 'shift rota add',
  description: 'Put somebody in the rota: what nobody has comes to whoever is on when it is due',
  verb: 'Put them in',
  permission: 'admin',
  options: [
    { name: 'member', type: 'member', description: 'Who is on', required: true, example: 'member:@ann' },
    {
      name: 'when',
      type: 'string',
      description: 'Days of the week, and from and to',
      required: true,
      example: 'when:"weekdays 22:00-06:00"',
    },
    {
      name: 'timezone',
      type: 'string',
      description: 'Zone of the hours; the workspace’s, unless you say so',
      example: 'timezone:Europe/London',
    },
  ],
  async execute(invocation, newsroom) {
    const { place } = invocation
    const memberId = given(invocation, 'member')!
    const { days, hours } = await aboutOption('when', () => newsroom.calendar.parseSlot(given(invocation, 'when')!))
    const zone = given(invocation, 'timezone')
    const timeZone = zone
      ? await aboutOption('timezone', () => newsroom.calendar.checkTimeZone(zone))
      : await zoneOf(newsroom, place)
    const memberName = await nameOf(newsroom.store, place, 'member', memberId)
    const words = `${say.handover.slot(say.handover.days(days), hours)} (${timeZone})`
    await makeChange(newsroom, invocation, async (rows) => {
      const before = await rotaOf(rows, place)
      const number = Math.max(0, ...before.map((slot) => slot.number)) + 1
      const slot: RotaSlot = { number, memberId, memberName, days: [...days], hours, timeZone }
      const after = [...before, slot]
      await keepRota(rows, place, after)
      const summary = say.handover.rotaAdded(memberName, words)
      return { answer: slot, change: { kind: 'rota', subject: String(number), summary, before, after } }
    })
    const [next] = newsroom.calendar.shifts([{ days, hours, timeZone }], newsroom.clock(), newsroom.clock() + weekMs)
    return answer({
      tone: 'answer',
      title: say.handover.inRota(memberName),
      parts: [
        {
          type: 'text',
          text: [`${words}. `, ...say.handover.nextShift(next && { type: 'time', at: next.from, style: 'datetime' })],
        },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
      ],
    })
  },
} satisfies Command

const weekMs = 7 * 86_400_000
