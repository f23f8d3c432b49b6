import { createHash } from 'node:crypto'

/** The same key gives the same nonce, in any process: 24 characters, Discord takes 25. */
export function nonceOf(key: string, channel: string): string {
  return createHash('sha256').update(`${channel}\n${key}`).digest('base64url').slice(0, 24)
}
