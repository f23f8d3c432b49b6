import type { Card } from '../../core/card.ts'
import type { UserError } from '../../core/errors.ts'

const notice = (title: string, text = '', tone: Card['tone'] = 'notice'): Card => ({
  title,
  tone,
  parts: text ? [{ type: 'text', text }] : [],
})

/** What an adapter itself has to say, where the desk was not asked. `prefix` is what command names begin with. */
export const notices = {
  oldButton: (prefix = '') =>
    notice(
      'This button no longer works',
      `It was posted before Nightdesk changed. Type the command instead; /${prefix}help lists what there is.`,
      'warning',
    ),
  oldForm: notice('This form is too old', 'Please give the command again.', 'warning'),
  oldCommand: (name: string, prefix = '') =>
    notice(
      `Nightdesk no longer has ${name}`,
      `The list of commands is being brought up to date. /${prefix}help shows what there is.`,
      'warning',
    ),
  oldShare: notice(
    'Nothing to share any more',
    'The answer was shared already, or is more than a day old. Ask again to share it.',
    'warning',
  ),
  mayNotSpeak: notice('Not shared', 'You may not write in this channel, so Nightdesk won’t do it for you.', 'warning'),
  notShared: (reason: string) => notice('The answer could not be shared', reason, 'error'),
  fileNotSent: notice('The file of this answer could not be sent', 'Ask again in a moment.', 'error'),
  unclearAnswer: notice(
    'Look whether the answer is in the channel',
    'Slack did not say whether it took it. It is not posted a second time; ask again if it isn’t there.',
    'warning',
  ),
  interrupted: notice('Nightdesk was stopped before it had the answer', 'It is back. Please ask again.', 'warning'),
  inChannel: notice('Answered', 'The answer is in the channel.'),
  serverOnly: notice('Only in a server', 'Nightdesk works in the channels of a server. Ask it there.', 'warning'),
  broken: (id: string) =>
    notice('Something broke', `It was logged. Give this number to whoever runs the desk: ${id}`, 'error'),
  trouble: (error: UserError): Card => notice(error.message, error.next, 'error'),
} as const
