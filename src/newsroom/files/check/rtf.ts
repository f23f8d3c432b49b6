import { say } from '../../../locales/index.ts'
import { sayDate } from '../../cards/timeline/say-date.ts'
import { partOf, type ToldFinding } from '../../check/told.ts'
import { checkParts } from './markdown.ts'

/**
 * Rich Text Format (Microsoft, RTF 1.9.1), which word processors open by themselves: a heading a part, a paragraph a finding, under it each
 * place. Foreign words are escaped in one place, so that none of them is a control word.
 */
export function checkRtf(title: string, findings: readonly ToldFinding[]): string {
  const lines = [`{\\pard\\sa200\\b\\fs32 ${rtf(title)}\\par}`, `{\\pard\\sa200 ${rtf(say.checks.noJudgement)}\\par}`]
  for (const part of checkParts) {
    const some = findings.filter((finding) => partOf(finding) === part)
    if (some.length === 0) continue
    lines.push(`{\\pard\\sb240\\sa120\\b\\fs26 ${rtf(`${say.checks.parts[part]} (${some.length})`)}\\par}`)
    for (const { thing, said, draft, speaker, places } of some) {
      const by = speaker ? ` (${rtf(speaker)})` : ''
      lines.push(
        `{\\pard\\sb120\\sa40{\\b ${rtf(`${thing}: `)}}${marked(draft.text, draft.words)}${by} {\\i ${rtf(said)}}\\par}`,
      )
      for (const place of places) {
        const words = place.words.map(({ start, end }) => ({ start: start - place.start, end: end - place.start }))
        const where = [
          place.outlet,
          sayDate({ date: place.day }),
          place.speaker ?? '',
          place.current ? '' : say.checks.wasBefore,
        ]
        const told = rtf([...where.filter(Boolean), say.sources.characters(`${place.start}–${place.end}`)].join(' · '))
        lines.push(`{\\pard\\li400\\sa40 ${marked(place.text, words)} {\\fs18 ${told}}${linked(place.link)}\\par}`)
      }
    }
  }
  return `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}\\fs22\n${lines.join('\n')}\n}\n`
}

/** Words as RTF: nothing in them is a control word or a group; what is not ASCII by its UTF-16 units (`\uN?`). */
function rtf(text: string): string {
  let written = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    const code = text.charCodeAt(i)
    if (char === '\\' || char === '{' || char === '}') written += `\\${char}`
    else if (code < 32) written += ' '
    else written += code < 127 ? char : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  }
  return written
}

function linked(url: string): string {
  if (!/^https?:\/\/[^\s"\\{}<>]+$/.test(url)) return ''
  return ` {\\field{\\*\\fldinst HYPERLINK "${url}"}{\\fldrslt\\ul\\fs18 ${rtf(say.sources.inText)}}}`
}

function marked(text: string, words: readonly { readonly start: number; readonly end: number }[]): string {
  let at = 0
  let line = ''
  for (const { start, end } of words.filter((word) => word.start >= 0 && word.end <= text.length)) {
    if (start < at) continue
    line += `${rtf(text.slice(at, start))}{\\b ${rtf(text.slice(start, end))}}`
    at = end
  }
  return line + rtf(text.slice(at))
}
