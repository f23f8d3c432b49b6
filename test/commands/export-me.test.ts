import { afterEach, beforeEach, expect, it } from 'vitest'
import { type House, openHouse } from '../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

const ann = { id: 'ann', level: 'editor' as const }
const ben = { id: 'ben', level: 'editor' as const }
const text =
  'Wimblecarp sells its harbour\n\nThe harbour of Wimblecarp will be sold, the mayor Ada Tollgrove said on Friday.\n\nNobody will lose a job, she said in Wimblecarp.'

const files = async (as: typeof ann) =>
  Object.fromEntries(
    (await house.says('/export me', as)).cards.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.type === 'file' ? [[part.name, Buffer.from(part.base64, 'base64').toString()]] : [],
      ),
    ),
  )

it('what is kept of the one who asks, as JSON and as a text, and nothing of anybody else', async () => {
  await house.reads(`/brief ${text}`, ann)
  await house.reads('/followup add "Call the ministry"', ann)
  await house.reads('/shift note The ministry calls back at six', ann)
  await house.reads('/shift note Nothing from the council', ben)
  await house.reads('/desk staff set editor member:ann')
  const own = await files(ann)
  const { kept } = JSON.parse(own['me.json']!) as { kept: Record<string, Record<string, unknown>[]> }
  expect(kept['your own texts, that nobody else sees']).toMatchObject([{ headline: 'Wimblecarp sells its harbour' }])
  expect(kept['follow-ups that you own, back up or took on']).toMatchObject([{ number: 1, text: 'Call the ministry' }])
  expect(kept['lines that you left to the next shift']).toMatchObject([
    { at: '2026-11-23T08:00:00.000Z', text: 'The ministry calls back at six' },
  ])
  expect(kept['small values']).toContainEqual({ kind: 'staff', value: 'you are in it' })
  expect(own['me.md']).toContain('The ministry calls back at six')
  expect(own['me.json']).not.toContain('council')
  const others = await files(ben)
  expect(others['me.json']).not.toContain('Wimblecarp')
  expect(others['me.json']).toContain('council')
})

it('is not told to a whole channel', async () => {
  const place = { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' }
  const member = { ...ann, name: 'ann', roles: [] }
  const reply = await house.desk.invoke({
    ...{ id: 'i', at: house.now(), command: 'export me', options: {}, place, member, via: 'mention' },
  })
  expect(JSON.stringify(reply)).toContain('The whole channel would read it')
})
