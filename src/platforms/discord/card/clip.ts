import * as chat from '../../chat/clip.ts'

/** Code points, the unit of Discord's limits. */
export const points = (text: string) => chat.points.size(text)

/** At most `limit` code points. */
export const clip = (text: string, limit: number) => chat.clip(text, limit, chat.points)

/** The longest beginning of at most `limit` code points. */
export const head = (text: string, limit: number) => chat.head(text, limit, chat.points)
