import type { App } from '@slack/bolt'
import type { Choice } from '../../../core/command.ts'
import { clean } from '../../chat/clean.ts'
import { notices } from '../../chat/notices.ts'
import { within } from '../../chat/wait.ts'
import { clip } from '../card/clip.ts'
import { readMetadata } from '../form/metadata.ts'
import { type FormState, readForm } from '../form/values.ts'
import { typedSuffix } from '../form/view.ts'
import { sizes } from '../limits.ts'
import { replyTo } from './invoke.ts'
import { keepPromise } from './keep-promise.ts'
import type { Room } from './room.ts'

/** Sent modals, and the completion of their fields. */
export function listenToForms(app: App, room: Room): void {
  app.view({ type: 'view_submission', callback_id: /.*/ }, async ({ ack, body, view }) => {
    const metadata = readMetadata(view.private_metadata)
    const definition = room.desk.commands.find(({ name }) => name === metadata?.command)
    const team = view.app_installed_team_id ?? body.team?.id ?? body.user.team_id
    if (!metadata || !team) return ack()
    const asker = { ...metadata, team, user: body.user.id, userName: body.user.name }
    if (!definition) {
      await ack()
      const outdated = { cards: [notices.oldForm()], visible: 'asker' } as const
      return room.run('outdated form', () => room.answers.give(asker, outdated))
    }
    const { options, errors } = readForm(definition, view.state.values as FormState)
    if (Object.keys(errors).length) return ack({ response_action: 'errors', errors: { ...errors } })
    const reply = replyTo(room, asker, definition.name, options, 'form')
    // What the desk itself finds wrong is said at the field, where it says so before Slack gives up.
    const early = await within(
      room.timing.form,
      reply.catch(() => undefined),
      undefined,
    )
    const wrong = early?.wrong
    if (wrong && definition.options.some(({ name }) => name === wrong.option)) {
      return ack({ response_action: 'errors', errors: { [wrong.option]: wrong.sentence.slice(0, 300) } })
    }
    await ack()
    room.run(`form ${definition.name}`, () =>
      keepPromise(
        room,
        asker,
        reply.then((given) => room.answers.give(asker, given)),
      ),
    )
  })

  app.options({ type: 'block_suggestion', action_id: /.*/ } as never, async ({ ack, body }) => {
    const { view, value, action_id, block_id, user, team } = body as unknown as Suggestion
    const metadata = readMetadata(view?.private_metadata)
    const definition = room.desk.commands.find(({ name }) => name === metadata?.command)
    const option = definition?.options.find(
      ({ name }) => name === (block_id ?? '').replace(typedSuffix, '') || name === action_id,
    )
    const workspace = team?.id ?? user.team_id
    if (!metadata || !definition || !option || !workspace) return ack({ options: [] })
    const asking = room.people
      .find(workspace, user.id, user.name ?? '')
      .then(({ member }) =>
        room.desk.complete({
          command: definition.name,
          option: option.name,
          typed: value.slice(0, 200),
          options: readForm(definition, view?.state?.values ?? {}).options,
          place: {
            platform: 'slack',
            workspace,
            channel: metadata.channel,
            channelName: metadata.channelName,
            ...(metadata.thread && { thread: metadata.thread }),
          },
          member,
        }),
      )
      .catch((error): Choice[] => {
        room.log('warn', 'slack: completion failed', { command: definition.name, reason: String(error) })
        return []
      })
    await ack({ options: offered(await within(room.timing.completion, asking, [])) })
  })
}

interface Suggestion {
  readonly view?: { readonly private_metadata?: string; readonly state?: { readonly values?: FormState } }
  readonly value: string
  readonly action_id: string
  readonly block_id?: string
  readonly user: { readonly id: string; readonly name?: string; readonly team_id?: string }
  readonly team?: { readonly id: string } | null
}

/** Slack takes a hundred options with values of their own; longer values can't be given back, so they are left out. */
function offered(choices: readonly Choice[]) {
  const seen = new Set<string>()
  return choices
    .filter(({ value }) => value !== '' && value.length <= sizes.option && !seen.has(value) && seen.add(value))
    .slice(0, sizes.options)
    .map(({ label, value }) => ({
      text: { type: 'plain_text' as const, text: clip(clean(label).trim() || value, sizes.option), emoji: false },
      value,
    }))
}
