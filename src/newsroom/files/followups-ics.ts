import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import { escapeText, icsFile, icsMoment, noEvents } from './ics-lines.ts'

const priorities = { high: 1, normal: 5, low: 9 } as const

/**
 * The due dates of follow-ups as a calendar that is subscribed to: iCalendar (RFC 5545), with the name and the pace of RFC 7986. The same
 * rows make the same text.
 */
export function followupsIcs(
  name: string,
  followups: readonly { readonly followup: FollowupRow; readonly about: ArticleRow | undefined }[],
): string {
  const events = followups.flatMap(({ followup, about }) => event(followup, about))
  return icsFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nightdesk//Follow-ups//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
    'X-PUBLISHED-TTL:PT30M',
    ...(events.length ? events : noEvents),
    'END:VCALENDAR',
  ])
}

function event(followup: FollowupRow, about: ArticleRow | undefined): string[] {
  const { id, number, text, due, updatedAt, priority } = followup
  if (due === null) return []
  const said = [whose(followup), ...(about ? [about.content.headline, about.canonicalUrl ?? ''] : [])]
  return [
    'BEGIN:VEVENT',
    `UID:followup-${id}@nightdesk`,
    `DTSTAMP:${icsMoment(updatedAt)}`,
    `LAST-MODIFIED:${icsMoment(updatedAt)}`,
    `DTSTART:${icsMoment(due)}`,
    'DURATION:PT15M',
    `SUMMARY:${escapeText(`#${number} ${text}`)}`,
    `DESCRIPTION:${escapeText(said.filter(Boolean).join('\n'))}`,
    `PRIORITY:${priorities[priority]}`,
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function whose({ ownerName, backupName, state, priority }: FollowupRow): string {
  const owner = ownerName ? `${state === 'open' ? 'handed to' : 'owner:'} ${ownerName}` : 'no owner'
  return [
    owner,
    ...(backupName ? [`backup: ${backupName}`] : []),
    ...(priority === 'high' ? ['high priority'] : []),
  ].join(' · ')
}
