import type { Analysis, Attribution, Speaker } from '../../core/analysis.ts'
import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { Span } from '../../core/span.ts'
import { articleActions, origin } from './brief.ts'
import { exact, linkTo } from './exact.ts'

export interface SourcesFilter {
  readonly speaker?: string
  readonly kind?: 'direct' | 'indirect' | 'mixed'
}

interface Group {
  readonly speaker: Speaker | undefined
  readonly label: readonly Inline[]
  readonly attributions: { readonly attribution: Attribution; readonly index: number }[]
}

const shownGroups = 25
const shownEach = 6

/** Who said what in an article, grouped by speaker; quotation marks stand only where the text has them. */
export function sourcesCard(article: ArticleRow, analysis: Analysis, filter: SourcesFilter = {}): Card {
  const groups = groupBySpeaker(article, analysis).filter((group) => fits(article, group, filter))
  const parts: CardPart[] = []
  for (const group of groups.slice(0, shownGroups)) {
    const wanted = group.attributions.filter(({ attribution }) => !filter.kind || attribution.kind === filter.kind)
    if (wanted.length === 0) continue
    parts.push({ type: 'text', text: group.label })
    parts.push({
      type: 'list',
      items: wanted.slice(0, shownEach).map(({ attribution }) => entry(article, analysis, attribution)),
    })
    if (wanted.length > shownEach)
      parts.push({ type: 'context', text: `and ${wanted.length - shownEach} more from this source` })
  }
  if (parts.length === 0) parts.push({ type: 'text', text: nothing(analysis, filter) })
  if (groups.length > shownGroups)
    parts.push({
      type: 'context',
      text: `${groups.length - shownGroups} more sources: narrow it with speaker: or kind:`,
    })
  parts.push({
    type: 'context',
    text: ['What looks different was worked out by me and is not said in the text. ', ...origin(article)],
  })
  parts.push({
    type: 'actions',
    actions: articleActions(article, analysis).filter((action) => action.label !== 'Sources'),
  })
  return {
    tone: 'answer',
    title: `Sources: ${article.content.headline}`,
    ...(article.canonicalUrl && { url: article.canonicalUrl }),
    parts,
  }
}

function groupBySpeaker(article: ArticleRow, analysis: Analysis): Group[] {
  const groups = new Map<string, Group>()
  analysis.attributions.forEach((attribution, index) => {
    const speaker = analysis.speakers.find((candidate) => candidate.id === attribution.speaker)
    const source = attribution.source[0]
    const key = speaker ? `speaker ${speaker.id}` : source ? `source ${textOf(article, source).toLowerCase()}` : 'none'
    const group = groups.get(key) ?? { speaker, label: labelOf(article, speaker, source), attributions: [] }
    group.attributions.push({ attribution, index })
    groups.set(key, group)
  })
  return [...groups.values()]
}

function labelOf(article: ArticleRow, speaker: Speaker | undefined, source: Span | undefined): Inline[] {
  if (!speaker) {
    return source
      ? [...exact(article, source), { type: 'implied', text: ' (who this is, the text leaves open)' }]
      : [{ type: 'implied', text: 'No source given' }]
  }
  const label: Inline[] = [...exact(article, speaker.nameSpan)]
  const role = speaker.roles[0]
  if (role && !textOf(article, speaker.nameSpan).includes(textOf(article, role)))
    label.push(', ', ...exact(article, role))
  if (speaker.kind === 'anonymous') label.push({ type: 'implied', text: ' (not named)' })
  return label
}

function entry(article: ArticleRow, analysis: Analysis, attribution: Attribution): Inline[] {
  const line: Inline[] = []
  const cue = attribution.cue[0]
  if (attribution.certainty === 'implied' && attribution.source[0]) {
    line.push(...exact(article, attribution.source[0]), ' ')
  }
  if (cue) line.push(...exact(article, cue), ': ')
  else line.push({ type: 'implied', text: 'no cue; the speaker before: ' })
  attribution.content.forEach((span, i) => {
    if (i > 0) line.push(' … ')
    line.push(...exact(article, span))
  })
  if (attribution.channel) line.push(' (', ...exact(article, attribution.channel), ')')
  if (attribution.stance !== 'states') line.push(' ', { type: 'implied', text: attribution.stance })
  const outer = attribution.within === undefined ? undefined : analysis.attributions[attribution.within]?.source[0]
  if (outer) line.push(' ', { type: 'implied', text: 'through ' }, ...exact(article, outer))
  const url = attribution.content[0] && linkTo(article, attribution.content[0])
  if (url) line.push(' ', { type: 'link', text: 'in the text', url })
  return line
}

function fits(article: ArticleRow, group: Group, filter: SourcesFilter): boolean {
  if (!filter.speaker) return true
  const wanted = filter.speaker.toLowerCase()
  const spans = [
    group.speaker?.nameSpan,
    ...(group.speaker?.roles ?? []),
    ...group.attributions.flatMap(({ attribution }) => attribution.source),
  ]
  return spans.some((span) => span && textOf(article, span).toLowerCase().includes(wanted))
}

function nothing(analysis: Analysis, filter: SourcesFilter): string {
  if (!analysis.language.readable) return 'This text is in a language that I don’t read.'
  return filter.speaker || filter.kind
    ? 'Nothing here fits that filter.'
    : 'I found nobody who is said to have said anything.'
}

function textOf(article: ArticleRow, span: Span): string {
  return article.content.text.slice(span.start, span.end)
}
