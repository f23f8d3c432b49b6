import type { Card } from '../../src/core/card.ts'
import type { Invocation, Member, Reply } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import { parseCommandText } from '../../src/typed/command.ts'
import type { House } from '../house/house.ts'
import { inventedText, type Publisher } from '../house/publisher.ts'

/** Words that stand in nothing but a text which one member alone may see, in its headline, its sentences and its names. */
export const markers = {
  ...{ pasted: 'Quillback', asked: 'Ostrander', embargoed: 'Vandermolen' },
  drafted: 'Windermark',
} as const

export interface Who {
  readonly name: string
  readonly workspace: string
  readonly level: Member['level']
  readonly via?: Invocation['via']
}

export const ann: Who = { name: 'ann', workspace: 'local', level: 'editor' }

/** Everybody else: beside her, without any rights, and over another workspace; and her whole channel, which reads what mentions answer. */
export const others: readonly Who[] = [
  { name: 'ben', workspace: 'local', level: 'admin' },
  { name: 'outsider', workspace: 'local', level: 'reader' },
  { name: 'boss', workspace: 'elsewhere', level: 'admin' },
  // The same person in another workspace, where nobody may read over her shoulder either.
  { name: 'ann', workspace: 'elsewhere', level: 'admin' },
  { name: 'ann', workspace: 'local', level: 'admin', via: 'mention' },
]

export const spelled = (who: Who) => `${who.name} of ${who.workspace}${who.via ? ` by ${who.via}` : ''}`

export function memberOf({ name, level }: Who): Member {
  return { id: name, name, roles: [], level }
}

export const placeOf = ({ workspace }: Who) => ({
  platform: 'local',
  workspace,
  channel: 'wire',
  channelName: 'wire',
})

/** A line as somebody types it, through the desk; what can't be read as a command is answered as the adapters do. */
export async function says(house: House, who: Who, text: string, more: Partial<Invocation> = {}): Promise<Reply> {
  try {
    const { command, options } = parseCommandText(text, house.newsroom.commands)
    return await house.desk.invoke({
      ...{ id: 'i', at: house.now(), command, options, place: placeOf(who), member: memberOf(who) },
      via: who.via ?? 'command',
      ...more,
    })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { cards: [{ parts: [{ type: 'text', text: `${error.message} ${error.next}` }] }], visible: 'asker' }
  }
}

/** Everything of cards, the insides of their files included. */
export function everythingIn(cards: readonly Card[]): string {
  const files = cards.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'file' ? [Buffer.from(part.base64, 'base64').toString()] : [])),
  )
  return [JSON.stringify(cards), ...files].join('\n')
}

export function pastedText(marker: string): string {
  return [
    `${marker} sells its harbour`,
    '',
    `The harbour of ${marker} will be sold, the mayor Ada ${marker} said on Friday.`,
    '',
    `“Nobody will lose a job in ${marker},” Ms ${marker} told The Morning Courier.`,
    '',
    `The ministry would not confirm the price of ${marker}. The ${marker} port authority is planning on publishing its report by 30 November.`,
  ].join('\n')
}

/** What is public in the workspace, and what ann alone may see: pasted, asked about by its address, under an embargo, and a draft. */
export async function plant(house: House, publisher: Publisher): Promise<void> {
  publisher.items = [
    { guid: 'g1', slug: 'oldham', title: 'Oldham sells its harbour', text: inventedText('Oldham', 'it was sold') },
  ]
  await says(house, others[0]!, `/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(10)
  await says(house, others[0]!, '/followup add "Call the port authority" due:"in 3 days"')
  await says(house, others[0]!, '/desk schedule add when:"daily 07:00" what:stories')
  await says(house, others[0]!, '/desk schedule add when:"daily 07:00" what:digest')
  const { asked } = markers
  publisher.items.push({
    guid: 'g2',
    slug: 'asked',
    title: `${asked} sells its harbour`,
    text: inventedText(asked, `the port of ${asked} is sold`),
  })
  await says(house, ann, `/brief ${publisher.address}/asked`)
  publisher.items.pop()
  await says(house, ann, `/brief published:2026-11-20\n${pastedText(markers.pasted)}`)
  // A second version of it, so that there is a change to be told of.
  await says(house, ann, `/brief published:2026-11-20\n${pastedText(markers.pasted).replace('Friday', 'Thursday')}`)
  await says(house, ann, `/brief until:"in 5 days" published:2026-11-20\n${pastedText(markers.embargoed)}`)
  await says(house, ann, `/check keep:yes published:2026-11-20\n${pastedText(markers.drafted)}`)
}
