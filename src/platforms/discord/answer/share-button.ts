import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'

const prefix = '~share:'

/** The button under a private answer that is kept under this id. */
export function shareButton(id: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Share to channel',
    custom_id: prefix + id,
  }
}

/** The id that a pressed button carries; nothing for other buttons. */
export function sharedId(customId: string): string | undefined {
  return customId.startsWith(prefix) ? customId.slice(prefix.length) : undefined
}
