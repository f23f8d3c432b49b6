/** Bounds on what comes in. Sizes in bytes (UTF-16 units for text), times in milliseconds. */
export interface WireLimits {
  /** One deadline over name lookup, connecting, redirects, headers and body. */
  readonly deadlineMs: number
  /** Bytes on the wire, and bytes after gzip, brotli, deflate or zstd were undone. */
  readonly wireBytes: number
  readonly decodedBytes: number
  readonly redirects: number
  /** Characters of a page or a text that are read at all. */
  readonly pageChars: number
  readonly textChars: number
  /** Nesting of a page that is kept; what is nested deeper is unwrapped. */
  readonly depth: number
  /** Elements past which only the part of a page with its running text is read. */
  readonly elements: number
  /** Processor time, about, for one page in the worker before it is killed and replaced. */
  readonly parseMs: number
  /** The same for a PDF: its pages and characters that are read, bytes of its streams when unpacked, and processor time. */
  readonly pdfPages: number
  readonly pdfChars: number
  readonly pdfBytes: number
  readonly pdfMs: number
  readonly workers: number
  /** Requests under way to one host. */
  readonly perHost: number
}

export const defaultLimits: WireLimits = {
  deadlineMs: 20_000,
  wireBytes: 8 * 1024 * 1024,
  decodedBytes: 16 * 1024 * 1024,
  redirects: 5,
  pageChars: 6_000_000,
  textChars: 6_000_000,
  depth: 100,
  elements: 60_000,
  parseMs: 900,
  pdfPages: 60,
  pdfChars: 400_000,
  pdfBytes: 96 * 1024 * 1024,
  pdfMs: 4_000,
  workers: 1,
  perHost: 4,
}
