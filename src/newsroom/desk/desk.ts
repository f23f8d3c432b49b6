import type { Card } from '../../core/card.ts'
import type { Choice, Command, CompletionQuery, Invocation, Reply } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import { missingOptions } from '../../core/missing.ts'
import type { Desk, PlatformHealth } from '../../core/platform.ts'
import { say } from '../../locales/index.ts'
import { readBy } from '../cards/read-by.ts'
import { rememberNames } from '../names.ts'
import type { Newsroom, With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { linkedCard } from '../posts/linked.ts'
import { keepShared, shareAnswer } from '../posts/share.ts'
import { asPlatformKnows } from './directory.ts'
import { mayUse } from './staff.ts'

/**
 * The desk that every platform is given: it checks who may, carries out, and turns every error into an answer, here and
 * nowhere else. `invoke` never rejects.
 */
export function createDesk(newsroom: Newsroom, report: (health: PlatformHealth) => void): Desk {
  return {
    commands: newsroom.commands,
    report,
    async invoke(invocation) {
      try {
        return await carryOut(newsroom, invocation)
      } catch (error) {
        return answerError(newsroom, invocation, error)
      }
    },
    async share(shared) {
      try {
        return await shareAnswer(newsroom, shared)
      } catch (error) {
        return answerError(newsroom, { id: `share-${newsroom.clock()}`, command: 'share' }, error)
      }
    },
    async linked(linked) {
      try {
        return await linkedCard(newsroom, linked)
      } catch (error) {
        newsroom.log('error', 'an address could not be shown with its brief', { error })
        return undefined
      }
    },
    async shared(ref, card) {
      try {
        await keepShared(newsroom, ref, card)
      } catch (error) {
        newsroom.log('error', 'a shared answer could not be kept; corrections won’t reach it', { ...ref, error })
      }
    },
    async opened(channel) {
      try {
        await newsroom.store.deliveries.wake(channelOf(channel), newsroom.clock())
      } catch (error) {
        newsroom.log('warn', 'what waits for a channel that is open again goes out an hour later', {
          ...channel,
          error,
        })
      }
    },
    async complete(query) {
      try {
        return await completed(newsroom, query)
      } catch (error) {
        // While a line is typed, what is named in it may not be there yet: no trouble.
        if (error instanceof UserError) return []
        newsroom.log('warn', 'completion failed', { command: query.command, option: query.option, error })
        return []
      }
    },
  }
}

async function carryOut(newsroom: Newsroom, asked: Invocation): Promise<Reply> {
  const command = newsroom.commands.find((candidate) => candidate.name === asked.command)
  if (!command) throw new UserError('unknown-command', say.desk.noCommand(asked.command), say.desk.helpLists)
  const invocation = withMessage(command, asked)
  await rememberNames(newsroom.store, invocation)
  if (!(await mayUse(newsroom.store, invocation, command.permission))) {
    throw new UserError('not-permitted', say.desk.isFor[command.permission](command.name), say.desk.adminCanChange)
  }
  const missing = missingOptions(command, invocation.options)[0]
  if (missing) {
    throw new UserError(
      'missing-option',
      say.desk.needs(command.name, missing.name, missing.description),
      missing.example && say.settings.forExample(missing.example),
    )
  }
  const options = await asPlatformKnows(newsroom, invocation, command)
  const reply = await command.execute({ ...invocation, options }, newsroom)
  return { ...reply, cards: reply.cards.map((card) => readBy(card, newsroom.analyst.version)) }
}

/** A menu’s entry is used on a message: its words are what the command asks for. */
function withMessage({ options }: Pick<Command<Newsroom>, 'options'>, invocation: Invocation): Invocation {
  const name = options.find(({ ofMessage }) => ofMessage)?.name
  const known = name === undefined || invocation.options[name] !== undefined
  if (known || !invocation.messageText?.trim()) return invocation
  return { ...invocation, options: { ...invocation.options, [name]: invocation.messageText } }
}

async function completed(newsroom: Newsroom, query: CompletionQuery): Promise<Choice[]> {
  const command = newsroom.commands.find((candidate) => candidate.name === query.command)
  // Who may not use it is helped with nothing of it: what it would offer may be for admins.
  if (!command || !(await mayUse(newsroom.store, query, command.permission))) return []
  const fixed = command.options.find((option) => option.name === query.option)?.choices
  const typed = query.typed.toLowerCase()
  if (fixed) return fixed.filter((choice) => choice.label.toLowerCase().includes(typed)).slice(0, 25)
  return ((await command.complete?.(query, newsroom)) ?? []).slice(0, 25)
}

function answerError(newsroom: With<'log'>, invocation: Pick<Invocation, 'id' | 'command'>, error: unknown): Reply {
  if (error instanceof UserError) {
    newsroom.log('info', 'answered with trouble', {
      invocation: invocation.id,
      command: invocation.command,
      identifier: error.identifier,
    })
    const { option } = error
    const sentence = [error.message, error.next].filter(Boolean).join(' ')
    return {
      cards: [troubleCard(error.message, error.next)],
      visible: 'asker',
      ...(option && { wrong: { option, sentence } }),
    }
  }
  newsroom.log('error', 'a command failed', { invocation: invocation.id, command: invocation.command, error })
  const sentence = say.desk.wentWrong
  return {
    cards: [troubleCard(sentence, say.desk.tellNumber(invocation.id))],
    visible: 'asker',
  }
}

function troubleCard(sentence: string, next: string | undefined): Card {
  return {
    tone: 'error',
    parts: [{ type: 'text', text: sentence }, ...(next ? [{ type: 'context' as const, text: next }] : [])],
  }
}
