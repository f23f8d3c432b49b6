import { describe, expect, it } from 'vitest'
import { onADesk } from './on-a-desk.ts'

async function completing() {
  const { get, desk } = await onADesk()
  return {
    desk,
    texts: async (text: string): Promise<string[]> =>
      (await get(`/api/complete?${new URLSearchParams({ text, channel: 'news' })}`)).body.map((one: any) => one.text),
  }
}

describe('completion of a typed line', () => {
  it('offers commands by the beginning of their names', async () => {
    const { texts, desk } = await completing()
    expect(await texts('/')).toHaveLength(desk.commands.length)
    expect(await texts('/fi')).toEqual(['/find '])
    expect(await texts('/desk f')).toEqual(['/desk feed add '])
    expect(await texts('/DESK c')).toEqual(['/desk close '])
    expect(await texts('hello')).toEqual([])
    expect(await texts('/nothing')).toEqual([])
  })

  it('offers the names of options that are not given yet', async () => {
    const { texts } = await completing()
    expect(await texts('/ask ')).toEqual(['/ask words:', '/ask times:', '/ask loud:'])
    expect(await texts('/ask times:2 l')).toEqual(['/ask times:2 loud:'])
  })

  it('offers the values of a list, and yes or no', async () => {
    const { texts } = await completing()
    expect(await texts('/paint colour:')).toEqual([
      '/paint colour:red ',
      '/paint colour:green ',
      '/paint colour:night-blue ',
    ])
    expect(await texts('/paint colour:night')).toEqual(['/paint colour:night-blue '])
    expect(await texts('/paint gr')).toEqual(['/paint colour:green '])
    expect(await texts('/ask loud:')).toEqual(['/ask loud:yes ', '/ask loud:no '])
  })

  it('asks the desk for what only it knows, spaces included', async () => {
    const { texts, desk } = await completing()
    expect(await texts('/find landing 12')).toEqual(['/find article:moon-12 '])
    expect(await texts('/find article:landing 12')).toEqual(['/find article:moon-12 '])
    expect(desk.queries.at(-1)).toMatchObject({
      command: 'find',
      option: 'article',
      typed: 'landing 12',
      place: { channel: 'news' },
    })
    expect(await texts('/find article:')).toHaveLength(25)
  })

  it('offers nothing for free text, several lines, or a very long line', async () => {
    const { texts } = await completing()
    expect(await texts('/ask words:"a b" and more of it')).toEqual([])
    expect(await texts('/find a\nb')).toEqual([])
    expect(await texts(`/ask ${'x'.repeat(5_000)}`)).toEqual([])
  })
})
