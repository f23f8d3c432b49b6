import type { Json } from './check/problems.ts'
import { checkSuggestions } from './check/suggestions.ts'
import { encodeTyped } from './encode.ts'
import { inputsOf, stateOf } from './form.ts'
import { asButtons, type Offered } from './offers.ts'
import type { SlackServer } from './server.ts'
import { nextId, nextTs, type OpenView, type SlackChannel, type SlackMessage, type SlackTeam } from './state.ts'
import { asJson } from './web-api/chat.ts'

/** Someone at the keyboard. Can only do what the app really offered, and fails loudly at the rest. */
export interface Person {
  readonly id: string
  /** `/brief https://…` as typed into the message box of a channel. Refused in threads, as Slack does. */
  slash(channel: string, line: string, where?: { thread?: string }): Promise<void>
  /** A message that names the app, in a channel that it is in. Answers the message's timestamp. */
  mention(channel: string, text: string, where?: { thread?: string; eventId?: string }): Promise<string>
  /** Opens the app's home; answers its blocks once the app has made it. */
  opensHome(): Promise<void>
  home(): SlackMessage | undefined
  /** Presses a button of the home, or of the view that stands open. */
  pressInView(label: string): Promise<void>
  /** `/invite @Nightdesk` in a channel. */
  invites(channel: string): Promise<void>
  /** Edits a message of one's own; where it names the app, Slack sends it again as a new event. */
  edits(channel: string, ts: string, text: string): Promise<void>
  /** A message without the app's name. */
  say(channel: string, text: string, where?: { thread?: string }): SlackMessage
  press(message: SlackMessage, label: string): Promise<void>
  /** The message's own menu. */
  shortcut(message: SlackMessage, name: string): Promise<void>
  sees(channel: string): readonly SlackMessage[]
  buttons(message: SlackMessage): readonly Offered[]
  /** The modal that stands open for this person. */
  modal(): OpenView | undefined
  fill(label: string, value: string): void
  /** Types into a completing field and answers the value behind the label that was chosen. */
  choose(label: string, choice: string): Promise<string>
  suggest(label: string, typed: string): Promise<readonly { label: string; value: string }[]>
  /** Answers the errors that the app put under the inputs; none when the modal closed. */
  submit(): Promise<Readonly<Record<string, string>>>
}

export function newPerson(server: SlackServer, team: SlackTeam, id: string, clock: () => number): Person {
  const { state, delivery, app } = server
  const user = team.users.get(id)!
  const filled = new Map<string, string>()

  const channelOf = (channel: string): SlackChannel => {
    const found = team.channels.get(channel)
    if (!found?.members.has(id)) throw new Error(`${id} is not in ${channel}`)
    return found
  }
  const trigger = (): string => {
    const value = `trigger-${nextId(state, 'T')}`
    state.triggers.set(value, { team: team.id, user: id, until: clock() + 3000, used: false })
    return value
  }
  const responseUrl = (channel: string, message?: string): string => {
    const value = nextId(state, 'R')
    state.responseUrls.set(value, {
      team: team.id,
      channel,
      user: id,
      until: clock() + 30 * 60_000,
      uses: 0,
      ...(message && { message }),
    })
    return `${server.origin}/response/${value}`
  }
  const conversation = (): string => {
    const name = `D${id.slice(1)}`
    if (!team.channels.has(name)) {
      const members = new Set([id, team.botUser])
      team.channels.set(name, { id: name, name: 'directmessage', members, archived: false, messages: [] })
    }
    return name
  }
  const who = { id, username: user.name, name: user.name, team_id: team.id }
  const common = () => ({
    user: who,
    team: { id: team.id, domain: team.id.toLowerCase() },
    api_app_id: 'A0LOCAL',
    token: 'legacy',
    enterprise: null,
    is_enterprise_install: false,
  })
  const acknowledged = async (type: 'slash_commands' | 'interactive', payload: Json): Promise<Json> => {
    const ack = await delivery.send(type, payload)
    if (!ack) throw new Error('The app did not respond (operation_timeout)')
    return ack
  }
  const write = (channel: string, text: string, thread?: string): SlackMessage => {
    const message: SlackMessage = {
      ts: nextTs(state, clock()),
      channel,
      user: id,
      ...(thread && { thread }),
      body: { text: encodeTyped(text, team) },
      edits: 0,
    }
    channelOf(channel).messages.push(message)
    return message
  }
  const modal = () => state.views.findLast((view) => view.user === id && view.team === team.id)

  const self: Person = {
    id,
    async slash(channel, line, where = {}) {
      if (where.thread) throw new Error('Slack refuses slash commands in threads')
      const space = line.search(/\s/)
      const command = space < 0 ? line : line.slice(0, space)
      if (!app.commands.includes(command)) throw new Error(`${command} is not a valid command`)
      const text = space < 0 ? '' : line.slice(space + 1)
      await acknowledged('slash_commands', {
        token: 'legacy',
        team_id: team.id,
        team_domain: team.id.toLowerCase(),
        channel_id: channel,
        channel_name: channelOf(channel).name,
        user_id: id,
        user_name: user.name,
        command,
        text: encodeTyped(text, team),
        api_app_id: 'A0LOCAL',
        is_enterprise_install: 'false',
        response_url: responseUrl(channel),
        trigger_id: trigger(),
      })
    },
    say: (channel, text, where = {}) => write(channel, text, where.thread),
    async mention(channel, text, where = {}) {
      if (!app.events.includes('app_mention')) throw new Error('the app did not subscribe to app_mention')
      if (!channelOf(channel).members.has(team.botUser)) throw new Error('the app is not in this channel')
      const message = write(channel, text, where.thread)
      const event = {
        type: 'app_mention',
        user: id,
        text: message.body.text,
        ts: message.ts,
        channel,
        event_ts: message.ts,
        ...(where.thread && { thread_ts: where.thread }),
      }
      const times = await delivery.event(event, team.id, where.eventId ?? `Ev${message.ts}`)
      if (times === 3) throw new Error('the app never acknowledged the event')
      return message.ts
    },
    async opensHome() {
      if (!app.home || !app.events.includes('app_home_opened')) throw new Error('the app has no home')
      const channel = conversation()
      const event = { type: 'app_home_opened', user: id, channel, tab: 'home', event_ts: nextTs(state, clock()) }
      await delivery.event(event, team.id, `Ev${event.event_ts}`)
    },
    home() {
      const view = team.homes.get(id)
      return view && { ts: '', channel: '', user: team.botUser, body: view, edits: 0 }
    },
    async pressInView(label) {
      const view = modal()?.view ?? team.homes.get(id)
      if (!view) throw new Error('no view stands open')
      const button = asButtons({ ts: '', channel: '', user: '', body: view, edits: 0 }).find((b) => b.label === label)
      if (!button) throw new Error(`no button “${label}” in the view`)
      await acknowledged('interactive', {
        type: 'block_actions',
        ...common(),
        container: { type: 'view', view_id: String(view.id ?? modal()?.id) },
        view: { ...view, id: String(view.id ?? modal()?.id), team_id: team.id },
        trigger_id: trigger(),
        actions: [{ ...button.element, block_id: button.blockId, action_ts: nextTs(state, clock()) }],
      })
    },
    async invites(channel) {
      channelOf(channel).members.add(team.botUser)
      if (!app.events.includes('member_joined_channel')) return
      const event = {
        type: 'member_joined_channel',
        user: team.botUser,
        channel,
        channel_type: 'C',
        team: team.id,
        inviter: id,
      }
      await delivery.event(event, team.id, `Ev${nextTs(state, clock())}`)
    },
    async edits(channel, ts, text) {
      const message = channelOf(channel).messages.find((m) => m.ts === ts && m.user === id)
      if (!message) throw new Error('not a message of this person')
      Object.assign(message, { body: { ...message.body, text: encodeTyped(text, team) }, edits: message.edits + 1 })
      if (!String(message.body.text).includes(`<@${team.botUser}>`)) return
      const edited = { user: id, ts: nextTs(state, clock()) }
      const event = { type: 'app_mention', user: id, text: message.body.text, ts, channel, event_ts: edited.ts, edited }
      await delivery.event(event, team.id, `Ev${edited.ts}`)
    },
    async press(message, label) {
      const button = asButtons(message).find((b) => b.label === label)
      if (!button)
        throw new Error(
          `no button “${label}”: ${asButtons(message)
            .map((b) => b.label)
            .join(', ')}`,
        )
      if (message.onlyFor && message.onlyFor !== id) throw new Error('not visible to this person')
      const channel = channelOf(message.channel)
      await acknowledged('interactive', {
        type: 'block_actions',
        ...common(),
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: channel.id,
          is_ephemeral: message.onlyFor !== undefined,
          ...(message.thread && { thread_ts: message.thread }),
        },
        trigger_id: trigger(),
        channel: { id: channel.id, name: channel.name },
        ...(!message.onlyFor && { message: asJson(message, false) }),
        response_url: responseUrl(channel.id, message.ts),
        actions: [{ ...button.element, block_id: button.blockId, action_ts: message.ts }],
      })
    },
    async shortcut(message, name) {
      const offered = app.shortcuts.find((s) => s.name === name)
      if (!offered) throw new Error(`no shortcut “${name}”`)
      const channel = channelOf(message.channel)
      await acknowledged('interactive', {
        type: 'message_action',
        ...common(),
        callback_id: offered.callbackId,
        trigger_id: trigger(),
        message_ts: message.ts,
        action_ts: message.ts,
        channel: { id: channel.id, name: channel.name },
        message: asJson(message, false),
        response_url: responseUrl(channel.id, message.ts),
      })
    },
    sees: (channel) =>
      channelOf(channel).messages.filter((m) => !m.deleted && (m.onlyFor === undefined || m.onlyFor === id)),
    buttons: asButtons,
    modal,
    fill(label, value) {
      const input = inputsOf(modal()!).find((i) => i.label === label)
      if (!input) throw new Error(`no input “${label}”`)
      filled.set(input.blockId, value)
    },
    async choose(label, choice) {
      const found = (await self.suggest(label, choice)).find((offered) => offered.label === choice)
      if (!found) throw new Error(`“${choice}” is not offered for “${label}”`)
      return found.value
    },
    async suggest(label, typed) {
      const view = modal()!
      const input = inputsOf(view).find((i) => i.label === label)
      if (input?.element.type !== 'external_select') throw new Error(`“${label}” does not complete`)
      if (typed.length < Number(input.element.min_query_length ?? 3)) return []
      const ack = await acknowledged('interactive', {
        type: 'block_suggestion',
        ...common(),
        action_id: input.element.action_id,
        block_id: input.blockId,
        value: typed,
        container: { type: 'view', view_id: view.id },
        view: { ...view.view, id: view.id, state: { values: stateOf(view, filled).values } },
      })
      state.rejected.push(...checkSuggestions(ack))
      return ((ack.options ?? []) as { text: { text: string }; value: string }[]).map((o) => ({
        label: o.text.text,
        value: o.value,
      }))
    },
    async submit() {
      const view = modal()!
      const { values, empty } = stateOf(view, filled)
      if (empty.length) return Object.fromEntries(empty.map((label) => [label, 'Please complete this required field']))
      const ack = await acknowledged('interactive', {
        type: 'view_submission',
        ...common(),
        trigger_id: trigger(),
        view: { ...view.view, id: view.id, state: { values }, app_installed_team_id: team.id },
        response_urls: [],
      })
      if (ack.response_action === 'errors') {
        const errors = ack.errors as Record<string, string>
        const labels = new Map(inputsOf(view).map((i) => [i.blockId, i.label]))
        for (const block of Object.keys(errors)) {
          if (!labels.has(block)) state.rejected.push(`view errors: no block ${block}`)
        }
        return Object.fromEntries(Object.entries(errors).map(([block, text]) => [labels.get(block) ?? block, text]))
      }
      state.views.splice(state.views.indexOf(view), 1)
      filled.clear()
      return {}
    },
  }
  return self
}
