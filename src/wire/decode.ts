/** Where a document says what its encoding is, besides the HTTP header. */
export type Declares = 'xml' | 'html' | 'text'

/**
 * Bytes to text: byte order mark, then what the HTTP header and the document declare, then UTF-8, then windows-1252,
 * which can't fail. A declared encoding that doesn't fit the bytes is passed over. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | undefined, declares: Declares): string {
  const marked = byMark(bytes)
  if (marked !== undefined) return marked
  const header = /charset\s*=\s*["']?([^\s"';,]{1,40})/i.exec(contentType ?? '')?.[1]
  for (const label of [header, declared(bytes, declares), 'utf-8']) {
    if (!label) continue
    const text = tryDecode(bytes, label)
    if (text !== undefined) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // No mark, but a "<" and another ASCII character at the start show the width (XML 1.0, appendix F).
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return utf32(bytes, true)
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return utf32(bytes, false)
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return new TextDecoder('utf-16be').decode(bytes)
  return undefined
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 4))
  const parts: string[] = []
  for (let i = 0; i < view.byteLength; i += 4) {
    const code = view.getUint32(i, little)
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code))
  }
  return parts.join('')
}

function declared(bytes: Uint8Array, declares: Declares): string | undefined {
  if (declares === 'text') return undefined
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const found =
    declares === 'xml'
      ? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']/.exec(head)
      : /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(head)
  const label = found?.[1]?.toLowerCase()
  // A declaration that could be read as single bytes can't be one of two-byte units.
  return label && /^(utf-?16|utf-?32|ucs-?[24]|iso-10646)/.test(label) ? 'utf-8' : label
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
