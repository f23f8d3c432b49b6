import type { ChannelRef } from '../place.ts'

export type ScheduleKind = 'digest' | 'followups' | 'stories' | 'handover'

export interface ScheduleRow extends ChannelRef {
  readonly id: string
  /** Short name for people, counted from 1 in its workspace. */
  readonly number: number
  readonly channelName: string
  readonly what: ScheduleKind
  /** Five fields, or a repeating interval as ISO 8601 has it. */
  readonly cron: string
  /** As it was typed ("weekdays 08:30"). */
  readonly spoken: string
  readonly timeZone: string
  readonly nextRun: number
  readonly lastRun: number | null
  readonly createdBy: string
  readonly createdAt: number
}

export interface ScheduleRows {
  /** One that comes back has its former id. */
  add(schedule: Omit<ScheduleRow, 'id' | 'number' | 'lastRun'> & { readonly id?: string }): Promise<ScheduleRow>
  byId(id: string): Promise<ScheduleRow | undefined>
  byNumber(platform: string, workspace: string, number: number): Promise<ScheduleRow | undefined>
  list(platform: string, workspace: string): Promise<ScheduleRow[]>
  all(): Promise<ScheduleRow[]>
  due(now: number, limit: number): Promise<string[]>
  /** Only where `nextRun` still is what was read: one worker wins. */
  advance(id: string, expected: number, nextRun: number, lastRun: number): Promise<boolean>
  /** Sets the next run back to `nextRun`, where it lay later. */
  pullBack(id: string, nextRun: number): Promise<void>
  remove(id: string): Promise<void>
}
