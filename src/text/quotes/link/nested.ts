import type { Document } from '../../document.ts'
import type { Tagger } from '../tagger/tag.ts'
import { classesOf, classIndex } from '../words/bits.ts'
import { dropTitles } from './bounds/titles.ts'
import { type Group, groupSpans } from './group/group.ts'
import { readSpans, type TaggedSpan } from './group/spans.ts'
import { mendPassive } from './source/passive.ts'
import { mendSender } from './source/sender.ts'
import { isAct } from './untold/acts.ts'
import { isNoCue } from './untold/no-cue.ts'
import { tellsNothing } from './untold/no-telling.ts'
import { saysNobody } from './untold/nobody.ts'

const telling = ['say', 'tell', 'write', 'claim', 'admit', 'deny', 'decline', 'promise', 'demand', 'ask', 'said']
  .map((name) => 1 << classIndex.get(name)!)
  .reduce((set, bit) => set | bit, 0)
const said = 1 << classIndex.get('said')!
const ourselves = new Set(['i', 'we', 'you', 'me', 'us', 'my', 'our', 'your', 'it', 'that', 'which', 'this'])

/**
 * Attributions inside the contents of others: "the minister said THE POLICE HAD TOLD HIM THAT …", and "the claim by X that
 * …". Only words of telling: what somebody quoted thinks or wants is not parted from what they said.
 */
export function findNested(document: Document, tagger: Tagger, groups: readonly Group[]): Group[] {
  return groups.flatMap((group) =>
    group.content.flatMap((content) => {
      const named = claimsBy(document, tagger, content)
      const tagged = named.length > 0 || !mayNest(tagger, content) ? [] : tagInside(document, tagger, content)
      return [...named, ...tagged].map((inner) => ({ ...inner, within: group }))
    }),
  )
}

function mayNest({ columns }: Tagger, { first, end }: TaggedSpan): boolean {
  if (end - first < 6) return false
  for (let i = first + 1; i < end - 2; i++)
    if (columns.cue[i] === 1 && (classesOf(columns.base[i]!) & telling) !== 0) return true
  return false
}

function tagInside(document: Document, tagger: Tagger, content: TaggedSpan): Group[] {
  const labels = tagger.tagRange(content.first, content.end)
  const inner = groupSpans(document, readSpans(document, labels, content.first))
    .map((group) => dropTitles(document, tagger.columns, mendPassive(document, tagger.columns, group)))
    .filter((group) => group.content.length > 0 && !(group.cue && isNobodys(document, tagger.columns, group)))
    // "Parents | emailed | the mayor asking for a crossing": what they ask is in what they wrote.
    .filter((group) => mendSender(document, tagger.columns, group) === group)
  return inner.filter(({ source, cue }) => {
    if (!source || !cue) return false
    if (ourselves.has(document.tokens[source.first]!.value.toLowerCase())) return false
    for (let i = cue.first; i < cue.end; i++) if ((classesOf(tagger.columns.base[i]!) & telling) !== 0) return true
    return /^according$/i.test(document.tokens[cue.first]!.value)
  })
}

const isNobodys = (document: Document, columns: Tagger['columns'], group: Group): boolean =>
  isNoCue(document, columns, group) ||
  isAct(document, columns, group) ||
  tellsNothing(document, columns, group) ||
  saysNobody(document, columns, group)

/** "the claim by X that …": somebody's words named by a noun. */
function claimsBy({ tokens }: Document, { columns }: Tagger, content: TaggedSpan): Group[] {
  const groups: Group[] = []
  for (let i = content.first; i < content.end - 4; i++) {
    if ((classesOf(columns.base[i]!) & said) === 0 || tokens[i + 1]!.value !== 'by') continue
    let that = i + 3
    while (that < content.end && that < i + 16 && tokens[that]!.value !== 'that') that++
    if (tokens[that]?.value !== 'that' || that >= content.end - 1) continue
    const part = (role: TaggedSpan['role'], first: number, end: number): TaggedSpan => ({
      ...content,
      role,
      first,
      end,
      fronted: false,
    })
    groups.push({
      source: part('source', i + 2, that),
      cue: part('cue', i, i + 1),
      content: [part('content', that, content.end)],
    })
    i = that
  }
  return groups
}
