/**
 * Foreign text as it may be shown: well-formed, without control characters, and without the bidirectional controls that
 * turn the text around them. All of these are invisible; no visible letter is touched.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
}

/** Slack's three control characters, escaped. The only place that does it. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
