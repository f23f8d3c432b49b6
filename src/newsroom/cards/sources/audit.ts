import type { SpeakerKind } from '../../../core/analysis.ts'
import type { Card, CardPart, Inline } from '../../../core/card.ts'
import { commandText } from '../../../core/command-text.ts'
import type { SourcesAudit } from '../../sources/audit.ts'
import type { SourceEntry } from '../../sources/sources.ts'
import { exact } from '../exact.ts'
import { addressOf, button, originOf, type SourcesView } from '../sources.ts'
import { contentOf, entryLine, linkOf, outletName } from './entry.ts'
import { type Block, blockParts, pageOfBlocks } from './pages.ts'

const kindNames: Readonly<Record<SpeakerKind, string>> = {
  person: 'Named people',
  body: 'Institutions',
  document: 'Documents',
  anonymous: 'Anonymous',
  collective: 'Groups without names',
  unknown: 'Left open who it is',
}
const namesAtMost = 12
/** What an answer of the accused would have been found by. */
const lookedFor =
  'Looked for: words of the accused, of their lawyer, spokesperson or institution, a denial, a plea, a refusal to comment.'

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
  if (none.length) parts.push({ type: 'context', text: `None found: ${none.join('; ')}.` })
  if (audit.accused.some(({ answer }) => answer === 'none')) parts.push({ type: 'context', text: lookedFor })
  const pages = page.of > 1 ? `Page ${page.number} of ${page.of}. ` : ''
  parts.push({
    type: 'context',
    text: [
      `${pages}These are counts and places, not judgements: within ${several ? 'these articles' : 'this article'} only. `,
      ...originOf(view.articles),
    ],
  })
  parts.push({
    type: 'actions',
    actions: [
      ...(page.number < page.of ? button('More', command({ audit: 'yes', page: page.number + 1 })) : []),
      ...button('Sources', command({})),
      ...button('Table', command({ audit: 'yes', as: 'csv' })),
    ],
  })
  return { tone: 'answer', title: `Audit: ${view.title}`, ...addressOf(view.articles), parts }
}

function heardBlock({ heard }: SourcesAudit): Block {
  const items = heard
    .filter(({ count }) => count > 0)
    .map(({ kind, count, names }): Inline[] => [
      { type: 'strong', text: `${kindNames[kind]}: ${count}` },
      ...names
        .slice(0, namesAtMost)
        .flatMap(({ read, span }, i): Inline[] => [i === 0 ? ' — ' : ', ', ...exact(read.article, span)]),
      ...(names.length > namesAtMost ? [` and ${names.length - namesAtMost} more`] : []),
    ])
  return { heading: 'Who is heard', items }
}

function factBlocks(audit: SourcesAudit, articles: number): Block[] {
  const several = articles > 1
  const lines = (entries: readonly SourceEntry[]) =>
    entries.map((entry) => entryLine(entry, { source: true, outlet: several }))
  const accused = (answer: 'none' | 'declined') =>
    audit.accused
      .filter((fact) => fact.answer === answer)
      .map(({ entry, span }): Inline[] => [
        ...exact(entry.read.article, span),
        ' — ',
        { type: 'implied', text: 'accused in:' },
        ' ',
        ...entryLine(entry, { source: true, outlet: several }),
      ])
  return [
    {
      heading: `Accused, and no answer found in ${several ? `these ${articles} articles` : 'this article'}`,
      items: accused('none'),
    },
    { heading: 'Accused, and declined to answer', items: accused('declined') },
    { heading: 'Declined to answer', items: lines(audit.declined) },
    { heading: 'Quotes that differ between versions', items: audit.differingQuotes.map(versions) },
    { heading: 'Reaches us only through somebody else', items: lines(audit.secondHand) },
    { heading: 'Claims of weight from one source only', items: lines(audit.singleSourced) },
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
    { type: 'implied', text: same ? 'elsewhere in the same outlet:' : 'elsewhere:' },
    ' ',
    ...version(b),
  ]
}
