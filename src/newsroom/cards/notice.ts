import type { Card, Rich } from '../../core/card.ts'

/** A short word of the desk itself. */
export function noticeCard(title: string, text: Rich, tone: 'notice' | 'warning' | 'answer' = 'notice'): Card {
  return { tone, title, parts: [{ type: 'text', text }] }
}
