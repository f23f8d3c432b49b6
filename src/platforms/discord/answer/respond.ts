import { type APIModalInteractionResponseCallbackData, InteractionResponseType, type REST, Routes } from 'discord.js'
import type { Choice } from '../../../core/command.ts'
import { cleanLine } from '../../chat/clean.ts'
import type { Wait } from '../../chat/wait.ts'
import { clip, points } from '../card/clip.ts'
import type { Message } from '../card/message.ts'
import { type Attempt, attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { type Call, send } from '../connect/rest.ts'
import { max } from '../limits.ts'
import type { Timing } from '../timing.ts'

const ephemeral = 64

/** The ways to answer one interaction. Each is safe to repeat: Discord takes a first answer once and an edit any time. */
export interface Responder {
  /** Discord's key to this interaction: good for fifteen minutes. */
  readonly token: string
  reply(message: Message, isPrivate: boolean): Promise<Attempt>
  replace(message: Message): Promise<Attempt>
  defer(): Promise<Attempt>
  fill(message: Message): Promise<Attempt>
  followUp(message: Message, isPrivate: boolean): Promise<Attempt>
  /** The message that a first answer became. */
  answered(): Promise<Attempt>
  remove(): Promise<Attempt>
  openForm(form: APIModalInteractionResponseCallbackData): Promise<Attempt>
  choose(choices: readonly Choice[]): Promise<Attempt>
}

export interface Line {
  /** Without the bot's token: neither its limits nor its troubles stop an answer. */
  readonly rest: REST
  readonly wait: Wait
  readonly timing: Timing
  readonly stopping: AbortSignal
}

export function createResponder(line: Line, app: string, id: string, token: string): Responder {
  const { rest, timing } = line
  const original = Routes.webhookMessage(app, token, '@original')

  async function persist(call: Call, pauses: readonly number[]): Promise<Attempt> {
    for (let n = 0; ; n++) {
      const outcome = await attempt(() => send(rest, { ...call, auth: false }))
      const pause = outcome.state === 'limited' ? outcome.retryAfter : pauses[n]
      const again = outcome.state === 'unclear' || outcome.state === 'unsent' || outcome.state === 'limited'
      if (!again || n >= pauses.length || line.stopping.aborted) return outcome
      await line.wait(pause!, line.stopping)
    }
  }

  async function callback(type: InteractionResponseType, data?: object, files?: Message['files']): Promise<Attempt> {
    const route = Routes.interactionCallback(id, token)
    const outcome = await persist(
      { method: 'POST', route, body: { type, ...(data && { data }) }, ...(files && { files }) },
      timing.answerRetries.slice(0, 3),
    )
    // Said of the repetition: the attempt before it had its effect.
    const before = outcome.state === 'refused' && outcome.code === code.alreadyAcknowledged
    return before ? { state: 'done', value: undefined } : outcome
  }

  const privately = (message: Message, isPrivate: boolean) => ({
    ...message.body,
    flags: message.body.flags | (isPrivate ? ephemeral : 0),
  })
  return {
    token,
    reply: (message, isPrivate) =>
      callback(InteractionResponseType.ChannelMessageWithSource, privately(message, isPrivate), message.files),
    replace: (message) => callback(InteractionResponseType.UpdateMessage, message.body, message.files),
    defer: () => callback(InteractionResponseType.DeferredChannelMessageWithSource, { flags: ephemeral }),
    fill: (message) =>
      persist({ method: 'PATCH', route: original, body: message.body, files: message.files }, timing.answerRetries),
    followUp: (message, isPrivate) =>
      persist(
        {
          method: 'POST',
          route: Routes.webhook(app, token),
          body: privately(message, isPrivate),
          files: message.files,
        },
        timing.answerRetries,
      ),
    answered: () => persist({ method: 'GET', route: original }, timing.answerRetries),
    remove: () => persist({ method: 'DELETE', route: original }, timing.answerRetries),
    openForm: (form) => callback(InteractionResponseType.Modal, form),
    choose: (choices) =>
      callback(InteractionResponseType.ApplicationCommandAutocompleteResult, {
        choices: choices
          .filter(({ value }) => value !== '' && points(value) <= max.choice)
          .slice(0, max.choices)
          .map(({ label, value }) => ({ name: clip(cleanLine(label) || value, max.choice), value })),
      }),
  }
}
