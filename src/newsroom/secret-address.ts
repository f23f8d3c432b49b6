import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Workspace } from '../core/place.ts'
import type { Rows } from '../core/store.ts'

/** Bytes of a secret: 256 bits. */
const secretBytes = 32
const idLength = 22

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const stamp = { platform: z.string(), workspace: z.string(), hash: z.string(), at: z.number() }

type Stamped<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>> & {
  readonly platform: string
  readonly workspace: string
  /** SHA-256 of the secret: the secret itself is kept nowhere. */
  readonly hash: string
  readonly at: number
}

/** Addresses that whoever has them may open: `<id>.<secret>`. The id names what is kept of one, and opens nothing by itself. */
export interface SecretAddresses<Value, Kept> {
  kept(rows: Rows, of: readonly unknown[]): Promise<Kept | undefined>
  /** Makes a new one; one that was given out before for the same opens nothing any more. */
  issue(rows: Rows, of: readonly unknown[], value: Value, at: number): Promise<string>
  /** False where there was none. */
  revoke(rows: Rows, of: readonly unknown[]): Promise<boolean>
  /** Puts back what was kept before, or takes away what there is: the address that it belongs to opens again, and no other. */
  restore(rows: Rows, of: readonly unknown[], kept: unknown): Promise<void>
  /** All that there are of a workspace, oldest first, each with the id of what is kept of it. */
  all(rows: Rows, place: Workspace): Promise<readonly { readonly id: string; readonly kept: Kept }[]>
  /** As `restore`, by the id. */
  restoreById(rows: Rows, id: string, kept: unknown): Promise<void>
  /** What a name opens. Unknown, taken back or wrong look the same, and the secret is compared in constant time. */
  open(rows: Rows, name: string): Promise<Kept | undefined>
}

/** The addresses of one kind, by what is kept of each. */
export function secretAddresses<Shape extends z.ZodRawShape>(
  namespace: string,
  shape: Shape,
): SecretAddresses<z.output<z.ZodObject<Shape>>, Stamped<Shape>> {
  const schema = z.object({ ...shape, ...stamp })
  const read = async (rows: Rows, id: string) =>
    schema.safeParse(await rows.keyValues(namespace).get<unknown>(id)).data as Stamped<Shape> | undefined
  const idOf = (of: readonly unknown[]) => hashOf(JSON.stringify(of)).slice(0, idLength)
  const restoreById = async (rows: Rows, id: string, kept: unknown) => {
    const before = schema.safeParse(kept).data
    if (before) await rows.keyValues(namespace).set(id, before)
    else await rows.keyValues(namespace).delete(id)
  }
  return {
    kept: (rows, of) => read(rows, idOf(of)),
    async issue(rows, of, value, at) {
      const secret = randomBytes(secretBytes).toString('base64url')
      await rows.keyValues(namespace).set(idOf(of), { ...value, hash: hashOf(secret), at })
      return `${idOf(of)}.${secret}`
    },
    async revoke(rows, of) {
      const there = (await read(rows, idOf(of))) !== undefined
      await rows.keyValues(namespace).delete(idOf(of))
      return there
    },
    restore: (rows, of, kept) => restoreById(rows, idOf(of), kept),
    restoreById,
    async all(rows, { platform, workspace }) {
      const found: { readonly id: string; readonly kept: Stamped<Shape> }[] = []
      for (const id of await rows.keyValues(namespace).keys('')) {
        const kept = await read(rows, id)
        if (kept?.platform === platform && kept.workspace === workspace) found.push({ id, kept })
      }
      return found.sort((a, b) => a.kept.at - b.kept.at)
    },
    async open(rows, name) {
      const [id = '', secret = ''] = name.split('.', 2)
      const kept = id === '' ? undefined : await read(rows, id)
      const wanted = Buffer.from(kept?.hash ?? hashOf(''))
      const same = timingSafeEqual(wanted, Buffer.from(hashOf(secret)))
      return kept && same ? kept : undefined
    },
  }
}
