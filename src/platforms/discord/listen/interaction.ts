import { type APIApplicationCommandAutocompleteInteraction, type APIInteraction, InteractionType } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import { UserError } from '../../../core/errors.ts'
import { notices } from '../../chat/notices.ts'
import { answerNow } from '../answer/answer.ts'
import { createResponder } from '../answer/respond.ts'
import { sharedId } from '../answer/share-button.ts'
import { renderMessage } from '../card/message.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { askerOf } from './asker.ts'
import { completion } from './completion.ts'
import type { Inbound } from './inbound.ts'
import { privateAskerOf } from './private-asker.ts'
import { readRequest } from './request.ts'
import { run } from './run.ts'
import { share } from './share.ts'

/** Answers one interaction, whatever it is, within Discord's three seconds. Never rejects. */
export async function takeInteraction(inbound: Inbound, interaction: APIInteraction): Promise<void> {
  const id = inbound.newId()
  const responder = createResponder(inbound, inbound.app, interaction.id, interaction.token)
  const tell = (card: Card) =>
    answerNow({ ...inbound, responder, canReplace: false }, { cards: [card], visible: 'asker' })

  async function answer(): Promise<Attempt | undefined> {
    if (interaction.type === InteractionType.Ping) return undefined
    const asker = askerOf(interaction) ?? (await privateAskerOf(inbound, interaction))
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const typing = interaction as APIApplicationCommandAutocompleteInteraction
      return responder.choose(asker ? await completion(inbound, typing, asker) : [])
    }
    if (!asker) return tell(notices.serverOnly())
    const shared = interaction.type === InteractionType.MessageComponent && sharedId(interaction.data.custom_id)
    if (shared) return share(inbound, responder, shared, asker)
    const request = await readRequest(inbound, interaction)
    return 'parts' in request ? tell(request) : run(inbound, id, responder, asker, request)
  }

  try {
    settle(inbound, id, await answer())
  } catch (error) {
    if (error instanceof UserError) return settle(inbound, id, await tell(notices.trouble(error)))
    inbound.log('error', 'an interaction broke', { invocation: id, error: String((error as Error)?.stack ?? error) })
    const told = await tell(notices.broken(id)).catch(
      (cause: unknown) => ({ state: 'unclear', reason: String(cause), cause }) as const,
    )
    settle(inbound, id, told)
  }
}

/** Somebody waits for an answer that an earlier process did not give. */
export function endWaiting(inbound: Inbound, { token }: { readonly token: string }): Promise<Attempt> {
  return createResponder(inbound, inbound.app, '', token).fill(renderMessage(notices.interrupted()))
}

function settle(inbound: Inbound, id: string, outcome: Attempt | undefined): void {
  if (!outcome || outcome.state === 'done') return
  const late = outcome.state === 'refused' && outcome.code === code.unknownInteraction
  const reason = 'reason' in outcome ? outcome.reason : outcome.state
  inbound.log(late ? 'warn' : 'error', late ? 'discord: answered too late' : 'discord took no answer', {
    invocation: id,
    reason,
  })
}
