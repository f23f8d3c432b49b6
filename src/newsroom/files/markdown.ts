/** Foreign words for a Markdown file (CommonMark), on one line: nothing in them is markup, a list or a link of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()<>#+\-!|~@&]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/^(\d+)\./, '$1\\.')
}
