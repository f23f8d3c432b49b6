import { say } from '../../../src/locales/index.ts'
import { staffTable } from '../../../src/newsroom/cards/tables/staff.ts'
import { readStaff } from '../../../src/newsroom/desk/staff.ts'
import { answer, type Command } from '../../command.ts'

export const deskStaffList = {
  name: 'desk staff list',
  description: 'Who may do what here',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const all = await readStaff(newsroom.store, invocation.place)
    const staff = Object.values(all)
    return answer({
      tone: 'answer',
      title: say.staff.title,
      parts: [
        staffTable(all),
        {
          type: 'text',
          text: say.staff.levels,
        },
        staff.length
          ? { type: 'list', items: staff.map((entry) => `${entry.name}: ${entry.level}`) }
          : {
              type: 'context',
              text: say.staff.nobody,
            },
      ],
    })
  },
} satisfies Command
