import type { Readable, Writable } from 'node:stream'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, isJSONRPCRequest, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

/**
 * Carries an assistant's messages from standard input to a desk that runs, and its answers back to standard output, until the input ends.
 * For assistants that start a program and can't be given an address. `url` ends in `/mcp`.
 */
export async function startBridge(
  { url, token }: { readonly url: string; readonly token: string },
  input: Readable,
  output: Writable,
): Promise<void> {
  const near = new StdioServerTransport(input, output)
  const far = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  })
  const ended = new Promise<void>((resolve) => {
    near.onclose = resolve
    input.once('end', resolve)
  })
  const waiting = new Set<Promise<void>>()
  far.onmessage = (message) => void near.send(message)
  near.onmessage = (message) => {
    const sent = far.send(message).catch((error: unknown) => answerTrouble(near, message, error))
    waiting.add(sent)
    void sent.finally(() => waiting.delete(sent))
  }
  await far.start()
  await near.start()
  await ended
  await Promise.all(waiting)
  await Promise.all([near.close(), far.close()])
}

/** A desk that can't be reached, or that refuses the token, is told as the answer of the request. */
async function answerTrouble(near: StdioServerTransport, message: JSONRPCMessage, error: unknown): Promise<void> {
  if (!isJSONRPCRequest(message)) return
  const reason = error instanceof Error ? error.message : String(error)
  const sentence = `The desk did not answer: ${reason.slice(0, 300)}`
  await near.send({ jsonrpc: '2.0', id: message.id, error: { code: ErrorCode.InternalError, message: sentence } })
}
