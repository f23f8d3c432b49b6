import { readMarkdown } from './markdown.ts'
import type { Json, Message } from './state.ts'

/** A message as Discord's client shows it. */
export interface SeenMessage {
  readonly text: string
  readonly buttons: readonly string[]
  readonly links: readonly { text: string; url: string }[]
  readonly pictures: readonly string[]
  readonly files: readonly string[]
  /** Mentions that stand in the content and were allowed: who is told. */
  readonly notified: readonly string[]
  /** Mentions and tokens in any text, told or not. */
  readonly alive: readonly string[]
  readonly look: string
}

/** Reads a message: markdown where Discord renders it, plain letters in footers, labels and alt texts. */
export function seeMessage(message: Message, names: (id: string) => string): SeenMessage {
  const lines: string[] = []
  const links: { text: string; url: string }[] = []
  const alive: string[] = []
  const marked = (source: string | undefined) => {
    if (!source) return { text: '', mentions: [] as string[] }
    const read = readMarkdown(source, names)
    lines.push(read.text)
    links.push(...read.links)
    alive.push(...read.mentions, ...read.tokens)
    return read
  }
  const { mentions } = marked(message.content)
  const shown = new Set<string>()
  const elsewhere: string[] = []
  for (const embed of message.embeds) {
    const title = marked(embed.title).text
    if (embed.url) links.push({ text: title, url: embed.url })
    marked(embed.description)
    for (const field of embed.fields ?? []) {
      marked(field.name)
      marked(field.value)
    }
    if (embed.footer?.text) lines.push(embed.footer.text)
    if (embed.author?.name) lines.push(embed.author.name)
    if (embed.image?.url?.startsWith('attachment://')) shown.add(embed.image.url.slice(13))
    else if (embed.image?.url) elsewhere.push(embed.image.url)
  }
  const buttons: string[] = []
  for (const button of flat(message.components)) {
    if (button.type === 10) marked(button.content)
    if (button.type !== 2) continue
    if (button.url) links.push({ text: button.label, url: button.url })
    else if (!button.disabled) buttons.push(button.label)
  }
  const pictures = message.attachments.filter(
    (file) => shown.has(file.filename) || file.content_type.startsWith('image/'),
  )
  const files = message.attachments.filter((file) => !pictures.includes(file))
  for (const file of message.attachments) if (file.description) lines.push(file.description)
  return {
    text: lines.join('\n'),
    buttons,
    links,
    pictures: [...pictures.map((file) => file.description ?? ''), ...elsewhere],
    files: files.map((file) => file.filename),
    notified: mentions.filter((mention) => allowed(mention, message.allowedMentions)),
    alive,
    look: [
      message.content,
      ...message.embeds.map(
        ({ description = '', color = '', author }) => `${description} ${color} ${author?.icon_url ?? ''}`,
      ),
    ].join('\n'),
  }
}

/** Without `allowed_mentions` everybody is told: that is Discord's default. */
function allowed(mention: string, rules: Json | undefined): boolean {
  if (!rules) return true
  const parse: string[] = rules.parse ?? []
  if (mention === 'everyone' || mention === 'here') return parse.includes('everyone')
  if (mention.startsWith('&')) return parse.includes('roles') || (rules.roles ?? []).includes(mention.slice(1))
  return parse.includes('users') || (rules.users ?? []).includes(mention)
}

export function flat(components: readonly Json[]): Json[] {
  return components.flatMap((component) => [
    component,
    ...flat(component.components ?? []),
    ...flat(component.accessory ? [component.accessory] : []),
  ])
}
