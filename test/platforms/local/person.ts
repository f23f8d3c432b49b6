import type { Card } from '../../../src/core/card.ts'
import type { CommandDefinition } from '../../../src/core/command.ts'
import type { Person, Seen } from '../../contracts/person.ts'
import { seenCard } from './seen.ts'

interface Answer {
  readonly replies: Card[]
  readonly messages: string[]
  readonly visible: 'asker' | 'channel'
  readonly replaced?: boolean
  readonly form?: { title: string; message: string; invoke: string; fields: Field[] }
  readonly error?: { identifier: string; sentence: string; next?: string }
}

interface Field {
  name: string
  label: string
  required: boolean
  value: string
  choices?: { label: string; value: string }[]
}

interface Message {
  readonly id: string
  readonly at: number
  readonly card: Card
  readonly thread: string | null
  readonly editedAt: number | null
}

/** Someone at the local desk, who knows only what its HTTP interface shows. */
export function localPerson(
  name: string,
  channel: string,
  address: () => string,
  commands: readonly CommandDefinition[],
): Person {
  let shown: Seen[] = []
  let form: Answer['form']
  /** Labels of completion stand for values, as they do on the page. */
  const labelled = new Map<string, string>()
  /** Private answers, each after the message that was the newest when it came. */
  const own: { seen: Seen; after: number }[] = []
  const invokes = new Map<string, Map<string, string>>()

  async function send(path: string, body: object): Promise<void> {
    await look()
    const after = shown.filter((message) => message.visibleToAll).length
    const response = await fetch(`${address()}${path}`, {
      method: 'POST',
      body: JSON.stringify({ ...body, member: name }),
    })
    const answer = (await response.json()) as Answer
    form = answer.form
    if (answer.error) {
      const { sentence, next } = answer.error
      keep({ parts: [{ type: 'text', text: `${sentence} ${next ?? ''}` }] }, crypto.randomUUID(), after)
    }
    if (form) return
    const kept = own.findIndex(({ seen }) => answer.replaced && seen.id === answer.messages[0])
    if (kept >= 0) own.splice(kept, 1)
    if (answer.visible === 'asker' || kept >= 0) {
      for (const [i, card] of (answer.replies ?? []).entries()) keep(card, answer.messages[i]!, after)
    }
  }

  function keep(card: Card, id: string, after: number): void {
    const { invokes: actions, ...seen } = seenCard(card)
    invokes.set(id, actions)
    own.push({ seen: { ...seen, id, visibleToAll: false, edited: false }, after })
  }

  async function look(): Promise<readonly Seen[]> {
    const response = await fetch(`${address()}/api/channels/${channel}/messages`).catch(() => undefined)
    if (!response) {
      return [...shown.filter((message) => message.visibleToAll), ...own.map(({ seen }) => seen)]
    }
    const all = ((await response.json()) as Message[]).map((message): Seen => {
      const { invokes: actions, ...seen } = seenCard(message.card)
      invokes.set(message.id, actions)
      const thread = message.thread === null ? {} : { thread: message.thread }
      return { ...seen, id: message.id, visibleToAll: true, edited: message.editedAt !== null, ...thread }
    })
    shown = [...all.slice(0, own[0]?.after ?? all.length)]
    for (const [i, { seen, after }] of own.entries()) {
      shown.push(seen, ...all.slice(after, own[i + 1]?.after ?? all.length))
    }
    return shown
  }

  return {
    id: name,
    name,
    async types(commandLine, attachment) {
      const option = commands
        .find((command) => commandLine.startsWith(`/${command.name}`))
        ?.options.find(({ type }) => type === 'file')?.name
      const data = attachment && `data:${attachment.mime};base64,${Buffer.from(attachment.body).toString('base64')}`
      await send('/api/say', { channel, text: commandLine, ...(option && data && { values: { [option]: data } }) })
    },
    mentions: () => Promise.reject(new Error('nobody is mentioned here')),
    async completes(commandLine) {
      const query = new URLSearchParams({ text: commandLine, channel, member: name })
      const choices = (await (await fetch(`${address()}/api/complete?${query}`)).json()) as {
        label: string
        value: string
      }[]
      for (const { label, value } of choices) labelled.set(label, value)
      return choices.map(({ label }) => label)
    },
    async completesField(field, typed) {
      if (!form) throw new Error('no form is open')
      return await this.completes(`/${form.invoke} ${field}:${typed}`)
    },
    async presses(label, message) {
      const all = await look()
      const target = message
        ? all.find(({ id }) => id === message.id)
        : all.findLast(({ buttons }) => buttons.includes(label))
      const action = target && invokes.get(target.id)?.get(label)
      if (!target || !action) throw new Error(`no button “${label}” there`)
      await send('/api/press', { message: target.id, action })
    },
    form: () =>
      form && {
        title: form.title,
        fields: form.fields.map((field) => ({ ...field, choices: (field.choices ?? []).map(({ label }) => label) })),
      },
    async fills(values) {
      if (!form) throw new Error('no form is open')
      const { message, invoke, fields } = form
      const sent = Object.entries(values).map(([key, value]) => {
        const field = fields.find((one) => one.name === key)
        if (!field) throw new Error(`the form has no field “${key}”`)
        return [key, field.choices?.find(({ label }) => label === value)?.value ?? labelled.get(value) ?? value]
      })
      await send('/api/press', { message, action: invoke, values: Object.fromEntries(sent) })
    },
    usesMenu: (label, message) => send('/api/press', { message: message.id, action: label }),
    sees: look,
    seesPrivately: async () => [],
    shutsPrivately: async () => {},
    async opens(file, message) {
      const all = await look()
      const source = all.find(({ id }) => id === message.id)
      const found = source && fileOf(source, file)
      if (found === undefined) throw new Error(`no file “${file}” there`)
      return found
    },
  }
}

function fileOf(message: Seen, name: string): string | undefined {
  const card = JSON.parse(message.look) as Card
  const part = card.parts.find((one) => one.type === 'file' && one.name === name)
  return part?.type === 'file' ? Buffer.from(part.base64, 'base64').toString('utf8') : undefined
}
