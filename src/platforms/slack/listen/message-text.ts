import { decodeMessage } from './typed-text.ts'

/** No message of Slack is longer. */
const longest = 40_000

/**
 * What a message says: its text; where it has none (an app's blocks alone), the strings of its blocks, or of its attachments.
 * What Slack unfolds of a link in the text is no word of whoever wrote it.
 */
export function renderedText(message: {
  readonly text?: string
  readonly blocks?: unknown
  readonly attachments?: unknown
}): string {
  const text = decodeMessage((message.text ?? '').slice(0, longest)).trim()
  if (text) return text
  const lines: string[] = []
  collect(message.blocks, lines, 0)
  if (lines.length === 0) collect(message.attachments, lines, 0)
  return decodeMessage(lines.join('\n').slice(0, longest)).trim()
}

function collect(value: unknown, lines: string[], depth: number): void {
  if (depth > 8 || lines.length > 500) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, lines, depth + 1)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'text' && typeof inner === 'string') lines.push(inner)
    else if ((key === 'url' || key === 'title_link' || key === 'title') && typeof inner === 'string') lines.push(inner)
    else collect(inner, lines, depth + 1)
  }
}
