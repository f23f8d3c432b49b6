import type { APIMessage } from 'discord.js'

/** What a person reads in a message, for a menu that was used on it: its own text, then its embeds, with their addresses. */
export function messageText(message: APIMessage): string {
  const lines: (string | null | undefined)[] = [message.content]
  for (const embed of message.embeds ?? []) {
    // Discord's own picture of a link in the message: it is no word of whoever wrote it.
    if (embed.url && message.content.includes(embed.url)) continue
    lines.push(embed.title, embed.url, embed.description)
    for (const field of embed.fields ?? []) lines.push(`${field.name}: ${field.value}`)
  }
  for (const component of message.components ?? []) collect(component, lines, 0)
  return lines
    .filter((line) => line)
    .join('\n')
    .slice(0, 20_000)
}

/** Texts of components v2. */
function collect(component: unknown, lines: (string | null | undefined)[], depth: number): void {
  if (depth > 4 || typeof component !== 'object' || component === null) return
  const { content, components } = component as { content?: unknown; components?: unknown }
  if (typeof content === 'string') lines.push(content)
  if (Array.isArray(components)) for (const child of components) collect(child, lines, depth + 1)
}
