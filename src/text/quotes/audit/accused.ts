import { type Span, slice } from '../../../core/span.ts'
import { baseForm, normalize } from '../tagger/lexemes.ts'
import type { AccusedFact, AuditInput } from './facts.ts'

const accusing = new Set(['accuse', 'blame', 'denounce', 'sue', 'condemn'].map((word) => baseForm(word)))
const MOST_CHARACTERS = 80

/** Who is accused in each article, and whether they have a word in it: "accused THE MAYOR of …", "blamed THE MAYOR for …". */
export function findAccused(articles: readonly AuditInput[]): AccusedFact[] {
  return articles.flatMap((article) =>
    article.attributions.flatMap((attribution, index): AccusedFact[] => {
      const cue = attribution.cue.map((span) => slice(article.text, span)).join(' ')
      if (!cue.split(/\s+/).some((word) => accusing.has(baseForm(normalize(word))))) return []
      const first = attribution.content[0]
      const span = first && accusedSpan(article.text, first)
      if (!span) return []
      return [{ article: article.id, attribution: index, span, answer: answerOf(article, span, index) }]
    }),
  )
}

/** The words before "of" or "for", a name or a role; nothing where the content goes on otherwise. */
function accusedSpan(text: string, content: Span): Span | undefined {
  const said = text.slice(content.start, Math.min(content.end, content.start + MOST_CHARACTERS))
  const stop = said.search(/ (?:of|for|over|after|on) /)
  if (stop <= 0 || /["“”,;]/.test(said.slice(0, stop))) return undefined
  return { start: content.start, end: content.start + stop }
}

function answerOf({ text, attributions, speakers }: AuditInput, accused: Span, index: number): AccusedFact['answer'] {
  const name = lastWord(slice(text, accused))
  const own = new Set(
    speakers
      .filter((speaker) =>
        [speaker.name, ...[...speaker.mentions, ...speaker.roles].map((span) => slice(text, span))].some(
          (known) => lastWord(known) === name,
        ),
      )
      .map(({ id }) => id),
  )
  const words = attributions.filter(({ speaker }, k) => k !== index && speaker !== undefined && own.has(speaker))
  if (words.length === 0) return 'none'
  return words.every(({ stance }) => stance === 'declines') ? 'declined' : 'spoke'
}

const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?:’s|'s)$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .at(-1) ?? ''
