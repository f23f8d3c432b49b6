/** Invented running text: each sentence differs, so that nothing takes it for repeated furniture. */
export function paragraphs(count: number, from = 0): string[] {
  const who = [
    'The harbour council',
    'A spokesman for the ferry company',
    'Mayor Ilse Brandt',
    'The island’s only teacher',
    'The shipyard',
  ]
  const what = [
    'agreed to pay for the new bridge',
    'said that the old pier would close',
    'warned that the storm had loosened the cables',
    'asked for two more weeks to count the costs',
  ]
  const when = [
    'on Tuesday',
    'after talks that lasted until midnight',
    'in a letter to the regional government',
    'at a crowded meeting in the fish market',
  ]
  return Array.from({ length: count }, (_, i) => {
    const n = i + from
    return `${who[n % 5]} ${what[n % 4]} ${when[(n + 1) % 4]}, and item ${n} of the plan now goes to the assembly. No one in the room expected the vote to be so close, and several members left before the count was read out.`
  })
}

export function page(
  options: { head?: string; body?: string; title?: string; lang?: string; count?: number } = {},
): string {
  const { head = '', title = 'Bridge to Gull Island is paid for - Gull Post', lang = 'en', count = 8 } = options
  const article =
    options.body ??
    `<article><h1>Bridge to Gull Island is paid for</h1>${paragraphs(count)
      .map((p) => `<p>${p}</p>`)
      .join('\n')}</article>`
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${article}</body></html>`
}
