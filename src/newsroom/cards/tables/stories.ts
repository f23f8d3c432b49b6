import type { StoryRow } from '../../../core/rows/story.ts'
import { say } from '../../../locales/index.ts'
import { button, editable, momentCell, type Table } from './table.ts'

/** The stories of a workspace, the latest change first, with what editors do to them. */
export function storyTable(
  rows: readonly { readonly story: StoryRow; readonly articles: number; readonly shared: boolean }[],
): Table {
  return {
    type: 'table',
    label: say.stories.title,
    columns: say.stories.columns,
    rows: rows.map(({ story: { slug, headline, updatedAt }, articles, shared }) => {
      const rename = `desk story rename story:${slug}`
      const edits = [button(say.stories.merge, `desk story merge story:${slug}`)]
      if (articles > 1) edits.push(button(say.stories.split, `desk story split story:${slug}`))
      return {
        cells: [
          shared ? editable(rename, 'slug', slug) : say.stories.onlyYours(slug),
          shared ? editable(rename, 'headline', headline) : headline,
          String(articles),
          momentCell(updatedAt, 'relative'),
        ],
        actions: [
          button(say.buttons.open, `story story:${slug}`),
          button(say.buttons.timeline, `timeline story:${slug}`),
          ...(shared ? edits : []),
        ],
      }
    }),
    actions: [],
  }
}
