import { say } from '../../locales/index.ts'

/** A page, a text, a PDF, or none of them: by the declared type, and for an undeclared or vague one by the first bytes. */
export function kindOf(bytes: Uint8Array, contentType: string | undefined): 'html' | 'text' | 'pdf' | 'other' {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  // Readers accept a header that does not begin the file (ISO 32000-1, annex H, note 13).
  if (start.startsWith('%PDF-') || (type === 'application/pdf' && start.includes('%PDF-'))) return 'pdf'
  const binary =
    /^(\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|ID3|OggS|RIFF)/.test(start) ||
    (start.includes('\0') && !/^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(start))
  if (binary) return 'other'
  const markup = /<(!doctype html|html|head|body|article|div|p|h1|meta|title)\b/i.test(start)
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (type === 'text/plain' || type === 'text/markdown')
    return markup && start.trimStart().startsWith('<') ? 'html' : 'text'
  if (type === '' || type === 'application/octet-stream' || type.endsWith('/xml') || type.endsWith('+xml'))
    return markup ? 'html' : type === '' ? 'text' : 'other'
  return 'other'
}

/** What an address leads to that is no page, in words. */
export function naming(contentType: string | undefined): string {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  if (type.startsWith('image/')) return say.wire.picture
  if (type.startsWith('video/')) return say.wire.video
  if (type.startsWith('audio/')) return say.wire.sound
  if (type === 'application/pdf') return say.wire.pdf
  return type === '' ? say.wire.file : say.wire.fileOf(type.slice(0, 60))
}
