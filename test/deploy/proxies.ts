import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { eventually, freePort } from '../process/program.ts'

const examples = join(import.meta.dirname, '../../docs/deploy')
const password = 'only for this test'

/** A real proxy with our example of its settings, on a port of its own, before a desk. */
interface Proxy {
  readonly name: string
  readonly program: string
  /** Writes the example as it would be on this machine, and answers the arguments that start the proxy with it. */
  settle(folder: string, port: number, deskPort: string): Promise<string[]>
}

export const proxies: readonly Proxy[] = [
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    async settle(folder, port, deskPort) {
      const example = await readFile(join(examples, 'Caddyfile'), 'utf8')
      const hash = execFileSync('/usr/bin/caddy', ['hash-password', '--plaintext', password], { encoding: 'utf8' })
      const settled = example
        .replace('desk.example {', `http://desk.example:${port} {`)
        .replace('editor HASH', `editor ${hash.trim()}`)
        .replaceAll('127.0.0.1:8737', `127.0.0.1:${deskPort}`)
      await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${settled}`)
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
    },
  },
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    async settle(folder, port, deskPort) {
      const example = await readFile(join(examples, 'nginx.conf'), 'utf8')
      await writeFile(join(folder, 'people'), `editor:{PLAIN}${password}\n`)
      const settled = example
        .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
        .replace(/^\tssl_.*\n/gm, '')
        .replaceAll('/etc/nginx/nightdesk.htpasswd', join(folder, 'people'))
        .replaceAll('127.0.0.1:8737', `127.0.0.1:${deskPort}`)
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${join(folder, name)};`)
        .join('\n')
      // Its workers would be another user, who can't read this folder.
      const user = process.getuid?.() === 0 ? 'user root;\n' : ''
      const own = `${user}daemon off;\npid ${join(folder, 'pid')};\nerror_log stderr;\nevents {}\n`
      await writeFile(join(folder, 'nginx.conf'), `${own}http {\naccess_log off;\n${temporary}\n${settled}\n}\n`)
      return ['-p', folder, '-c', join(folder, 'nginx.conf')]
    },
  },
]

export const isInstalled = (proxy: Proxy) => existsSync(proxy.program)

/** Starts the proxy, for this test, and answers its port. */
export async function startProxy(proxy: Proxy, deskPort: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-proxy-'))
  await mkdir(join(folder, 'home'))
  const port = await freePort()
  const args = await proxy.settle(folder, port, deskPort)
  const child: ChildProcess = spawn(proxy.program, args, {
    env: { PATH: process.env.PATH, HOME: join(folder, 'home') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let written = ''
  child.stderr!.on('data', (chunk) => (written += chunk))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  })
  await eventually(
    async () => {
      if (child.exitCode !== null) throw new Error(`${proxy.name} ended: ${written}`)
      return ask(port, 'GET', '/', { host: 'desk.example' }).then(
        ({ status }) => status,
        () => 0,
      )
    },
    (status) => status === 401,
  )
  return port
}

export const loggedIn = { authorization: `Basic ${btoa(`editor:${password}`)}` }

/** A request with a Host of one's own, as a browser would make it behind that name. */
export async function ask(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number
    headers: IncomingHttpHeaders
    text: string
  }>()
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const call = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { ...headers, ...(sent && { 'content-type': 'application/json' }) },
  })
  call.on('error', reject)
  call.on('response', (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (chunk) => (text += chunk))
    response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
  })
  call.end(sent)
  return promise
}
