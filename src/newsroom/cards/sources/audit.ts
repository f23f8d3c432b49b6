import type { Card, CardPart, Inline } from '../../../core/card.ts'
import { commandText } from '../../../core/command-text.ts'
import { say } from '../../../locales/index.ts'
import type { SourcesAudit } from '../../sources/audit.ts'
import type { SourceEntry } from '../../sources/sources.ts'
import { exact } from '../exact.ts'
import { addressOf, button, originOf, type SourcesView } from '../sources.ts'
import { contentOf, entryLine, linkOf, outletName, toldLine } from './entry.ts'
import { type Block, blockParts, pageOfBlocks } from './pages.ts'

const namesAtMost = 12

/** The audit of an article or a story: what is there, with its spans, and nothing about what to think of it. */
export function auditCard(view: Omit<SourcesView, 'filter'>, audit: SourcesAudit): Card {
  const several = view.articles.length > 1
  const blocks = [heardBlock(audit), ...factBlocks(audit, view.articles.length)]
  const found = blocks.filter(({ items }) => items.length > 0)
  const none = blocks.filter(({ items }) => items.length === 0).map(({ heading }) => heading)
  const page = pageOfBlocks(found, view.page ?? 1)
  const command = (more: Readonly<Record<string, string | number>>) =>
    commandText('sources', { ...view.about, ...more })
  const parts: CardPart[] = blockParts(page.items)
  if (none.length) parts.push({ type: 'context', text: say.sources.noneFound(none.join('; ')) })
  if (audit.accused.some(({ answer }) => answer === 'none'))
    parts.push({ type: 'context', text: say.sources.lookedFor })
  const pages = page.of > 1 ? `${say.counts.page(page.number, page.of)} ` : ''
  parts.push({
    type: 'context',
    text: [`${pages}${say.sources.noJudgement(several)} `, ...originOf(view.articles)],
  })
  parts.push({
    type: 'actions',
    actions: [
      ...(page.number < page.of ? button(say.buttons.more, command({ audit: 'yes', page: page.number + 1 })) : []),
      ...button(say.buttons.sources, command({})),
      ...button(say.buttons.table, command({ audit: 'yes', as: 'csv' })),
    ],
  })
  return { tone: 'answer', title: say.sources.auditOf(view.title), ...addressOf(view.articles), parts }
}

function heardBlock({ heard }: SourcesAudit): Block {
  const items = heard
    .filter(({ count }) => count > 0)
    .map(({ kind, count, names }): Inline[] => [
      { type: 'strong', text: `${say.sources.speakerKinds[kind]}: ${count}` },
      ...names
        .slice(0, namesAtMost)
        .flatMap(({ read, span }, i): Inline[] => [i === 0 ? ' — ' : ', ', ...exact(read.article, span)]),
      ...(names.length > namesAtMost ? [` ${say.counts.more(names.length - namesAtMost)}`] : []),
    ])
  return { heading: say.sources.heard, items }
}

function factBlocks(audit: SourcesAudit, articles: number): Block[] {
  const several = articles > 1
  const lines = (entries: readonly SourceEntry[]) =>
    entries.map((entry) => entryLine(entry, { source: true, outlet: several }))
  const accused = (answer: 'none' | 'declined') =>
    audit.accused
      .filter((fact) => fact.answer === answer)
      .map((fact): Inline[] => [
        ...exact(('entry' in fact ? fact.entry : fact).read.article, fact.span),
        ' — ',
        { type: 'implied', text: say.sources.accusedIn },
        ' ',
        ...('entry' in fact
          ? entryLine(fact.entry, { source: true, outlet: several })
          : toldLine(fact.read, fact.told, several)),
      ])
  return [
    {
      heading: say.sources.noAnswer(articles),
      items: accused('none'),
    },
    { heading: say.sources.accusedDeclined, items: accused('declined') },
    { heading: say.sources.declined, items: lines(audit.declined) },
    { heading: say.sources.quotesDiffer, items: audit.differingQuotes.map(versions) },
    { heading: say.sources.secondHand, items: lines(audit.secondHand) },
    { heading: say.sources.singleSourced, items: lines(audit.singleSourced) },
  ]
}

/** The two versions of one quote, each with its place. */
function versions({ a, b }: { readonly a: SourceEntry; readonly b: SourceEntry }): Inline[] {
  const version = (entry: SourceEntry): Inline[] => [...contentOf(entry), ...outletName(entry), ...linkOf(entry)]
  const outlets = [a, b].map(({ read }) => read.article.content.outlet)
  const same = outlets[0] !== undefined && outlets[0] === outlets[1]
  return [
    ...version(a),
    ' — ',
    { type: 'implied', text: same ? say.sources.elsewhereInOutlet : say.sources.elsewhere },
    ' ',
    ...version(b),
  ]
}
