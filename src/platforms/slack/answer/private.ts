import type { Card } from '../../../core/card.ts'
import type { Log } from '../../../core/log.ts'
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
import { showFiles, type UploadBytes, uploadParts } from '../send/upload.ts'
import type { Asker } from './asker.ts'
import type { Respond } from './response-url.ts'
import { withShareButton } from './share-button.ts'

export interface PrivateAnswerParts {
  readonly accesses: Accesses
  readonly clients: Clients
  readonly shares: Shares
  readonly wait: Wait
  readonly log: Log
  readonly timing: SlackTiming
  readonly sendBytes: UploadBytes
  readonly respond: Respond
}

/** Shows cards to their asker alone: by `response_url`, then as an ephemeral message, then as a direct message: one of them arrives. */
export function createPrivateAnswers(
  parts: PrivateAnswerParts,
): (asker: Asker, cards: readonly Card[]) => Promise<void> {
  const { accesses, clients, shares, wait, log, timing, sendBytes, respond } = parts
  const clientFor = async (team: string) => clients.for((await accesses.for(team)).token)

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

  return async (asker, cards) => {
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
    block.type === 'image' ? contextBlocks(say.slack.picture(block.alt_text)) : [block],
  )
  return { text: message.text, ...(blocks.length && { blocks }) }
}
