import type { NoteRow, NoteRows } from '../../core/rows/note.ts'
import type { Ground } from '../engine.ts'

const columns = [
  'id',
  'platform',
  'workspace',
  'kind',
  'at',
  'memberId',
  'memberName',
  'text',
] as const satisfies readonly (keyof NoteRow)[]

export function noteRows({ db, newId }: Ground): NoteRows {
  const ofWorkspace = (platform: string, workspace: string) =>
    db.selectFrom('notes').select(columns).where('platform', '=', platform).where('workspace', '=', workspace)
  return {
    add: (note) =>
      db
        .insertInto('notes')
        .values({ ...note, id: newId() })
        .returning(columns)
        .executeTakeFirstOrThrow(),
    since: (platform, workspace, since, limit) =>
      ofWorkspace(platform, workspace).where('at', '>=', since).orderBy('seq').limit(limit).execute(),
    lastTaken: (platform, workspace) =>
      ofWorkspace(platform, workspace).where('kind', '=', 'taken').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  }
}
