import type { Card } from '../../../core/card.ts'
import type { UserError } from '../../../core/errors.ts'

const notice = (title: string, text: string, tone: Card['tone'] = 'notice'): Card => ({
  title,
  tone,
  parts: [{ type: 'text', text }],
})

/** What the adapter itself has to say. */
export const notices = {
  tooOld: notice(
    'This button is from before',
    'The post is older than the command behind it. Type / to see what the desk can do today.',
    'warning',
  ),
  formTooOld: notice('This form is too old', 'Please give the command again.', 'warning'),
  shareTooOld: notice(
    'Nothing to share any more',
    'The answer was shared already, or is more than a day old. Ask again to share it.',
    'warning',
  ),
  mayNotSpeak: notice(
    'Not shared',
    'You may not write in this channel, so Nightdesk doesn’t either in your name.',
    'warning',
  ),
  inChannel: notice('Answered', 'The answer stands in the channel.'),
  serverOnly: notice('Only in a server', 'Nightdesk works in the channels of a server. Ask it there.', 'warning'),
  broken: (id: string) =>
    notice('Something broke', `It was logged. Say this number to whoever runs the desk: ${id}`, 'error'),
  trouble: (error: UserError): Card => notice(error.message, error.next ?? '', 'error'),
}
