import type { Timeline } from '../../../text/timeline/value.ts'

/** The neutral timeline itself, with every span. */
export const toJson = (timeline: Timeline): string => `${JSON.stringify(timeline, null, 2)}\n`
