import { say } from '../../../locales/index.ts'
import { sayDate } from '../../cards/timeline/say-date.ts'
import { type CheckPart, partOf, type ToldFinding } from '../../check/told.ts'
import { escapeMarkdown } from '../markdown.ts'

/** The parts of a check in their order. */
export const checkParts: readonly CheckPart[] = ['differs', 'sources', 'not-found', 'same']

/** Markdown (CommonMark): a heading a part, an item a finding, under it each place with its exact words. */
export function checkMarkdown(title: string, findings: readonly ToldFinding[]): string {
  const lines = [`# ${escapeMarkdown(title)}`, '', say.checks.noJudgement]
  for (const part of checkParts) {
    const some = findings.filter((finding) => partOf(finding) === part)
    if (some.length === 0) continue
    lines.push('', `## ${say.checks.parts[part]} (${some.length})`, '')
    for (const { thing, said, draft, speaker, places } of some) {
      const by = speaker ? ` (${escapeMarkdown(speaker)})` : ''
      lines.push(`- **${thing}:** ${marked(draft.text, draft.words)}${by} *${escapeMarkdown(said)}*`)
      for (const place of places) {
        const words = place.words.map(({ start, end }) => ({ start: start - place.start, end: end - place.start }))
        const where = [
          place.outlet,
          sayDate({ date: place.day }),
          place.speaker ?? '',
          place.current ? '' : say.checks.wasBefore,
        ]
        const link = place.link ? ` <${place.link.replace(/[<>\s]/g, encodeURIComponent)}>` : ''
        lines.push(`  - > ${marked(place.text, words)}`)
        lines.push(
          `    ${where.filter(Boolean).map(escapeMarkdown).join(' · ')} · ${say.sources.characters(`${place.start}–${place.end}`)}${link}`,
        )
      }
    }
  }
  return `${lines.join('\n')}\n`
}

/** Foreign words, those that differ in bold. */
function marked(text: string, words: readonly { readonly start: number; readonly end: number }[]): string {
  let at = 0
  let line = ''
  for (const { start, end } of words.filter((word) => word.start >= 0 && word.end <= text.length)) {
    if (start < at) continue
    line += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`
    at = end
  }
  return line + escapeMarkdown(text.slice(at))
}
