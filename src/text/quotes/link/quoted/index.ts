import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'
import { readBeside } from './beside.ts'
import { createBook } from './book.ts'
import { leadBefore } from './front.ts'
import { howPut } from './how-put.ts'
import { type Quotation, readQuotations } from './quotations.ts'
import { calledBy, signature, type Tag, tagBehind } from './tag.ts'

/**
 * What the marks and the words beside them tell for sure, set right in what was tagged: a quotation with a tag or a lead of
 * its own belongs to it, narration between quotations belongs to none, and one that comes after narration is nobody's yet.
 */
export function readQuoted(document: Document, columns: Columns, groups: readonly Group[]): Group[] {
  const quotations = readQuotations(document, columns)
  if (quotations.length === 0) return [...groups]
  const { groups: mended, beside } = readBeside(document, columns, groups, quotations)
  const book = createBook(document, columns, mended)
  let before: { quotation: Quotation; tag: Tag } | undefined
  quotations.forEach((quotation, k) => {
    if (beside.has(quotation)) return
    const own =
      tagBehind(document, columns, quotation) ??
      calledBy(document, columns, quotation) ??
      howPut(document, columns, quotation) ??
      signature(document, columns, quotation) ??
      leadOf(document, columns, quotations, k)
    // “A,” Lee said, pointing at the pier. “B.”: what goes on in the next sentence is by the same one.
    const tag = own ?? (before && goesOn(document, columns, before, quotation) ? before.tag : undefined)
    if (tag) book.give(quotation, tag)
    else book.part(quotation)
    before = tag && { quotation, tag }
  })
  return book.groups()
}

function goesOn(
  { ranges }: Document,
  { sentence }: Columns,
  before: { quotation: Quotation; tag: Tag },
  { first, paragraph, whole }: Quotation,
): boolean {
  const starts = sentence[first]!
  const told = Math.max(sentence[before.tag.cue.first]!, sentence[before.quotation.end - 1]!)
  return whole && paragraph === before.quotation.paragraph && starts === told + 1 && ranges[starts]!.first === first
}

/** A lead right before the quotation, or at the end of the paragraph before. A tag of the quotation before is no lead. */
function leadOf(document: Document, columns: Columns, quotations: readonly Quotation[], k: number): Tag | undefined {
  const quotation = quotations[k]!
  const stop = quotation.first
  const earlier = quotations[k - 1]
  if (earlier && earlier.end > stop - 2) return undefined
  if (stop > quotation.from && document.tokens[stop - 1]!.value !== ':' && document.tokens[stop - 1]!.value !== ',')
    return undefined
  return leadBefore(document, columns, stop)
}
