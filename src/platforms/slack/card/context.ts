import type { types } from '@slack/bolt'
import type { Inline, Rich } from '../../../core/card.ts'
import { richToPlain } from '../../../locales/plain.ts'
import { clean } from '../../chat/clean.ts'
import { sizes } from '../limits.ts'
import { honestLabel, webAddress } from './address.ts'
import { clip, pieces } from './clip.ts'
import { escapeMarkup } from './escape.ts'
import { dateFormats, elementsOf } from './inline.ts'
import { fitRows, richText, section } from './rich-text.ts'

/** Small print is short; more than this is cut. */
const smallPrint = 2000

type Small = types.PlainTextElement | types.MrkdwnElement

/** Small print. Foreign strings are plain text; only links and times, which we write ourselves, are markup. */
export function contextBlocks(rich: Rich): types.KnownBlock[] {
  const inlines: readonly Inline[] = typeof rich === 'string' ? [clip(clean(rich), smallPrint)] : rich
  if (richToPlain(rich).length > smallPrint && typeof rich !== 'string') return contextBlocks(richToPlain(rich))
  const elements: Small[] = []
  let text = ''
  const flush = () => {
    for (const piece of pieces(clean(text), sizes.text)) {
      if (piece.trim()) elements.push({ type: 'plain_text', text: piece.trim(), emoji: false })
    }
    text = ''
  }
  for (const inline of inlines) {
    const markup = typeof inline === 'string' ? undefined : markupOf(inline)
    if (!markup) {
      text += richToPlain([inline])
      continue
    }
    text += markup.before
    flush()
    elements.push({ type: 'mrkdwn', text: markup.text, verbatim: true })
  }
  flush()
  if (elements.length === 0) return []
  const size = elements.reduce((sum, element) => sum + element.text.length, 0)
  if (elements.length <= sizes.contextElements && size <= sizes.text) return [{ type: 'context', elements }]
  return fitRows([elementsOf(rich)]).map((rows) => richText(rows.map(section)))
}

function markupOf(inline: Exclude<Inline, string>): { before: string; text: string } | undefined {
  if (inline.type === 'time') {
    const seconds = Math.floor(inline.at / 1000)
    return {
      before: '',
      text: `<!date^${seconds}^${dateFormats[inline.style]}|${escapeMarkup(richToPlain([inline]))}>`,
    }
  }
  if (inline.type !== 'link') return undefined
  const url = webAddress(inline.url)
  if (!url) return undefined
  const { before, label } = honestLabel(inline.text, url)
  const text = `<${escapeMarkup(url)}|${escapeMarkup(label.replaceAll('|', '¦'))}>`
  return text.length <= sizes.text ? { before: before && `${before} `, text } : undefined
}
