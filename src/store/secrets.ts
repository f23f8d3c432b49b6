import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { UserError } from '../core/errors.ts'
import type { KeyValues } from '../core/store.ts'

/** Version, then nonce (12 bytes), tag (16 bytes) and ciphertext, in base64url, parted by dots. */
const version = 'n1'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** Fills bytes at random. */
export type Random = (bytes: Uint8Array) => void

const nodeRandom: Random = (bytes) => {
  bytes.set(randomBytes(bytes.length))
}

/** One key a secret: scrypt (RFC 7914; 16 MB, about 50 ms) makes guessing a weak secret slow. The salt tells this use from others. */
function keyOf(secret: string): Buffer {
  return scryptSync(secret.normalize('NFKC'), 'nightdesk key values 1', keyBytes, { N: 2 ** 14, r: 8, p: 1 })
}

/**
 * Values that nobody can read, or put in the place of others, without the secret (`NIGHTDESK_SECRET_KEY`): AES-256-GCM
 * (NIST SP 800-38D) with a random nonce each, bound to their key. Keys stay readable. `get` throws `UserError`
 * `secret-key-differs` when a value was kept under another secret, or was changed.
 */
export function encrypted(keyValues: KeyValues, secret: string, random: Random = nodeRandom): KeyValues {
  if (secret === '')
    throw new UserError('no-secret-key', 'NIGHTDESK_SECRET_KEY is empty.', 'Give it a long random text.')
  const key = keyOf(secret)
  return {
    async get<T>(name: string): Promise<T | undefined> {
      const sealed = await keyValues.get<string>(name)
      return sealed === undefined ? undefined : (JSON.parse(open(key, name, sealed)) as T)
    },
    async set(name, value, ttlMs) {
      await keyValues.set(name, seal(key, name, JSON.stringify(value), random), ttlMs)
    },
    delete: (name) => keyValues.delete(name),
    async take<T>(name: string): Promise<T | undefined> {
      const sealed = await keyValues.take<string>(name)
      return sealed === undefined ? undefined : (JSON.parse(open(key, name, sealed)) as T)
    },
    async replace(name, kept, value, ttlMs) {
      // The same words are sealed otherwise each time: what is compared below is what was opened here.
      const sealed = await keyValues.get<string>(name)
      if (sealed === undefined || open(key, name, sealed) !== JSON.stringify(kept)) return false
      const next = value === undefined ? undefined : seal(key, name, JSON.stringify(value), random)
      return keyValues.replace(name, sealed, next, ttlMs)
    },
    keys: (prefix) => keyValues.keys(prefix),
  }
}

function bound(name: string): Buffer {
  return createHash('sha256').update(`${version}:${name}`).digest()
}

function seal(key: Buffer, name: string, text: string, random: Random): string {
  const nonce = new Uint8Array(nonceBytes)
  random(nonce)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(name))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [
    version,
    Buffer.from(nonce).toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
    sealed.toString('base64url'),
  ].join('.')
}

function open(key: Buffer, name: string, sealed: unknown): string {
  try {
    const [kind, nonce = '', tag = '', body = ''] = String(sealed).split('.')
    if (kind !== version) throw new Error('not a sealed value of a known version')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: tagBytes })
      .setAAD(bound(name))
      .setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
  } catch (error) {
    throw new UserError(
      'secret-key-differs',
      `The stored value “${name}” can't be read with this NIGHTDESK_SECRET_KEY.`,
      'Start with the secret key that it was stored with, or connect the workspace again.',
      { cause: error },
    )
  }
}
