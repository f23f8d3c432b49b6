import type { Card } from '../../../core/card.ts'
import type { Reply } from '../../../core/command.ts'
import type { NewId } from '../../../core/id.ts'
import type { Log } from '../../../core/log.ts'
import type { MessageRef } from '../../../core/place.ts'
import { say } from '../../../locales/index.ts'
import { notices } from '../../chat/notices.ts'
import type { Shares } from '../../chat/shares.ts'
import type { Wait } from '../../chat/wait.ts'
import { type Message, renderCard } from '../card/card.ts'
import { contextBlocks } from '../card/context.ts'
import type { Accesses, Clients } from '../connect/access.ts'
import { troubleOf } from '../connect/trouble.ts'
import type { SlackTiming } from '../options.ts'
import { cannotRender } from '../send/attempt.ts'
import type { Poster } from '../send/post.ts'
import { showFiles, type UploadBytes, uploadParts } from '../send/upload.ts'
import { type Asker, channelRef } from './asker.ts'
import type { Respond } from './response-url.ts'
import { withShareButton } from './share-button.ts'
import { answerView } from './view.ts'

export interface Answers {
  /** Brings a reply to the asker: privately, to the channel, or in the place of the pressed message. */
  /** `became` is told which message its first card became, where all see it. */
  give(asker: Asker, reply: Reply, became?: (message: MessageRef) => Promise<void>): Promise<void>
}

export interface AnswerParts {
  readonly accesses: Accesses
  readonly clients: Clients
  readonly poster: Poster
  readonly shares: Shares
  readonly newId: NewId
  readonly wait: Wait
  readonly log: Log
  readonly timing: SlackTiming
  readonly sendBytes: UploadBytes
  readonly respond: Respond
}

/** Private answers by `response_url`, then as an ephemeral message, then as a direct message: one of them arrives. */
export function createAnswers({
  accesses,
  clients,
  poster,
  shares,
  newId,
  wait,
  log,
  timing,
  sendBytes,
  respond,
}: AnswerParts): Answers {
  const clientFor = async (team: string) => clients.for((await accesses.for(team)).token)

  async function bring(asker: Asker, reply: Reply): Promise<MessageRef | undefined> {
    const cards: readonly Card[] = reply.cards.length
      ? reply.cards
      : [{ parts: [{ type: 'text', text: say.slack.done }] }]
    const [first, ...rest] = cards
    if (asker.view && (await showInView(asker, asker.view, cards))) return undefined
    if (reply.replaces && asker.message && first && (await replace(asker, asker.message, first))) {
      if (rest.length) await bring(asker, { cards: rest, visible: reply.visible })
      return undefined
    }
    if (reply.visible === 'channel' || asker.inPublic) return showToAll(asker, cards)
    await showToAsker(asker, cards)
    return undefined
  }

  /** In a view above the one in which it was pressed; files go to their conversation with the app. */
  async function showInView(
    asker: Asker,
    { type, metadata }: NonNullable<Asker['view']>,
    cards: readonly Card[],
  ): Promise<boolean> {
    const hasFile = cards.some(({ parts }) => parts.some(({ type }) => type === 'file' || type === 'picture'))
    if (!asker.trigger || hasFile) return false
    try {
      const { views } = await clientFor(asker.team)
      const view = answerView(cards, metadata)
      await (type === 'modal' ? views.push : views.open)({ trigger_id: asker.trigger, view })
      return true
    } catch (error) {
      log('warn', 'slack: an answer could not be shown in a view', { reason: troubleOf(error).reason })
      return false
    }
  }

  async function replace(asker: Asker, message: NonNullable<Asker['message']>, card: Card): Promise<boolean> {
    if (message.private) {
      const [shown] = renderCard(card)
      if (!asker.responseUrl) return false
      return (await respond(asker.responseUrl, { ...shown, visible: 'asker', replace: true })) === 'taken'
    }
    const outcome = await poster.update({ ...channelRef(asker), message: message.ts }, card)
    if (outcome.state === 'posted') return true
    const [shown] = renderCard(card)
    if (!asker.responseUrl) return false
    return (await respond(asker.responseUrl, { ...shown, visible: 'channel', replace: true })) === 'taken'
  }

  async function showToAll(asker: Asker, cards: readonly Card[]): Promise<MessageRef | undefined> {
    let first: MessageRef | undefined
    const id = newId()
    for (const [i, card] of cards.entries()) {
      const key = asker.mention === undefined ? `reply ${id} ${i}` : `mention ${asker.mention} ${i}`
      const posted = await postPatiently(asker, card, key)
      if (typeof posted === 'object') {
        if (i === 0) first = posted
        continue
      }
      if (posted === 'unclear') {
        log('warn', 'slack: it is not known whether an answer was posted', { channel: asker.channel })
        await showToAsker(asker, [notices.unclearAnswer()])
        continue
      }
      for (const message of renderCard(card)) {
        const told = asker.responseUrl
          ? await respond(asker.responseUrl, { ...message, visible: 'channel' })
          : 'expired'
        if (told !== 'taken')
          log('error', 'slack: an answer for the channel could not be sent', { channel: asker.channel })
      }
    }
    return first
  }

  /**
   * A reply is waited for: a pause that Slack asks for is kept, a lost answer is settled and tried again. What may be there
   * already is not made again by another way.
   */
  async function postPatiently(asker: Asker, card: Card, key: string): Promise<MessageRef | 'no' | 'unclear'> {
    let isUnclear = false
    for (let attempt = 0; attempt < 4; attempt++) {
      // An earlier process may have answered a mention already: then its answer is looked for first.
      const age = asker.mention === undefined ? 'new key' : undefined
      const outcome = await poster.post(channelRef(asker), card, key, age)
      if (outcome.state === 'posted') return outcome.ref
      isUnclear = outcome.state === 'unclear' || (age === undefined && outcome.state === 'later')
      const pause = outcome.state === 'later' ? outcome.retryAfter : isUnclear ? 2000 : undefined
      if (pause === undefined || pause > 20_000) break
      await wait(Math.min(pause, timing.patience))
    }
    return isUnclear ? 'unclear' : 'no'
  }

  async function showToAsker(asker: Asker, cards: readonly Card[]): Promise<void> {
    const messages: Message[] = []
    const files: { id: string; title: string }[] = []
    for (const card of cards) {
      const uploaded = await uploadParts(await clientFor(asker.team), card, sendBytes).catch((error) => {
        log('warn', 'slack: pictures and files of an answer could not be uploaded', { reason: troubleOf(error).reason })
        return { parts: new Map(), files: [] }
      })
      messages.push(...renderCard(card, uploaded.parts, 'messages'))
      files.push(...uploaded.files)
    }
    const share = isAlone(asker) ? undefined : await shares.keep(cards)
    for (const [i, message] of messages.entries()) {
      await whisper(asker, i === 0 && share ? withShareButton(message, share) : message)
    }
    if (files.length) await sendFilesDirectly(asker, files)
  }

  async function whisper(asker: Asker, message: Message): Promise<void> {
    if (isAlone(asker) && !asker.responseUrl) return directly(asker, message)
    const thread = asker.thread ? { thread: asker.thread } : {}
    if (asker.responseUrl && !hasPicture(message)) {
      const told = await respond(asker.responseUrl, { ...message, visible: 'asker', ...thread })
      if (told === 'taken') return
    }
    if (await whisperByMethod(asker, message)) return
    await directly(asker, message)
  }

  /** Pauses that Slack asks for are kept; pictures that are not ready are waited for; at last the text alone. */
  async function whisperByMethod(asker: Asker, message: Message): Promise<boolean> {
    const client = await clientFor(asker.team)
    const place = { channel: asker.channel, user: asker.user, ...(asker.thread && { thread_ts: asker.thread }) }
    let content = message
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        await client.chat.postEphemeral({
          ...place,
          text: content.text,
          ...(content.blocks && { blocks: content.blocks }),
        })
        return true
      } catch (error) {
        const trouble = troubleOf(error)
        const passing = trouble.kind === 'later' || trouble.kind === 'unclear'
        if (cannotRender(error)) {
          if (!hasPicture(content)) content = { text: content.text }
          else if (attempt >= 2) content = withoutPictures(content)
          await wait(timing.pictures[attempt] ?? 0)
        } else if (passing) await wait(Math.min(trouble.retryAfter ?? 1000, timing.patience))
        else {
          if (trouble.kind === 'access') await accesses.lost(asker.team, trouble.code)
          log('warn', 'slack: an ephemeral answer was refused; sending it directly', { code: trouble.code })
          return false
        }
      }
    }
    return false
  }

  async function directly(asker: Asker, message: Message): Promise<void> {
    try {
      const client = await clientFor(asker.team)
      const { channel } = await client.conversations.open({ users: asker.user })
      const { text, blocks } = withoutPictures(message)
      await client.chat.postMessage({
        channel: channel!.id!,
        text,
        ...(blocks && { blocks }),
        unfurl_links: false,
        unfurl_media: false,
      })
    } catch (error) {
      const { reason } = troubleOf(error)
      log('error', 'slack: an answer could not be brought to its asker', { user: asker.user, reason })
    }
  }

  /** A private answer can carry no files: they go to the asker's conversation with the app. */
  async function sendFilesDirectly(asker: Asker, files: readonly { id: string; title: string }[]): Promise<void> {
    try {
      const client = await clientFor(asker.team)
      const { channel } = await client.conversations.open({ users: asker.user })
      await showFiles(client, files, { channel: channel!.id! })
    } catch (error) {
      log('error', 'slack: files of an answer could not be sent', { user: asker.user, reason: troubleOf(error).reason })
      const [notice] = renderCard(notices.fileNotSent())
      await whisper(asker, notice)
    }
  }

  return {
    async give(asker, reply, became) {
      const message = await bring(asker, reply)
      if (message) await became?.(message)
    },
  }
}

/** A conversation with the app itself: nobody is there to share with. */
function isAlone(asker: Asker): boolean {
  return asker.channel.startsWith('D')
}

function hasPicture(message: Message): boolean {
  return message.blocks?.some(({ type }) => type === 'image') ?? false
}

/** Pictures are told by their alt text. */
function withoutPictures(message: Message): Message {
  if (!message.blocks) return message
  const blocks = message.blocks.flatMap((block) =>
    block.type === 'image' ? contextBlocks(`Picture: ${block.alt_text}`) : [block],
  )
  return { text: message.text, ...(blocks.length && { blocks }) }
}
