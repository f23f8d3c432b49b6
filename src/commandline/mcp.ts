import { readEnvironment } from '../../config/environment.ts'
import { UserError } from '../core/errors.ts'
import { startBridge } from '../mcp/bridge.ts'

/** Carries the Model Context Protocol between standard input and output and a desk that runs, until the input ends. Throws `UserError` `no-token` or `bad-address`. */
export async function carryMcp(address: string | undefined): Promise<void> {
  const environment = readEnvironment()
  const token = environment.NIGHTDESK_MCP_TOKEN
  if (!token)
    throw new UserError(
      'no-token',
      'NIGHTDESK_MCP_TOKEN is missing.',
      'An admin makes a token with “/desk token add”; put it there.',
    )
  const base = address ?? `http://127.0.0.1:${environment.NIGHTDESK_PORT}`
  const url = URL.parse(base)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError(
      'bad-address',
      `“${base.slice(0, 80)}” is no address of a desk.`,
      'Write it like http://127.0.0.1:8737',
    )
  url.pathname = `${url.pathname.replace(/\/(?:mcp)?$/, '')}/mcp`
  await startBridge({ url: url.href, token }, process.stdin, process.stdout)
}
