import type { Analysis, Genre } from '../../core/analysis.ts'
import type { Action, Card, CardPart, Inline, Rich } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import { exactWithLead } from './exact.ts'
import { sayDate } from './timeline/say-date.ts'
import { whyUnread } from './unread.ts'

/** The brief of an article as it is posted: verbatim sentences, where they come from, and what can be asked next. */
export function briefCard(article: ArticleRow, analysis: Analysis, sentences: number, note?: Rich): Card {
  const chosen = analysis.briefs[sentences] ?? analysis.summary
  const parts: CardPart[] = chosen.map((sentence) => ({
    type: 'text',
    text: exactWithLead(article, sentence, sentence.lead),
  }))
  if (!analysis.language.readable) {
    parts.push({ type: 'text', text: say.briefs.unreadable(whyUnread(analysis.language)) })
  } else if (analysis.genre?.kind === 'letters') {
    parts.push({ type: 'text', text: say.briefs.letters })
  } else if (chosen.length === 0) {
    parts.push({ type: 'text', text: say.briefs.noSentence })
  }
  if (analysis.genre) parts.push({ type: 'context', text: [{ type: 'implied', text: genreLine(analysis.genre) }] })
  if (analysis.language.readable && analysis.language.code === 'und')
    parts.push({
      type: 'context',
      text: [{ type: 'implied', text: say.briefs.tooShort }],
    })
  if (article.content.partial) parts.push({ type: 'context', text: [{ type: 'implied', text: say.briefs.partial }] })
  const { fromFeed } = article.content
  if (fromFeed !== undefined)
    parts.push({
      type: 'context',
      text: [{ type: 'implied', text: say.briefs.fromFeed(fromFeed) }],
    })
  if (note) parts.push({ type: 'context', text: note })
  parts.push({ type: 'context', text: origin(article), role: 'origin' })
  parts.push({ type: 'actions', actions: articleActions(article, analysis) })
  return {
    tone: 'news',
    title: article.content.headline,
    ...(article.canonicalUrl && { url: article.canonicalUrl }),
    parts,
    analyser: analysis.version,
  }
}

/** The headline, leading to the article where it has an address. */
export function headlineLink({ content, canonicalUrl }: ArticleRow): Inline {
  return canonicalUrl
    ? { type: 'link', text: content.headline, url: canonicalUrl }
    : { type: 'strong', text: content.headline }
}

/** Where an article comes from, as far as it says so: outlet, byline, day. */
export function origin(article: ArticleRow): Inline[] {
  const { outlet, byline, published } = article.content
  const said: Inline[] = []
  const add = (...inline: Inline[]) => said.push(...(said.length ? [' · '] : []), ...inline)
  if (outlet) add({ type: 'strong', text: outlet })
  // Signed by its outlet, which is said already.
  if (byline && byline.toLowerCase() !== outlet?.toLowerCase()) add(byline)
  if (published?.at !== undefined) add({ type: 'time', at: published.at, style: 'datetime' })
  else if (published) add(sayDate({ date: published.date }))
  if (said.length === 0) add(say.briefs.pasted)
  return said
}

/** The buttons of an article: each is a command that says the same. */
export function articleActions(article: ArticleRow, analysis: Analysis): Action[] {
  const read: Action = article.canonicalUrl
    ? { type: 'link', label: say.buttons.read, url: article.canonicalUrl }
    : { type: 'invoke', label: say.buttons.read, invoke: `read article:${article.id}` }
  if (!analysis.language.readable) return [read]
  return [
    { type: 'invoke', label: say.buttons.sources, invoke: `sources article:${article.id}` },
    { type: 'invoke', label: say.buttons.timeline, invoke: `timeline article:${article.id}` },
    { type: 'invoke', label: say.buttons.followUp, invoke: `followup add article:${article.id}` },
    read,
  ]
}

/** "Opinion, as it seems: its headline; told in the first person." */
function genreLine({ kind, because }: Genre): string {
  return say.briefs.genre(say.briefs.genres[kind], because.join('; '))
}
