import type { Inline } from '../../../src/core/card.ts'
import { daysInWords } from '../../../src/core/rota.ts'
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
        title: 'The rota',
        parts: [{ type: 'text', text: 'Nobody stands in it yet: /shift rota add @ann when:"weekdays 22:00-06:00"' }],
      })
    const items = rota.map(({ number, memberName, days, hours, timeZone }): Inline[] => [
      { type: 'strong', text: `${number}. ${memberName}` },
      ` · ${daysInWords(days)} ${hours.replace('-', ' to ')} (${timeZone})`,
    ])
    return answer({
      tone: 'answer',
      title: 'The rota',
      parts: [
        ...dutyLines(await onDuty(newsroom, place)).map((text) => ({ type: 'text' as const, text })),
        { type: 'list', items },
      ],
    })
  },
} satisfies Command
