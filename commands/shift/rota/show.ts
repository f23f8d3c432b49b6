import type { Inline } from '../../../src/core/card.ts'
import { say } from '../../../src/locales/index.ts'
import { dutyLines } from '../../../src/newsroom/cards/rota.ts'
import { onDuty, rotaOf } from '../../../src/newsroom/rota.ts'
import { answer, type Command } from '../../command.ts'

export const shiftRotaShow = {
  name: 'shift rota show',
  description: 'Who is on now and next, and the whole rota',
  permission: 'reader',
  reads: true,
  options: [],
  async execute({ place }, newsroom) {
    const rota = await rotaOf(newsroom.store, place)
    if (rota.length === 0)
      return answer({
        tone: 'answer',
        title: say.handover.rota,
        parts: [{ type: 'text', text: say.handover.rotaEmpty }],
      })
    const items = rota.map(({ number, memberName, days, hours, timeZone }): Inline[] => [
      { type: 'strong', text: `${number}. ${memberName}` },
      ` · ${say.handover.slot(say.handover.days(days), hours)} (${timeZone})`,
    ])
    return answer({
      tone: 'answer',
      title: say.handover.rota,
      parts: [
        ...dutyLines(await onDuty(newsroom, place)).map((text) => ({ type: 'text' as const, text })),
        { type: 'list', items },
      ],
    })
  },
} satisfies Command
