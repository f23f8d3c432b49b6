import type { Action, Card, CardPart, Inline } from '../../core/card.ts'
import { commandText } from '../../core/command-text.ts'
import { say } from '../../locales/index.ts'
import type { ReadArticle } from '../articles/article.ts'
import { filterSources, type SourcesFilter, shortened, speakerChoices } from '../sources/filter.ts'
import { type SourceGroup, sourcesOf } from '../sources/sources.ts'
import { articleActions, origin } from './brief.ts'
import { sourceBlocks } from './sources/blocks.ts'
import { blockParts, type Page, pageOfBlocks } from './sources/pages.ts'
import { whyUnread } from './unread.ts'

/** What the card is about: the articles, whose they are, and the option that names them again for the buttons. */
export interface SourcesView {
  readonly title: string
  readonly articles: readonly ReadArticle[]
  readonly about: { readonly story: string } | { readonly article: string }
  readonly filter?: SourcesFilter
  /** Thoughts, plans and acts as well. */
  readonly weak?: boolean
  /** From 1. */
  readonly page?: number
}

const buttonHolds = 100
const namesOffered = 8

/** Who said what, grouped by speaker; quotation marks are only where the text has them. Throws `UserError` `no-page`. */
export function sourcesCard(view: SourcesView): Card {
  const { articles, filter = {} } = view
  const all = sourcesOf(articles, { weak: view.weak ?? false })
  const groups = filterSources(all, filter)
  const page = pageOfBlocks(sourceBlocks(groups, articles.length > 1), view.page ?? 1)
  const parts: CardPart[] = blockParts(page.items)
  if (groups.length === 0) parts.push({ type: 'text', text: nothing(view, all) })
  parts.push({ type: 'context', text: smallPrint(view, groups, page) })
  parts.push({ type: 'actions', actions: actionsOf(view, all, page) })
  return { tone: 'answer', title: say.sources.title(view.title), ...addressOf(articles), parts }
}

/** The address of the one article, where it is one and has an address. */
export function addressOf(articles: readonly ReadArticle[]): { url?: string } {
  const url = articles.length === 1 ? articles[0]!.article.canonicalUrl : undefined
  return url ? { url } : {}
}

/** Where it comes from: the article's own words about itself, or how many articles there are. */
export function originOf(articles: readonly ReadArticle[]): Inline[] {
  return articles.length === 1 ? origin(articles[0]!.article) : [say.counts.over(articles.length)]
}

/** A button that holds; none where the command is longer than a button may be. */
export function button(label: string, invoke: string): Action[] {
  return invoke.length <= buttonHolds ? [{ type: 'invoke', label, invoke }] : []
}

function smallPrint(view: SourcesView, groups: readonly SourceGroup[], page: Page<unknown>): Inline[] {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return [
    ...(page.of > 1 ? [say.sources.page(page.number, page.of, (page.number % page.of) + 1, count)] : []),
    say.sources.workedOut,
    ...originOf(view.articles),
    ...unread(view.articles),
  ]
}

/** Over several articles: how many of them could not be read. */
function unread(articles: readonly ReadArticle[]): Inline[] {
  const count = articles.filter(({ analysis }) => !analysis.language.readable).length
  if (count === 0 || articles.length === 1) return []
  return [say.sources.unreadAmong(count)]
}

function actionsOf(view: SourcesView, all: readonly SourceGroup[], page: Page<unknown>): Action[] {
  const [only] = view.articles
  const others = view.articles.length === 1 && only ? articleActions(only.article, only.analysis) : []
  const withAddress = view.articles.length === 1 && only?.article.canonicalUrl
  return [
    ...(page.number < page.of ? more(view, all, page.number + 1) : []),
    ...(all.length ? button(say.sources.audit, commandText('sources', { ...view.about, audit: 'yes' })) : []),
    ...(all.length ? button(say.buttons.table, commandText('sources', { ...view.about, as: 'csv' })) : []),
    ...(all.length && withAddress
      ? button(say.sources.markedText, commandText('read', { article: only.article.id }))
      : []),
    ...others.filter((action) => action.label !== say.buttons.sources),
  ]
}

/** The next page of the same question; a long `speaker:` is shortened as far as it still chooses the same. */
function more({ about, filter = {}, weak }: SourcesView, all: readonly SourceGroup[], page: number): Action[] {
  const write = (speaker: string | undefined) =>
    commandText('sources', {
      ...about,
      ...(speaker !== undefined && { speaker }),
      ...(filter.kind && { kind: filter.kind }),
      ...(weak && { thoughts: 'yes' }),
      page,
    })
  if (!filter.speaker) return button(say.buttons.more, write(undefined))
  const speaker = shortened(all, filter, buttonHolds - write('a b').length + 3)
  return speaker === undefined ? [] : button(say.buttons.more, write(speaker))
}

function nothing({ articles, filter = {} }: SourcesView, all: readonly SourceGroup[]): string {
  if (articles.length === 0) return say.sources.noArticle
  if (!articles.some(({ analysis }) => analysis.language.readable))
    return say.reading.unreadable(whyUnread(articles[0]!.analysis.language))
  if (all.length === 0) return say.sources.nobody
  const names = speakerChoices(all, '').map(({ value }) => value)
  if (!filter.speaker || names.length === 0) return say.sources.noneFit
  const rest = names.length - namesOffered
  return say.sources.noneFitOf(names.slice(0, namesOffered), Math.max(0, rest))
}
