import { type Answer, nothing, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import { componentsV2, messageLimits } from './limits.ts'
import { has, permission } from './permissions.ts'
import { againstSpec } from './schema.ts'
import type { Attachment, Channel, Json, Message } from './state.ts'

/** How long Discord recognises a nonce again: "the past few minutes". */
const nonceWindow = 3 * 60_000

/** Checks a message's body against the specification and the documented limits. Answers nothing when it is right. */
export function checkMessage(
  schema: string,
  body: Json,
  sent: Body,
  kept: readonly Attachment[] = [],
): Answer | undefined {
  const names = [...sent.files.values()].map((file) => file.name).concat(kept.map((file) => file.filename))
  const reasons = [...againstSpec(schema, body), ...messageLimits(body, names)]
  for (const id of sent.files.keys()) {
    const listed = body.attachments ? body.attachments.some((attachment: Json) => String(attachment.id) === id) : true
    if (!listed) reasons.push(`/attachments does not list files[${id}]`)
  }
  return reasons.length ? trouble.invalidForm(reasons) : undefined
}

function attachmentsOf(context: Context, body: Json, sent: Body): Attachment[] {
  return [...sent.files].map(([index, file]) => {
    const listed = (body.attachments ?? []).find((attachment: Json) => String(attachment.id) === index)
    return {
      id: context.newId(),
      filename: listed?.filename ?? file.name,
      ...(listed?.description && { description: listed.description }),
      content_type: file.type,
      bytes: file.bytes,
    }
  })
}

export function isEmpty(body: Json, files: number): boolean {
  return (
    !body.content &&
    !body.embeds?.length &&
    !body.components?.length &&
    !files &&
    !body.sticker_ids?.length &&
    !body.poll
  )
}

/** POST /channels/{channel}/messages */
export function createMessage(context: Context, channelId: string, sent: Body): Answer {
  const body = (sent.json ?? {}) as Json
  const channel = context.state.channels.get(channelId)
  const refused = channelTrouble(context, channel)
  if (refused) return refused
  const wrong = checkMessage('MessageCreateRequest', body, sent)
  if (wrong) return wrong
  if (channel!.type === 15) return trouble.notText()
  if (isEmpty(body, sent.files.size)) return trouble.emptyMessage()
  if (body.embeds?.length && !has(channel!.permissions, permission.embedLinks)) return trouble.missingPermissions()
  if (sent.files.size && !has(channel!.permissions, permission.attachFiles)) return trouble.missingPermissions()
  if (body.enforce_nonce) {
    const same = [...context.state.messages.values()].find(
      (m) => m.channel === channelId && m.nonce === body.nonce && context.now() - m.at < nonceWindow,
    )
    if (same) return ok(messageJson(context, same))
  }
  const message = storeMessage(context, channelId, body, sent, { nonce: body.nonce, reference: body.message_reference })
  return ok(messageJson(context, message))
}

export function storeMessage(
  context: Context,
  channel: string,
  body: Json,
  sent: Body,
  more: Partial<Message>,
): Message {
  const message: Message = {
    id: context.newId(),
    channel,
    at: context.now(),
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    attachments: attachmentsOf(context, body, sent),
    allowedMentions: body.allowed_mentions,
    flags: body.flags ?? 0,
    edited: 0,
    ...more,
  }
  context.state.messages.set(message.id, message)
  if (!message.onlyFor) context.dispatch('MESSAGE_CREATE', inGuild(context, message))
  context.changed()
  return message
}

function channelTrouble(context: Context, channel: Channel | undefined): Answer | undefined {
  if (!channel) return trouble.unknownChannel()
  if (channel.recipient) return context.state.people.get(channel.recipient)?.closed ? trouble.closedToYou() : undefined
  if (!context.state.guilds.get(channel.guild)?.present) return trouble.missingAccess()
  if (!has(channel.permissions, permission.viewChannel)) return trouble.missingAccess()
  const wanted = channel.type === 11 ? permission.sendInThreads : permission.sendMessages
  return has(channel.permissions, wanted) ? undefined : trouble.missingPermissions()
}

/** PATCH /channels/{channel}/messages/{message} */
export function editMessage(context: Context, channelId: string, id: string, sent: Body): Answer {
  const channel = context.state.channels.get(channelId)
  if (!channel) return trouble.unknownChannel()
  if (!has(channel.permissions, permission.viewChannel)) return trouble.missingAccess()
  const message = context.state.messages.get(id)
  if (!message || message.channel !== channelId || message.onlyFor) return trouble.unknownMessage()
  return applyEdit(context, message, 'MessageEditRequestPartial', sent)
}

export function applyEdit(context: Context, message: Message, schema: string, sent: Body): Answer {
  const body = (sent.json ?? {}) as Json
  const keptIds: string[] | undefined = body.attachments?.map((attachment: Json) => String(attachment.id))
  const kept = message.attachments.filter((attachment) => !keptIds || keptIds.includes(attachment.id))
  const wrong = checkMessage(schema, body, sent, kept)
  if (wrong) return wrong
  const v2 = ((body.flags ?? message.flags) & componentsV2) !== 0
  message.content = body.content === undefined ? message.content : (body.content ?? '')
  message.embeds = body.embeds === undefined ? message.embeds : (body.embeds ?? [])
  message.components = body.components === undefined ? message.components : (body.components ?? [])
  message.attachments = [...kept, ...attachmentsOf(context, body, sent)]
  message.allowedMentions = body.allowed_mentions ?? message.allowedMentions
  message.flags = (body.flags ?? message.flags) | (v2 ? componentsV2 : 0)
  message.edited++
  if (isEmpty(message as unknown as Json, message.attachments.length)) return trouble.emptyMessage()
  context.dispatch('MESSAGE_UPDATE', inGuild(context, message))
  context.changed()
  return ok(messageJson(context, message))
}

/** GET /channels/{channel}/messages?after&before&limit: newest first; the oldest ones behind `after`, else the newest. */
export function listMessages(context: Context, channelId: string, query: URLSearchParams): Answer {
  const channel = context.state.channels.get(channelId)
  if (!channel) return trouble.unknownChannel()
  if (!has(channel.permissions, permission.viewChannel)) return trouble.missingAccess()
  if (!has(channel.permissions, permission.readHistory)) return ok([])
  const after = BigInt(query.get('after') ?? 0)
  const before = query.get('before')
  const found = [...context.state.messages.values()].filter(
    (m) => m.channel === channelId && !m.onlyFor && BigInt(m.id) > after && (!before || BigInt(m.id) < BigInt(before)),
  )
  const limit = Number(query.get('limit') ?? 50)
  return ok(
    found
      .slice(...(query.has('after') ? [0, limit] : [Math.max(0, found.length - limit)]))
      .reverse()
      .map((message) => ({ ...messageJson(context, message), nonce: undefined })),
  )
}

/** Told also to who may not read the history. */
export function lastMessageOf(context: Context, channelId: string): string | null {
  return [...context.state.messages.values()].findLast((m) => m.channel === channelId && !m.onlyFor)?.id ?? null
}

export function deleteMessage(context: Context, channelId: string, id: string): Answer {
  const message = context.state.messages.get(id)
  if (!message || message.channel !== channelId) return trouble.unknownMessage()
  context.state.messages.delete(id)
  context.changed()
  return nothing
}

/** As the gateway tells it: with its server, and of a person with their roles. */
function inGuild(context: Context, message: Message): Json {
  const guild = context.state.channels.get(message.channel)?.guild
  const person = message.author && context.state.people.get(message.author)
  const member = person && {
    nick: null,
    roles: person.roles ?? [],
    joined_at: '2020-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  }
  return { ...messageJson(context, message), ...(guild && { guild_id: guild }), ...(member && { member }) }
}

export function messageJson(context: Context, message: Message): Json {
  return {
    id: message.id,
    type: 0,
    channel_id: message.channel,
    ...authorOf(context, message),
    content: message.content,
    timestamp: new Date(message.at).toISOString(),
    edited_timestamp: message.edited ? new Date(message.at).toISOString() : null,
    tts: false,
    mention_everyone: false,
    mentions: message.content.includes(`<@${context.state.bot}>`) ? [botJson(context)] : [],
    mention_roles: [],
    attachments: message.attachments.map(({ bytes, ...rest }) => ({
      ...rest,
      size: bytes.length,
      url: `${context.origin}/cdn/${rest.id}/${rest.filename}`,
      proxy_url: `${context.origin}/cdn/${rest.id}/${rest.filename}`,
    })),
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    ...interactionOf(context, message),
    flags: message.flags | (message.onlyFor ? 64 : 0),
    ...(message.nonce !== undefined && { nonce: message.nonce }),
  }
}

/** Of an answer to a pressed button: whose message that was. */
function interactionOf({ state }: Context, { interaction }: Message): Json {
  const found = interaction && state.interactions.get(interaction)
  if (!found) return {}
  const above = found.source && { interacted_message_id: found.source }
  const name = state.people.get(found.user)?.name ?? found.user
  const user = { id: found.user, username: name, global_name: name, discriminator: '0', avatar: null }
  return {
    interaction_metadata: { id: found.id, type: found.type, user, ...above, authorizing_integration_owners: {} },
  }
}

function botJson({ state }: Context): Json {
  return { id: state.bot, username: 'nightdesk', discriminator: '0', avatar: null, global_name: null, bot: true }
}

function authorOf(context: Context, { author, reference }: Message): Json {
  const { state } = context
  const person = author && state.people.get(author)
  const above = reference?.message_id ? { message_reference: { type: 0, ...reference } } : {}
  if (!person) return { author: botJson(context), ...above }
  const { name } = person
  const user = { id: author, username: name.toLowerCase().replace(/\W/g, ''), global_name: name }
  return { author: { ...user, discriminator: '0', avatar: null }, ...above }
}

/** POST /channels/{channel}/messages/{message}/crosspost: ten an hour in a channel. */
export function crosspost(context: Context, channelId: string, id: string): Answer {
  const { state } = context
  if (state.channels.get(channelId)?.type !== 5) return trouble.wrongKind()
  const message = state.messages.get(id)
  if (!message || message.channel !== channelId) return trouble.unknownMessage()
  if (message.published) return trouble.alreadyPublished()
  const now = context.now()
  const recent = state.published.filter((one) => one.channel === channelId && now - one.at < 3_600_000)
  if (recent.length >= 10) {
    const seconds = (recent[0]!.at + 3_600_000 - now) / 1000
    return {
      status: 429,
      json: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      reasons: ['crossposted too often'],
    }
  }
  message.published = true
  state.published.push({ channel: channelId, message: id, at: now })
  return ok(messageJson(context, message))
}
