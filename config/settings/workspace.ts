import type { WorkspaceTable, WorkspaceValues } from '../../src/core/setting.ts'
import { channelName, clockTime, hours, integer, oneOf, timeZone } from './checks.ts'
import { definitionOf, type SettingRow } from './row.ts'

/** Ten years. */
const mostDays = 3650

/** The settings of a workspace, set in chat. */
const inChat: { readonly [Name in keyof WorkspaceValues]: SettingRow<WorkspaceValues[Name]> } = {
  timezone: {
    example: 'Europe/London',
    description: 'Time zone of this workspace, for due dates and schedules.',
    check: timeZone,
  },
  sentences: {
    fallback: '3',
    example: '2',
    description: 'How many sentences a brief has, from 1 to 5.',
    check: integer(1, 5),
    byChannel: true,
  },
  'ops-channel': {
    example: 'ops',
    description: 'Channel that hears of feeds that fail and come back; empty: the channel of the feed.',
    check: channelName,
    names: 'channel',
  },
  'waiting-hours': {
    fallback: '72',
    example: '24',
    description:
      'How many hours posts wait for a channel that takes none (no permission, or gone) before they are given up.',
    check: integer(1, 720),
  },
  burst: {
    fallback: '20',
    example: '50',
    description:
      'How many articles a channel bears within five minutes; beyond that they come together, as a list by story.',
    check: integer(1, 1000),
    byChannel: true,
  },
  quiet: {
    fallback: '',
    example: '22:00-06:00',
    description:
      'Hours in which nothing that the feeds bring is posted, by the workspace’s time zone: it comes as a list when they end; off: none.',
    check: hours,
    byChannel: true,
  },
  picture: {
    fallback: 'off',
    example: 'article',
    description: 'article: a post has the picture that its article names, from the outlet’s own address; off: none.',
    check: oneOf('off', 'article'),
    byChannel: true,
  },
  icon: {
    fallback: 'off',
    example: 'outlet',
    description: 'outlet: a post has the icon that its outlet’s page names, beside the outlet’s name; off: none.',
    check: oneOf('off', 'outlet'),
    byChannel: true,
  },
  'recheck-days': {
    fallback: '7',
    example: '3',
    description: 'How many days the page of a posted article is looked at again, so that changes are told; 0: never.',
    check: integer(0, 90),
  },
  'reminder-hours': {
    fallback: '24',
    example: '4',
    description: 'Hours between reminders of a follow-up that nobody has closed.',
    check: integer(1, 720),
  },
  'reminder-times': {
    fallback: '5',
    example: '3',
    description: 'How many reminders a follow-up gets before it rests.',
    check: integer(1, 50),
  },
  threads: {
    fallback: 'off',
    example: 'story',
    description:
      'story: later articles of a story go into the thread of its first post, with what is new in them; off: each is a post of its own.',
    check: oneOf('off', 'story'),
    byChannel: true,
  },
  'followup-close': {
    fallback: 'anyone',
    example: 'concerned',
    description:
      'Which editors may close a follow-up: anyone, or concerned: its owner, its backup, who took it on, and admins.',
    check: oneOf('anyone', 'concerned'),
  },
  'call-role': {
    example: '@politics',
    description: 'Role or group that each article posted one by one calls; empty: none.',
    check: channelName,
    names: 'role',
    byChannel: true,
  },
  morning: {
    fallback: '09:00',
    example: '08:30',
    description: 'The hour meant by a day without one: “due:tomorrow”.',
    check: clockTime,
  },
  'keep-articles': {
    fallback: '365',
    example: '730',
    description:
      'How many days articles are kept, with their posts, and follow-ups that are closed; 0: for ever. What an open follow-up or a story that goes on rests on stays.',
    check: integer(0, mostDays),
  },
  'keep-private': {
    fallback: '90',
    example: '30',
    description: 'How many days a text or a draft is kept that only one member sees; 0: for ever.',
    check: integer(0, mostDays),
  },
  'keep-posts': {
    fallback: '180',
    example: '365',
    description:
      'How many days the desk remembers posts that are about no one article (digests, reminders, shared answers) and notes of hand-overs; 0: for ever.',
    check: integer(0, mostDays),
  },
  'keep-messages': {
    fallback: '365',
    example: '90',
    description: 'How many days messages of the local desk are kept; 0: for ever.',
    check: integer(0, mostDays),
  },
  'keep-audit': {
    fallback: '1095',
    example: '1825',
    description: 'How many days it is kept who changed what; 0: for ever.',
    check: integer(0, mostDays),
  },
}

/** In the order in which they are shown. */
export const workspaceSettings: WorkspaceTable = {
  timezone: definitionOf('timezone', inChat.timezone, 'workspace'),
  sentences: definitionOf('sentences', inChat.sentences, 'workspace'),
  'ops-channel': definitionOf('ops-channel', inChat['ops-channel'], 'workspace'),
  'waiting-hours': definitionOf('waiting-hours', inChat['waiting-hours'], 'workspace'),
  burst: definitionOf('burst', inChat.burst, 'workspace'),
  quiet: definitionOf('quiet', inChat.quiet, 'workspace'),
  picture: definitionOf('picture', inChat.picture, 'workspace'),
  icon: definitionOf('icon', inChat.icon, 'workspace'),
  'recheck-days': definitionOf('recheck-days', inChat['recheck-days'], 'workspace'),
  'reminder-hours': definitionOf('reminder-hours', inChat['reminder-hours'], 'workspace'),
  'reminder-times': definitionOf('reminder-times', inChat['reminder-times'], 'workspace'),
  threads: definitionOf('threads', inChat.threads, 'workspace'),
  'followup-close': definitionOf('followup-close', inChat['followup-close'], 'workspace'),
  'call-role': definitionOf('call-role', inChat['call-role'], 'workspace'),
  morning: definitionOf('morning', inChat.morning, 'workspace'),
  'keep-articles': definitionOf('keep-articles', inChat['keep-articles'], 'workspace'),
  'keep-private': definitionOf('keep-private', inChat['keep-private'], 'workspace'),
  'keep-posts': definitionOf('keep-posts', inChat['keep-posts'], 'workspace'),
  'keep-messages': definitionOf('keep-messages', inChat['keep-messages'], 'workspace'),
  'keep-audit': definitionOf('keep-audit', inChat['keep-audit'], 'workspace'),
}
