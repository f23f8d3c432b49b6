const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The page runs nothing but its own files, loads nothing from elsewhere, and is shown in no other page's frame. */
export const pageHeaders: readonly (readonly [string, string])[] = [
  ['content-security-policy', policy],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
]

/** A sample article is shown as it is, styles and all, but as a stranger to this origin: no script, no picture, no form. */
export const samplePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox"

/** A picture that came from elsewhere is a picture, whatever opens it. */
export const picturePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
