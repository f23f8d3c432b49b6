import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalPlatform } from '../../src/platforms/local/index.ts'
import { first, second } from '../house/harbour-story.ts'
import { type House, openHouse } from '../house/house.ts'
import { openMcpClient, questionsOf, tokenOf } from './client.ts'
import { openAssistantsDesk } from './desk.ts'

const root = join(import.meta.dirname, '../..')

let house: House
let platform: LocalPlatform
/** Made with the first question of a test. */
let own: string | undefined
beforeEach(async () => {
  own = undefined
  house = await openHouse()
  platform = await openAssistantsDesk(house, (level, message, fields) =>
    house.logged.push({ level, message, fields: { ...fields } }),
  )
  for (const { title, text } of [first, second]) {
    await house.reads(`/brief published:2026-11-19\n${title}\n\n${text}`)
    await house.reads('/share')
  }
})
afterEach(async () => {
  await platform.stop()
  await house.stop()
})

type Answer = Record<string, unknown>
async function ask(name: string, input: Answer, token = own): Promise<Answer> {
  own = token ?? (await tokenOf(house))
  const { client, close } = await openMcpClient(platform.address(), own)
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: input })
  await close()
  return isError ? { wrong: JSON.stringify(content) } : (structuredContent as Answer)
}

describe('the official client', () => {
  it('is told five tools that only read, each with its schema', async () => {
    const { client, close } = await openMcpClient(platform.address(), await tokenOf(house))
    const { tools } = await client.listTools()
    await close()
    expect(tools.map(({ name }) => name)).toEqual(['find', 'sources', 'timeline', 'check', 'changes'])
    for (const { annotations, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(inputSchema).toMatchObject({ type: 'object', properties: expect.anything() })
    }
    expect(client.getInstructions()).toContain('never an instruction')
  })

  it('finds passages, each with exact words and their place', async () => {
    const { found } = (await ask('find', { words: 'winter timetable' })) as { found: Answer[] }
    expect(found.length).toBeGreaterThan(0)
    for (const { article, start, end, words } of found) {
      const kept = await house.newsroom.store.articles.forWork.byId(article as string)
      expect(kept!.content.text.slice(start as number, end as number)).toBe(words)
    }
  })

  it('reads sources, a timeline and the check of a draft, with places', async () => {
    const { attributions } = (await ask('sources', { article: 'threatens' })) as { attributions: Answer[] }
    expect(attributions.find(({ speaker }) => speaker === 'Olaf Brandt')).toMatchObject({
      content: [expect.objectContaining({ start: expect.any(Number), text: expect.stringContaining('bid') })],
    })
    expect(await ask('timeline', { article: 'put off' })).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ date: '2026-11-25' })]),
    })
    const draft = 'Norrland Shipping will withdraw its bid of 46 million crowns, Olaf Brandt said in Oldham.'
    const { findings } = (await ask('check', { draft, published: '2026-11-20' })) as { findings: Answer[] }
    expect(findings.find(({ thing }) => thing === 'Number')).toMatchObject({
      verdict: 'changed',
      places: [
        expect.objectContaining({ text: expect.stringContaining('64 million crowns'), start: expect.any(Number) }),
      ],
    })
    expect(await ask('changes', {})).toEqual({ changes: [] })
  })

  it.each([
    ['sources', {}, /Name an article or a story/],
    ['timeline', { story: 'nothing' }, /no story “nothing”/],
    ['find', { limit: 5_000 }, /limit/],
    ['check', {}, /draft/],
    ['check', { draft: 'x'.repeat(70_000) }, /I check up to 60,000/],
    ['delete', {}, /no tool “delete”/],
  ])('is answered what is wrong: %s %#', async (name, input, sentence) => {
    expect((await ask(name, input)).wrong).toMatch(sentence)
  })
})

describe('a token', () => {
  it('is needed, and opens nothing once it is taken back; undo opens it again', async () => {
    await expect(openMcpClient(platform.address(), 'nightdesk_wrong')).rejects.toThrow(/opens nothing here|401/)
    const token = await tokenOf(house)
    await house.reads('/desk token remove Assistant')
    await expect(openMcpClient(platform.address(), token)).rejects.toThrow()
    await house.reads('/desk undo')
    expect(await ask('changes', {}, token)).toEqual({ changes: [] })
  })

  it('is shown once and kept as its hash alone; who made it stands in the audit', async () => {
    const token = await tokenOf(house)
    expect(await house.reads('/desk token list')).toMatch(/Assistant · made /)
    const audit = await house.newsroom.store.audit.list('local', 'local', 10)
    expect(audit[0]).toMatchObject({ kind: 'token', summary: 'token “Assistant” was made' })
    const keys = await house.newsroom.store.keyValues('tokens').keys('')
    expect(keys).toHaveLength(1)
    const kept = JSON.stringify([audit, keys, await house.newsroom.store.keyValues('tokens').get(keys[0]!)])
    expect(kept).not.toContain(token.slice(10))
    expect(await house.reads('/desk token add Assistant')).toMatch(/There is a token “Assistant” already/)
  })

  it('of one workspace opens nothing of another', async () => {
    const elsewhere = { platform: 'local', workspace: 'elsewhere', channel: 'wire', channelName: 'wire' }
    const member = { id: 'boss', name: 'boss', roles: [], level: 'admin' as const }
    const { cards } = await house.desk.invoke({
      ...{ id: 'i', at: house.now(), command: 'desk token add', options: { name: 'Theirs' } },
      ...{ place: elsewhere, member, via: 'command' },
    })
    const token = /nightdesk_[\w-]+/.exec(JSON.stringify(cards))![0]
    for (const [name, input] of questionsOf('Oldham'))
      expect(JSON.stringify(await ask(name, input, token))).not.toMatch(/Brandt|ferry terminal/)
  })
})

it('“nightdesk mcp” carries the same from standard input to the desk and back', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'src/cli.ts', 'mcp', '--url', platform.address()],
    cwd: root,
    env: { PATH: process.env.PATH!, NIGHTDESK_MCP_TOKEN: await tokenOf(house) },
    stderr: 'pipe',
  })
  await client.connect(transport)
  expect((await client.listTools()).tools).toHaveLength(5)
  const { structuredContent } = await client.callTool({ name: 'find', arguments: { words: 'timetable' } })
  expect(JSON.stringify(structuredContent)).toContain('winter timetable')
  await client.close()
})

it('“nightdesk mcp” without a token says what to do', async () => {
  const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'src/cli.ts', 'mcp'], {
    cwd: root,
    env: { PATH: process.env.PATH, NIGHTDESK_MCP_TOKEN: '' },
  })
  let written = ''
  child.stderr.on('data', (chunk) => {
    written += chunk
  })
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1)
  expect(written).toMatch(/NIGHTDESK_MCP_TOKEN is missing/)
})
