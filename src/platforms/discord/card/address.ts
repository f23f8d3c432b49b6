import { webUrl } from '../../chat/address.ts'

/** An address that may be linked, with everything encoded that could end a link in markdown; nothing when it is none or too long. */
export function safeAddress(url: string, limit = 2000): string | undefined {
  const href = webUrl(url)?.href.replace(/[()<>[\]|`\\"'{}^]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return href !== undefined && href.length <= limit ? href : undefined
}
