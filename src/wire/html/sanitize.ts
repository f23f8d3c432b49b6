import { Parser } from 'htmlparser2'
import {
  addressAttributes,
  allowedAttributes,
  allowedElements,
  allowedSchemes,
  droppedWithText,
  styleFamilies,
  styleProperties,
  styleWords,
  voidElements,
} from './allowed.ts'

/** Past this nesting a piece of HTML is no text for readers, and only its text is kept. */
const deepest = 400

/**
 * Makes a feed's HTML safe: allowed elements and attributes only, no script, no style but plain typography, addresses made
 * absolute and of known schemes. Scripts and styles lose their text too; other unknown elements keep it. Linear in its input.
 */
export function sanitizeHtml(html: string, base: string | undefined): string {
  const out: string[] = []
  const open: string[] = []
  let silent = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest * 4) throw new RangeError('too deep')
        if (droppedWithText.has(name)) silent++
        if (silent > 0 || !allowedElements.has(name) || open.length > deepest) return
        out.push('<', name, ...attributesOf(name, attributes, base), voidElements.has(name) ? ' />' : '>')
        if (!voidElements.has(name)) open.push(name)
      },
      onclosetag(name) {
        depth--
        if (droppedWithText.has(name)) {
          silent = Math.max(0, silent - 1)
          return
        }
        if (silent > 0 || open.at(-1) !== name) return
        open.pop()
        out.push('</', name, '>')
      },
      ontext(text) {
        if (silent === 0) out.push(escapeText(text))
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  )
  try {
    parser.end(html.replace(/<!(?!--|\[CDATA\[|doctype\s+[a-z])/gi, '&lt;!'))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    open.length = 0
    return escapeText(html.replace(/<[^>]*>?/g, ' '))
  }
  while (open.length > 0) out.push('</', open.pop()!, '>')
  return out.join('')
}

export const escapeText = (text: string): string =>
  /[&<]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text

const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;')

function attributesOf(
  element: string,
  attributes: Readonly<Record<string, string>>,
  base: string | undefined,
): string[] {
  const out: string[] = []
  for (const name in attributes) {
    const value = attributes[name]!
    if (name === 'style') {
      const kept = plainStyle(value)
      if (kept) out.push(' style="', escapeAttribute(kept), '"')
      continue
    }
    if (!allowedAttributes.has(name)) continue
    let written = value
    if (addressAttributes.has(name) && value !== '') {
      const address = safeAddress(value, base, element === 'img' && name === 'src')
      if (address === undefined) continue
      written = address
    }
    out.push(' ', name, '="', escapeAttribute(written), '"')
  }
  return out
}

/** An address of a known scheme, absolute where the base is known; undefined for `javascript:` and its disguises. */
function safeAddress(written: string, base: string | undefined, picture = false): string | undefined {
  const tight = written.replace(/[\u0000-\u0020\u007f]/g, '')
  const scheme = /^([a-z0-9+.-]+):/i.exec(tight)?.[1]?.toLowerCase()
  if (picture && /^data:image\/(png|gif|jpeg|webp);base64,/i.test(tight)) return tight
  if (
    scheme !== undefined &&
    !allowedSchemes.has(scheme) &&
    !/^\d+$/.test(scheme) &&
    !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(scheme)
  )
    return undefined
  const absolute = URL.parse(written.trim(), base)
  if (!absolute) return tight.startsWith('//') || scheme === undefined ? written.trim() : tight
  return allowedSchemes.has(absolute.protocol.slice(0, -1)) ? absolute.href : undefined
}

/** Keeps typography (colour, size, alignment); drops all that places boxes, fetches or calculates. */
function plainStyle(style: string): string {
  if (/url\s*\(|expression|javascript|[\\<>]/i.test(style.slice(0, 4_000))) {
    const without = style.slice(0, 4_000).replace(/url\s*\([^)]{0,500}\)/gi, ' ')
    if (/expression|javascript|[\\<>]/i.test(without)) return ''
    return plainStyle(without)
  }
  const kept: string[] = []
  for (const part of style.slice(0, 4_000).split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const property = part.slice(0, colon).trim().toLowerCase()
    const value = part.slice(colon + 1).trim()
    if (value === '') continue
    if (styleProperties.has(property)) kept.push(`${property}: ${value};`)
    else if (styleFamilies.has(property.split('-')[0]!) && value.split(/\s+/).every(plainWord))
      kept.push(`${property}: ${value};`)
  }
  return kept.join(' ')
}

const plainWord = (word: string) =>
  styleWords.has(word) ||
  /^(#[0-9a-f]+|rgb\(\d+%?,\d*%?,?\d*%?\)?|\d{0,2}\.?\d{0,2}(cm|em|ex|in|mm|pc|pt|px|%|,|\))?)$/.test(word)
