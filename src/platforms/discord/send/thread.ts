import { Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import { cleanLine } from '../../chat/clean.ts'
import { clip } from '../card/clip.ts'
import type { Account } from '../connect/account.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { max } from '../limits.ts'

/** Opens the thread of a message; one that is open already is as good. */
export async function openThread(account: Account, channel: string, message: string, card: Card): Promise<Attempt> {
  const name = threadName(card)
  const outcome = await account.call({ method: 'POST', route: Routes.threads(channel, message), body: { name } })
  return outcome.state === 'refused' && outcome.code === code.threadExists
    ? { state: 'done', value: undefined }
    : outcome
}

/** What a thread that is about the card is called. */
export function threadName(card: Card): string {
  return clip(cleanLine(card.title ?? '') || 'Follow-ups', max.threadName)
}
