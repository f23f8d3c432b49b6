import type { Person as Human, SeenForm } from '../../contracts/person.ts'
import { initialValue, inputsOf } from '../../servers/slack/form.ts'
import { newPerson } from '../../servers/slack/person.ts'
import type { Ground } from './ground.ts'
import { seenMessage } from './seen.ts'

/** The contract's person, at the keyboard of the local Slack. */
export function newHuman(ground: Ground, id: string, channel: string, settled: () => Promise<void>): Human {
  const { server, team, clock } = ground
  const user = team.users.get(id)!
  const person = newPerson(server, team, id, clock)
  const messageOf = (ts: string) => {
    const conversation = `D${id.slice(1)}`
    const alone = team.channels.has(conversation) ? person.sees(conversation) : []
    const found = [...person.sees(channel), ...alone].find((message) => message.ts === ts)
    if (!found) throw new Error(`${user.realName} does not see ${ts}`)
    return found
  }
  return {
    id,
    name: user.realName,
    types: (line) => person.slash(channel, line),
    mentions: async (words) => void (await person.mention(channel, `@nightdesk ${words}`)),
    completes: () => Promise.reject(new Error('Slack does not complete while a command is typed')),
    async completesField(field, typed) {
      const label = inputsOf(person.modal()!).find(({ blockId }) => blockId === field)!.label
      return (await person.suggest(label, typed)).map((choice) => choice.label)
    },
    async presses(label, message) {
      const target = message
        ? messageOf(message.id)
        : person.sees(channel).findLast((m) => person.buttons(m).some((button) => button.label === label))
      if (!target) throw new Error(`no message has a button “${label}”`)
      await person.press(target, label)
    },
    form() {
      const view = person.modal()
      if (!view) return undefined
      const { title } = view.view as { title: { text: string } }
      const fields = inputsOf(view)
        .filter(({ blockId }) => !blockId.endsWith(':typed'))
        .map(({ label, blockId, optional, element }) => ({
          name: blockId,
          label,
          required: !optional,
          value: initialValue(element) ?? '',
          choices: ((element.options ?? []) as { text: { text: string } }[]).map(({ text }) => text.text),
        }))
      return { title: title.text, fields } satisfies SeenForm
    },
    async fills(values) {
      const view = person.modal()!
      for (const [name, value] of Object.entries(values)) {
        const input = inputsOf(view).find(({ blockId }) => blockId === name)!
        const chosen = input.element.type === 'external_select' ? await person.choose(input.label, value) : value
        person.fill(input.label, chosen)
      }
      const errors = await person.submit()
      if (Object.keys(errors).length) throw new Error(JSON.stringify(errors))
    },
    usesMenu: (label, message) => person.shortcut(messageOf(message.id), label),
    async sees() {
      await settled()
      return person.sees(channel).map((message) => seenMessage(message, team))
    },
    async seesPrivately() {
      await settled()
      const conversation = `D${id.slice(1)}`
      if (!team.channels.has(conversation)) return []
      return person.sees(conversation).map((message) => seenMessage(message, team))
    },
    async shutsPrivately() {
      user.gone = true
    },
    async opens(file, message) {
      const around = person.sees(channel).filter((m) => m.ts === message.id || m.thread === message.id)
      const found = around.flatMap((m) => m.files ?? []).find(({ name }) => name === file)
      if (!found?.bytes) throw new Error(`no file ${file}`)
      return found.bytes.toString('utf8')
    },
  }
}
