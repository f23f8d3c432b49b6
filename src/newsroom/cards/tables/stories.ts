import type { StoryRow } from '../../../core/rows/story.ts'
import { button, editable, momentCell, type Table } from './table.ts'

/** The stories of a workspace, the latest change first, with what editors do to them. */
export function storyTable(
  rows: readonly { readonly story: StoryRow; readonly articles: number; readonly shared: boolean }[],
): Table {
  return {
    type: 'table',
    label: 'Stories',
    columns: ['Story', 'Headline', 'Articles', 'Last change'],
    rows: rows.map(({ story: { slug, headline, updatedAt }, articles, shared }) => {
      const rename = `desk story rename story:${slug}`
      const edits = [button('Merge', `desk story merge story:${slug}`)]
      if (articles > 1) edits.push(button('Split', `desk story split story:${slug}`))
      return {
        cells: [
          shared ? editable(rename, 'slug', slug) : `${slug} (only you see it)`,
          shared ? editable(rename, 'headline', headline) : headline,
          String(articles),
          momentCell(updatedAt, 'relative'),
        ],
        actions: [
          button('Open', `story story:${slug}`),
          button('Timeline', `timeline story:${slug}`),
          ...(shared ? edits : []),
        ],
      }
    }),
    actions: [],
  }
}
