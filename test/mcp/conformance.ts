import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openHouse } from '../house/house.ts'
import { tokenOf } from './client.ts'
import { openAssistantsDesk } from './desk.ts'

/**
 * `npm run conformance`: MCP's official suite (https://github.com/modelcontextprotocol/conformance) at a desk of its own. The suite is
 * fetched by npx, which is why no test runs it. Left out are its scenarios for what the desk doesn't say it can (resources, prompts,
 * completion, logging, sampling), and those that call tools of the suite's own sample server.
 */
const suite = '@modelcontextprotocol/conformance@0.1.16'
const scenarios = ['server-initialize', 'ping', 'tools-list', 'tools-call-error', 'dns-rebinding-protection']

const house = await openHouse()
const platform = await openAssistantsDesk(house, () => {})
const desk = new URL(platform.address())
const token = await tokenOf(house)

/** The suite has no option for a token: what it asks goes through here. Only a host or an origin that is this one's becomes the desk's. */
const withToken = createServer((asked, answered) => {
  const own = `127.0.0.1:${(withToken.address() as AddressInfo).port}`
  const { host, origin } = asked.headers
  const headers = {
    ...asked.headers,
    authorization: `Bearer ${token}`,
    host: host === own ? desk.host : host,
    ...(origin === `http://${own}` && { origin: desk.origin }),
  }
  const passed = request({ host: desk.hostname, port: desk.port, path: asked.url, method: asked.method, headers })
  passed.on('response', (response: IncomingMessage) => {
    answered.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answered)
  })
  passed.on('error', () => answered.writeHead(502).end())
  asked.pipe(passed)
})
withToken.listen(0, '127.0.0.1')
await once(withToken, 'listening')

const url = `http://127.0.0.1:${(withToken.address() as AddressInfo).port}/mcp`
for (const scenario of scenarios) {
  const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const
  const run = spawn('npx', ['--yes', suite, 'server', '--url', url, '--scenario', scenario], options)
  const [code] = await once(run, 'exit')
  if (code !== 0) process.exitCode = 1
}
withToken.close()
await platform.stop()
await house.stop()
