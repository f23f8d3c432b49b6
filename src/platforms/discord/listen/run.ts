import type { Option, OptionValue } from '../../../core/command.ts'
import { isMissing } from '../../../core/missing.ts'
import { notices } from '../../chat/notices.ts'
import { type Answering, answerLate, answerNow } from '../answer/answer.ts'
import type { Responder } from '../answer/respond.ts'
import { renderMessage } from '../card/message.ts'
import type { Attempt } from '../connect/attempt.ts'
import { formId } from '../form/id.ts'
import { formOf } from '../form/modal.ts'
import type { Asker } from './asker.ts'
import { writeInForm } from './completion.ts'
import type { Inbound } from './inbound.ts'
import type { Request } from './request.ts'
import { tellDesk } from './share.ts'

const ephemeral = 64

/** Asks in a form for what is missing, or runs the command and answers: at once, or deferred when it takes long. */
export async function run(
  inbound: Inbound,
  id: string,
  responder: Responder,
  asker: Asker,
  request: Request,
): Promise<Attempt> {
  const { definition, options, via, message } = request
  const missing = definition.options.filter((option) => asksFor(option, options))
  if (missing.length && (via === 'command' || via === 'button')) {
    const given = Object.entries(options).filter(([name]) => !missing.some((option) => option.name === name))
    const open = { command: definition.name, options: Object.fromEntries(given) }
    const customId = await formId(open, inbound.desk.commands, inbound.store, inbound.newId)
    return responder.openForm(formOf(definition, missing, customId))
  }
  const { channelName: _, ...channel } = asker.place
  const reply = inbound.desk.invoke({
    id,
    at: inbound.clock(),
    command: definition.name,
    options,
    place: asker.place,
    member: asker.member,
    via,
    ...(request.named?.length && { named: request.named }),
    ...(message && { message: { ...channel, message: message.id } }),
    ...(request.messageText !== undefined && { messageText: request.messageText }),
  })
  const pressed = message && via !== 'menu'
  const everyoneSees = pressed && ((message.flags ?? 0) & ephemeral) === 0
  const answering: Answering = {
    ...inbound,
    responder,
    canReplace: Boolean(pressed),
    alone: asker.alone === true,
    ...(everyoneSees && { pressed: { channel: message.channel_id, message: message.id } }),
  }
  const first = await inbound.patience(reply)
  if (first) {
    const outcome = await answerNow(answering, first)
    if (first.corrected && outcome.state === 'done') await tellDesk(inbound, responder, asker, first.cards[0])
    return outcome
  }
  const [deferred] = await Promise.all([responder.defer(), inbound.promised.note(id, { token: responder.token })])
  if (deferred.state === 'refused')
    inbound.log('warn', 'discord took no deferral', { invocation: id, reason: deferred.reason })
  try {
    const late = await reply
    const outcome = await answerLate(answering, late)
    if (late.corrected && late.cards.length === 1 && outcome.state === 'done')
      await tellDesk(inbound, responder, asker, late.cards[0], outcome)
    return outcome
  } catch (error) {
    inbound.log('error', 'an interaction broke', { invocation: id, error: String((error as Error)?.stack ?? error) })
    return await responder.fill(renderMessage(notices.broken(id)))
  } finally {
    await inbound.promised.kept(id)
  }
}

/** What is missing, or shall be written in a form. */
function asksFor(option: Option, given: Readonly<Record<string, OptionValue>>): boolean {
  const value = given[option.name]
  return value === undefined ? isMissing(option, given) : option.type === 'text' && value === writeInForm
}
