import { aboutOption, UserError } from '../src/core/errors.ts'
import { say } from '../src/locales/index.ts'
import { handoverCard } from '../src/newsroom/handover/card.ts'
import { handoverFile } from '../src/newsroom/handover/file.ts'
import { gatherHandover, shiftStart } from '../src/newsroom/handover/gather.ts'
import { zoneOf } from '../src/newsroom/place.ts'
import { answer, type Command, given } from './command.ts'

const hourMs = 3_600_000
const hoursAtMost = 168

export const handover = {
  name: 'handover',
  description: 'What the next shift has to know: what came in, what changed, what is due, what is broken',
  permission: 'reader',
  reads: true,
  options: [
    {
      name: 'hours',
      type: 'integer',
      description: 'How far back; without it, since somebody took over last, or twelve hours',
      example: 'hours:8',
    },
    {
      name: 'as',
      type: 'string',
      description: 'The whole as a file',
      choices: [{ label: 'Text (Markdown)', value: 'markdown' }],
    },
  ],
  async execute(invocation, newsroom) {
    const hours = invocation.options.hours
    const from = await aboutOption('hours', () =>
      hours === undefined ? shiftStart(newsroom, invocation.place) : newsroom.clock() - hoursOf(Number(hours)) * hourMs,
    )
    const gathered = await gatherHandover(newsroom, invocation.place, from)
    if (given(invocation, 'as') !== 'markdown') return answer(handoverCard(gathered))
    return answer(handoverFile(newsroom, gathered, await zoneOf(newsroom, invocation.place)))
  },
} satisfies Command

function hoursOf(hours: number): number {
  if (hours >= 1 && hours <= hoursAtMost) return hours
  throw new UserError('bad-hours', say.handover.hoursBack(hoursAtMost, hours), say.handover.hoursExample)
}
