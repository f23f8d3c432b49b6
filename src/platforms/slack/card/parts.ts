import type { types } from '@slack/bolt'
import type { CardPart, Rich } from '../../../core/card.ts'
import { say } from '../../../locales/index.ts'
import { clean } from '../../chat/clean.ts'
import { sizes } from '../limits.ts'
import { actionBlocks } from './actions.ts'
import { clip } from './clip.ts'
import { contextBlocks } from './context.ts'
import { elementsOf, textElements } from './inline.ts'
import { fitRows, richText, section } from './rich-text.ts'

/** Headings and names of fields are labels: what is longer is cut. */
const headingSize = 300
const labelSize = 200

type FilePart = Extract<CardPart, { type: 'file' | 'picture' }>

/** Pictures and files that have been uploaded, by the part that they belong to. */
export type Uploaded = ReadonlyMap<FilePart, { readonly id: string }>

/** Where the files of a message are shown: none fits into it. */
export type FilesGo = 'thread' | 'messages'

/** One part of a card as blocks, each within its limits. `number` keeps action ids apart. */
export function partBlocks(part: CardPart, uploaded: Uploaded, number: number, filesGo: FilesGo): types.KnownBlock[] {
  switch (part.type) {
    case 'text':
      return sections([elementsOf(part.text)])
    case 'heading':
      return sections([textElements(clip(clean(part.text), headingSize), { bold: true })])
    case 'quote':
      return fitRows([elementsOf(part.text)]).map((rows) =>
        richText(rows.map((elements) => ({ type: 'rich_text_quote', elements }))),
      )
    case 'list':
      return listBlocks(part.items, part.ordered === true)
    case 'fields':
      return sections(
        part.fields
          .filter(({ name, value }) => name !== '' || value !== '')
          .map(({ name, value }) => [
            ...textElements(clip(clean(name), labelSize), { bold: true }),
            ...textElements(': '),
            ...elementsOf(value),
          ]),
      )
    case 'context':
      return contextBlocks(part.text)
    case 'divider':
      return [{ type: 'divider' }]
    case 'picture':
      return pictureBlocks(part, uploaded)
    case 'file':
      return fileBlocks(part, uploaded, filesGo)
    case 'timeline':
    case 'table':
    case 'board':
      return []
    case 'actions':
      return actionBlocks(part.actions, number)
  }
}

function sections(rows: readonly (readonly ReturnType<typeof elementsOf>[number][])[]): types.KnownBlock[] {
  return fitRows(rows).map((fitting) => richText(fitting.map(section)))
}

function listBlocks(items: readonly Rich[], ordered: boolean): types.KnownBlock[] {
  let done = 0
  return fitRows(items.map((item) => elementsOf(item))).map((rows) => {
    const list = {
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      elements: rows.map(section),
      ...(ordered && done > 0 && { offset: done }),
    } as types.RichTextList
    done += rows.length
    return richText([list])
  })
}

function pictureBlocks(part: Extract<CardPart, { type: 'picture' }>, uploaded: Uploaded): types.KnownBlock[] {
  const alt = clip(clean(part.alt).trim() || clean(part.name) || 'picture', sizes.altText)
  const file = uploaded.get(part)
  if (!file) return contextBlocks(say.slack.picture(alt))
  return [{ type: 'image', slack_file: { id: file.id }, alt_text: alt }]
}

function fileBlocks(
  part: Extract<CardPart, { type: 'file' }>,
  uploaded: Uploaded,
  filesGo: FilesGo,
): types.KnownBlock[] {
  const where = uploaded.has(part) ? ` – ${say.slack.filesGo[filesGo]}` : ''
  return sections([textElements(`${part.label} (${part.name})${where}`)])
}
