import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import { say } from '../../../locales/index.ts'

const prefix = '~share:'

/** The button under a private answer that is kept under this id. */
export function shareButton(id: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: say.notices.shareToChannel,
    custom_id: prefix + id,
  }
}

/** The id that a pressed button carries; nothing for other buttons. */
export function sharedId(customId: string): string | undefined {
  return customId.startsWith(prefix) ? customId.slice(prefix.length) : undefined
}
