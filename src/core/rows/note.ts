import type { Workspace } from '../place.ts'

/** A line that somebody left for the next shift, or that somebody took over: then what was there is acknowledged. */
export interface NoteRow extends Workspace {
  readonly id: string
  readonly kind: 'line' | 'taken'
  readonly at: number
  readonly memberId: string
  readonly memberName: string
  /** Empty where it was taken over. */
  readonly text: string
}

export interface NoteRows {
  add(note: Omit<NoteRow, 'id'>): Promise<NoteRow>
  /** Of a workspace since then, oldest first. */
  since(platform: string, workspace: string, since: number, limit: number): Promise<NoteRow[]>
  /** When the desk was taken over last. */
  lastTaken(platform: string, workspace: string): Promise<NoteRow | undefined>
}
