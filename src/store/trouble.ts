import { UserError } from '../core/errors.ts'

/** What a database says of itself, by the first byte of SQLite's result codes (sqlite.org/rescode.html) and by Postgres' SQLSTATE. */
const kinds: ReadonlyMap<number | string, 'damaged' | 'full' | 'readonly' | 'failing'> = new Map<
  number | string,
  'damaged' | 'full' | 'readonly' | 'failing'
>([
  [3, 'readonly'],
  [8, 'readonly'],
  [10, 'failing'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'readonly'],
  [26, 'damaged'],
  ['53100', 'full'],
  ['25006', 'readonly'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
])

/** Identifiers of what is the matter with the database itself, whatever was asked of it. */
const identifiers = ['data-unreadable', 'disk-full', 'data-not-writable', 'disk-failing'] as const

/**
 * An error of the database that people can do something about, as a sentence that says what; any other as it is. `place` is the
 * database's name for people.
 */
export function troubleOf(error: unknown, place: string): unknown {
  const kind = error instanceof Error ? kinds.get(codeOf(error) ?? '') : undefined
  switch (kind) {
    case 'damaged':
      return new UserError(
        'data-unreadable',
        `The database ${place} is damaged: a part of it can’t be read.`,
        'Stop the desk and put back a backup of it. Without one, “npx nightdesk export” saves what can still be read.',
        { cause: error },
      )
    case 'full':
      return new UserError(
        'disk-full',
        `The disk of ${place} is full, so nothing can be kept.`,
        'Make room there; the desk goes on by itself.',
        { cause: error },
      )
    case 'readonly':
      return new UserError(
        'data-not-writable',
        `The database ${place} can’t be written to: it is read-only for this program.`,
        'Make the file, its folder and what lies beside it (-wal, -shm) writable for this user.',
        { cause: error },
      )
    case 'failing':
      return new UserError(
        'disk-failing',
        `The disk of ${place} doesn’t do what it is asked: ${(error as Error).message}.`,
        'Look after the disk and make a backup; the desk tries again by itself.',
        { cause: error },
      )
    default:
      return error
  }
}

/** Whether an error is about the database itself: then it is the same for everything, and told once. */
export function isTroubleOfStore(error: unknown): boolean {
  return error instanceof UserError && identifiers.some((identifier) => identifier === error.identifier)
}

function codeOf(error: Error): number | string | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
