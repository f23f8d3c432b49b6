import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { keepRota, type RotaSlot, rotaOf } from '../../../src/newsroom/rota.ts'
import { answer, type Command } from '../../command.ts'

const wordsOf = ({ memberName, days, hours }: RotaSlot) =>
  `${memberName}, ${say.handover.slot(say.handover.days(days), hours)}`

export const shiftRotaRemove = {
  name: 'shift rota remove',
  description: 'Take a slot out of the rota',
  verb: 'Take them out',
  permission: 'admin',
  options: [
    {
      name: 'number',
      type: 'integer',
      description: 'Number of the slot, as /shift rota show has it',
      required: true,
      completes: true,
      example: '2',
    },
  ],
  async execute(invocation, newsroom) {
    const number = Number(invocation.options.number)
    const gone = await makeChange(newsroom, invocation, async (rows) => {
      const before = await rotaOf(rows, invocation.place)
      const slot = before.find((one) => one.number === number)
      if (!slot)
        throw new UserError('no-slot', say.handover.noSlot(number), say.handover.showThem, {
          option: 'number',
        })
      const after = before.filter((one) => one !== slot)
      await keepRota(rows, invocation.place, after)
      const summary = say.handover.rotaRemoved(wordsOf(slot))
      return { answer: slot, change: { kind: 'rota', subject: String(number), summary, before, after } }
    })
    return answer({
      tone: 'answer',
      title: say.handover.outOfRota(number),
      parts: [
        { type: 'text', text: wordsOf(gone) },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
      ],
    })
  },
  async complete(query, newsroom) {
    const rota = await rotaOf(newsroom.store, query.place)
    return rota.map((slot) => ({ label: `${slot.number}. ${wordsOf(slot)}`.slice(0, 100), value: String(slot.number) }))
  },
} satisfies Command
