import type { MessageRow } from './message.ts'

/** The messages of the local desk that its members saved for themselves. */
export interface SavedRows {
  /** The messages are there, or it does nothing. */
  save(member: string, message: string, at: number): Promise<void>
  leave(member: string, message: string): Promise<void>
  /** What a member saved, the latest first. */
  of(member: string, limit: number): Promise<MessageRow[]>
}
