import type { Card } from '../../../core/card.ts'
import type { Reply } from '../../../core/command.ts'
import type { NewId } from '../../../core/id.ts'
import type { MessageRef } from '../../../core/place.ts'
import { say } from '../../../locales/index.ts'
import { notices } from '../../chat/notices.ts'
import { renderCard } from '../card/card.ts'
import { troubleOf } from '../connect/trouble.ts'
import type { Poster } from '../send/post.ts'
import { type Asker, channelRef } from './asker.ts'
import { createPrivateAnswers, type PrivateAnswerParts } from './private.ts'
import { answerView } from './view.ts'

export interface Answers {
  /** Brings a reply to the asker: privately, to the channel, or in the place of the pressed message. */
  /** `became` is told which message its first card became, where all see it. */
  give(asker: Asker, reply: Reply, became?: (message: MessageRef) => Promise<void>): Promise<void>
}

export interface AnswerParts extends PrivateAnswerParts {
  readonly poster: Poster
  readonly newId: NewId
}

export function createAnswers(parts: AnswerParts): Answers {
  const { accesses, clients, poster, newId, wait, log, timing, respond } = parts
  const clientFor = async (team: string) => clients.for((await accesses.for(team)).token)
  const showToAsker = createPrivateAnswers(parts)

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

  return {
    async give(asker, reply, became) {
      const message = await bring(asker, reply)
      if (message) await became?.(message)
    },
  }
}
