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
      title: 'Staff',
      parts: [
        staffTable(all),
        {
          type: 'text',
          text: 'Readers ask, editors handle follow-ups, admins configure. Admins of this workspace are admins here from the start.',
        },
        staff.length
          ? { type: 'list', items: staff.map((entry) => `${entry.name}: ${entry.level}`) }
          : {
              type: 'context',
              text: 'Nobody has been given another level. Do it with: /desk staff set member:@ann level:editor',
            },
      ],
    })
  },
} satisfies Command
