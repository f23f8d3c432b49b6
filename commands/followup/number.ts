import type { Choice, CompletionQuery, Option } from '../../src/core/command.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'

/** The option by which a follow-up is named. */
export const numberOption = {
  name: 'number',
  type: 'integer',
  description: 'Number of the follow-up',
  required: true,
  completes: true,
  example: '3',
} satisfies Option

/** Open follow-ups whose number or words begin with what is typed. */
export async function completeNumber(query: CompletionQuery, newsroom: Newsroom): Promise<Choice[]> {
  const { platform, workspace } = query.place
  const typed = query.typed.toLowerCase()
  const rows = await newsroom.store.followups.list({ platform, workspace, limit: 100 })
  return rows
    .filter((row) => String(row.number).startsWith(typed) || row.text.toLowerCase().includes(typed))
    .map((row) => ({ label: `#${row.number} ${row.text}`.slice(0, 100), value: String(row.number) }))
}
