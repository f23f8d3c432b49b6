import type { Card } from '../../core/card.ts'
import type { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'

const notice = (title: string, text = '', tone: Card['tone'] = 'notice'): Card => ({
  title,
  tone,
  parts: text ? [{ type: 'text', text }] : [],
})

/** What an adapter itself has to say, where the desk was not asked. `prefix` is what command names begin with. */
export const notices = {
  oldButton: (prefix = '') => notice(say.notices.oldButton, say.notices.typeInstead(`/${prefix}help`), 'warning'),
  oldForm: () => notice(say.notices.oldForm, say.notices.giveAgain, 'warning'),
  oldCommand: (name: string, prefix = '') =>
    notice(say.notices.oldCommand(name), say.notices.helpShows(`/${prefix}help`), 'warning'),
  oldShare: () => notice(say.notices.oldShare, say.notices.shareAgain, 'warning'),
  mayNotSpeak: () => notice(say.notices.notShared, say.notices.mayNotSpeak, 'warning'),
  notShared: (reason: string) => notice(say.notices.couldNotShare, reason, 'error'),
  fileNotSent: () => notice(say.notices.fileNotSent, say.notices.inAMoment, 'error'),
  unclearAnswer: () => notice(say.notices.unclearAnswer, say.notices.notTwice, 'warning'),
  interrupted: () => notice(say.notices.interrupted, say.notices.isBack, 'warning'),
  inChannel: () => notice(say.notices.answered, say.notices.inChannel),
  serverOnly: () => notice(say.notices.serverOnly, say.notices.askThere, 'warning'),
  broken: (id: string) => notice(say.notices.broke, say.notices.tellNumber(id), 'error'),
  trouble: (error: UserError): Card => notice(error.message, error.next, 'error'),
} as const
