import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually, freePort, type Program, spawnProgram, startProgram } from './program.ts'

const programs: Program[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.end('SIGKILL')))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'nightdesk-start-'))
  folders.push(made)
  return made
}
const start = async (variables: Readonly<Record<string, string>>) => {
  const program = await startProgram(variables)
  programs.push(program)
  return program
}
const settings = async () => ({ NIGHTDESK_DATA: await folder(), NIGHTDESK_PORT: String(await freePort()) })

describe('a first start', () => {
  it('posts briefs of the sample wire, on three stories, without a token', async () => {
    const program = await start(await settings())
    const messages = await eventually(
      () => program.messages('wire'),
      (rows) => rows.length >= 9,
      90_000,
    )
    expect(messages.map((message) => message.card.title)).toContain(
      'Three hundred leave homes as River Tarn breaks its banks',
    )
    expect(await program.say('/sources seafarers')).toMatch(/Ruth Pell/)
    expect(await program.say('/timeline inquiry')).toMatch(/28 Feb 2027/)
    expect(await program.say('/desk status')).toMatch(/local: up/)
    const page = await fetch(`${program.address}/sample/flood-inquiry.html`)
    expect(await page.text()).toMatch(/Minister orders inquiry/)
    const metrics = await (await fetch(`${program.address}/metrics`)).text()
    expect(metrics).toMatch(/^nightdesk_articles 9$/m)
    expect(metrics).toMatch(/^nightdesk_posts_total\{platform="local",outcome="posted"\} 9$/m)
    expect(metrics).toMatch(/^nightdesk_commands_total\{platform="local",command="sources",outcome="answered"\} 1$/m)
  }, 240_000)

  it('a second start finds everything as it was and posts nothing again', async () => {
    const variables = await settings()
    const first = await start(variables)
    await eventually(
      () => first.messages('wire'),
      (rows) => rows.length >= 9,
      90_000,
    )
    expect(await first.end('SIGTERM')).toBe(0)
    const second = await start(variables)
    await second.say('/desk settings')
    expect(await second.messages('wire')).toHaveLength(9)
  }, 240_000)
})

describe('what can’t start says so in one sentence', { timeout: 120_000 }, () => {
  const refused = async (variables: Readonly<Record<string, string>>) => {
    const { errors, exit } = spawnProgram(variables)
    const code = await exit
    return { code, lines: errors().trim().split('\n') }
  }

  it.each([
    ['NIGHTDESK_PORT', 'none', /^NIGHTDESK_PORT must be a whole number/],
    ['NIGHTDESK_TIMEZONE', 'Mars/Olympus', /^NIGHTDESK_TIMEZONE must name a time zone: there is no time zone “Mars/],
    ['DATABASE_URL', 'mysql://x', /^DATABASE_URL must be a postgres/],
    ['NIGHTDESK_LOG', 'loud', /^NIGHTDESK_LOG must be one of/],
    ['SLACK_APP_TOKEN', 'nonsense', /^SLACK_APP_TOKEN must begin with/],
  ])('%s=%s', async (name, value, sentence) => {
    const { code, lines } = await refused({ ...(await settings()), [name]: value })
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(sentence)
  })

  it('a second process on the same data', async () => {
    const variables = await settings()
    await start(variables)
    const { code, lines } = await refused({ ...variables, NIGHTDESK_PORT: String(await freePort()) })
    expect(code).toBe(1)
    expect(lines.join(' ')).toMatch(/^Another Nightdesk is running with the data directory/)
  })

  it('a port that is taken', async () => {
    const variables = await settings()
    await start(variables)
    const { code, lines } = await refused({ ...variables, NIGHTDESK_DATA: await folder() })
    expect(code).toBe(1)
    expect(lines.at(-1)).toMatch(new RegExp(variables.NIGHTDESK_PORT))
  })
})

describe('the command line', { timeout: 120_000 }, () => {
  const run = promisify(execFile)
  const nightdesk = (args: string[], variables: Readonly<Record<string, string>> = {}) =>
    run(
      process.execPath,
      [
        '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
        '--disable-warning=ExperimentalWarning',
        'src/cli.ts',
        ...args,
      ],
      {
        cwd: join(import.meta.dirname, '../..'),
        env: { PATH: process.env.PATH, ...variables },
      },
    )

  it('doctor says what is set and what is missing, and nothing secret', async () => {
    const { stdout } = await nightdesk(['doctor'], {
      ...(await settings()),
      NIGHTDESK_SECRET_KEY: 'not-to-be-shown-anywhere',
    })
    expect(stdout).toMatch(/– Database: sqlite/)
    expect(stdout).toMatch(/– DISCORD_TOKEN is not set/)
    expect(stdout).toMatch(/✓ NIGHTDESK_SECRET_KEY: set/)
    expect(stdout).not.toMatch(/not-to-be-shown/)
  })

  it('doctor names a wrong setting and exits with 1', async () => {
    await expect(nightdesk(['doctor'], { NIGHTDESK_PORT: 'x' })).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/✗ NIGHTDESK_PORT/),
    })
  })
})
