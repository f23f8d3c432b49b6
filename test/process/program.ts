import { type ChildProcess, spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Card } from '../../src/core/card.ts'
import { renderPlain } from '../../src/locales/plain.ts'

const root = join(import.meta.dirname, '../..')
/** As `npm start` has them. */
const flags = [
  '--max-semi-space-size=2',
  '--v8-pool-size=1',
  '--import',
  './src/keep-stripped.mjs',
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  '--disable-warning=ExperimentalWarning',
]
/** A machine with much else to do takes its time. */
const upWithinMs = 90_000

export interface Message {
  readonly id: string
  readonly text: string
  readonly card: Card
}

/** The shipped program as a process of its own, and its HTTP interface. */
export interface Program {
  readonly child: ChildProcess
  readonly address: string
  /** What it wrote on standard error so far. */
  errors(): string
  say(text: string, channel?: string): Promise<string>
  messages(channel: string): Promise<Message[]>
  /** Resolves with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

export function spawnProgram(variables: Readonly<Record<string, string>>): {
  child: ChildProcess
  errors: () => string
  exit: Promise<number | null>
} {
  const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, TZ: 'UTC', NIGHTDESK_LOG: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
  })
  child.stdout!.resume()
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { child, errors: () => written, exit }
}

/** Starts the program and waits until it answers. */
export async function startProgram(variables: Readonly<Record<string, string>>): Promise<Program> {
  const { child, errors, exit } = spawnProgram(variables)
  const address = `http://127.0.0.1:${variables.NIGHTDESK_PORT}`
  const deadline = performance.now() + upWithinMs
  for (;;) {
    const up = await fetch(`${address}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (up) break
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`the program did not come up: ${errors()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const json = async (path: string, init?: RequestInit) => (await fetch(address + path, init)).json()
  /** All messages of a channel, page by page, oldest first. */
  async function allOf(path: string): Promise<{ id: string; card: Card }[]> {
    const pages: { id: string; card: Card }[][] = []
    for (let before = ''; ; before = `&before=${pages[0]![0]!.id}`) {
      const page = (await json(path + before)) as { id: string; card: Card }[]
      if (page.length > 0) pages.unshift(page)
      if (page.length < 1000) return pages.flat()
    }
  }
  return {
    child,
    address,
    errors,
    async say(text, channel = 'wire') {
      const answer = await json('/api/say', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ channel, text }),
      })
      const { replies = [], error } = answer as { replies?: Card[]; error?: { sentence: string } }
      return error ? error.sentence : replies.map(renderPlain).join('\n')
    },
    async messages(channel) {
      const rows = await allOf(`/api/channels/${channel}/messages?limit=1000`)
      return rows.map(({ id, card }) => ({ id, card, text: renderPlain(card) }))
    },
    end(signal) {
      child.kill(signal)
      return exit
    },
  }
}

/** Asks again and again until the answer is right; fails with what was answered last. */
export async function eventually<T>(
  ask: () => Promise<T>,
  right: (answer: T) => boolean,
  withinMs = 60_000,
): Promise<T> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (right(answer)) return answer
    if (performance.now() > deadline) throw new Error(`it never came: ${JSON.stringify(answer).slice(0, 2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
