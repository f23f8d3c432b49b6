import { type Answer, nothing, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import { modalLimits } from './limits.ts'
import { applyEdit, checkMessage, deleteMessage, isEmpty, messageJson, storeMessage } from './messages.ts'
import { againstSpec } from './schema.ts'
import type { Interaction, Json } from './state.ts'

const replyWithin = 3000
const tokenLives = 15 * 60_000
const ephemeral = 64

const schemas: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
}

/** POST /interactions/{id}/{token}/callback: once, within three seconds. */
export function callback(context: Context, id: string, token: string, sent: Body): Answer {
  const interaction = context.state.interactions.get(id)
  if (!interaction || interaction.token !== token) return trouble.unknownInteraction()
  const took = context.now() - interaction.at
  if (interaction.state !== 'waiting') return trouble.alreadyAcknowledged()
  if (took > replyWithin) return trouble.unknownInteraction()
  const body = (sent.json ?? {}) as Json
  const wrong = checkCallback(interaction, body, sent)
  if (wrong) return wrong
  interaction.ackedAfter = took
  answer(context, interaction, body, sent)
  context.changed()
  return nothing
}

function checkCallback(interaction: Interaction, body: Json, sent: Body): Answer | undefined {
  const schema = schemas[body.type]
  if (!schema) return trouble.invalidForm([`/type ${body.type}`])
  const reasons = againstSpec(schema, body)
  if (body.type === 9) reasons.push(...modalLimits(body.data ?? {}))
  if (body.type === 9 && interaction.type === 5) reasons.push('/type a form cannot answer a form')
  if ((body.type === 8) !== (interaction.type === 4)) reasons.push('/type does not fit the interaction')
  if ((body.type === 6 || body.type === 7) && !interaction.source) reasons.push('/type there is no message to update')
  if (body.type === 8 && (body.data?.choices?.length ?? 0) > 25) reasons.push('/choices more than 25')
  for (const choice of body.type === 8 ? (body.data?.choices ?? []) : []) {
    if (!choice.name || [...choice.name].length > 100 || [...String(choice.value)].length > 100)
      reasons.push('/choices 1 to 100')
  }
  if (reasons.length) return trouble.invalidForm(reasons)
  if (body.type !== 4 && body.type !== 7) return undefined
  const wrong = checkMessage('IncomingWebhookInteractionRequest', body.data ?? {}, sent)
  if (wrong) return wrong
  return body.type === 4 && isEmpty(body.data ?? {}, sent.files.size) ? trouble.emptyMessage() : undefined
}

function answer(context: Context, interaction: Interaction, body: Json, sent: Body): void {
  const data = body.data ?? {}
  interaction.ephemeral = ((data.flags ?? 0) & ephemeral) !== 0
  if (body.type === 4) {
    addAnswer(context, interaction, data, sent, interaction.ephemeral)
    interaction.state = 'answered'
  } else if (body.type === 5) interaction.state = 'deferred'
  else if (body.type === 6 || body.type === 7) {
    interaction.original = interaction.source!
    interaction.state = 'answered'
    if (body.type === 7)
      applyEdit(context, context.state.messages.get(interaction.source!)!, 'IncomingWebhookUpdateRequestPartial', {
        ...sent,
        json: data,
      })
  } else if (body.type === 8) {
    interaction.choices = data.choices
    interaction.state = 'choices'
  } else {
    interaction.modal = data
    interaction.state = 'modal'
  }
}

function addAnswer(context: Context, interaction: Interaction, data: Json, sent: Body, isPrivate: boolean) {
  const message = storeMessage(context, interaction.channel, data, sent, {
    interaction: interaction.id,
    ...(isPrivate && { onlyFor: interaction.user }),
  })
  interaction.original ??= message.id
  interaction.messages.push(message.id)
  return message
}

/** POST /webhooks/{app}/{token}: a follow-up. The first one after a deferral fills the deferred answer. */
export function followUp(context: Context, app: string, token: string, sent: Body): Answer {
  const found = byToken(context, app, token)
  if ('status' in found) return found
  const data = (sent.json ?? {}) as Json
  const wrong = checkMessage('IncomingWebhookInteractionRequest', data, sent)
  if (wrong) return wrong
  if (isEmpty(data, sent.files.size)) return trouble.emptyMessage()
  const fills = found.state === 'deferred'
  const isPrivate = fills ? found.ephemeral : ((data.flags ?? 0) & ephemeral) !== 0
  if (fills) found.state = 'answered'
  return ok(messageJson(context, addAnswer(context, found, data, sent, isPrivate)))
}

/** GET, PATCH and DELETE of /webhooks/{app}/{token}/messages/{id or @original}. */
export function webhookMessage(
  context: Context,
  method: string,
  app: string,
  token: string,
  id: string,
  sent: Body,
): Answer {
  const found = byToken(context, app, token)
  if ('status' in found) return found
  if (id === '@original' && found.state === 'deferred' && method === 'PATCH') {
    const data = (sent.json ?? {}) as Json
    const wrong = checkMessage('IncomingWebhookUpdateRequestPartial', data, sent)
    if (wrong) return wrong
    if (isEmpty(data, sent.files.size)) return trouble.emptyMessage()
    found.state = 'answered'
    return ok(messageJson(context, addAnswer(context, found, data, sent, found.ephemeral)))
  }
  if (id === '@original' && found.state === 'deferred' && method === 'DELETE') {
    found.state = 'answered'
    context.changed()
    return nothing
  }
  const message = context.state.messages.get(id === '@original' ? (found.original ?? '') : id)
  const own = message && (found.messages.includes(message.id) || message.id === found.original)
  if (!message || !own) return trouble.unknownMessage()
  if (method === 'GET') return ok(messageJson(context, message))
  if (method === 'DELETE') return deleteMessage(context, message.channel, message.id)
  return applyEdit(context, message, 'IncomingWebhookUpdateRequestPartial', sent)
}

function byToken(context: Context, app: string, token: string): Interaction | Answer {
  const found = [...context.state.interactions.values()].find((interaction) => interaction.token === token)
  if (!found || app !== context.state.app || found.state === 'waiting') return trouble.unknownWebhook()
  if (context.now() - found.at > tokenLives) return trouble.invalidToken()
  return found
}
