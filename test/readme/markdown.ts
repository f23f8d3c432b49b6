/** A table of a page, with what Markdown would take for its own escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The addresses of a page's links and pictures. */
export function linksOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1]!)
}

/** The names by which a page's headings can be linked, as GitHub makes them. */
export function anchorsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

const withoutCode = (page: string) => page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`')
