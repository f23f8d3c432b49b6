import { z } from 'zod'
import type { ItemRow } from '../../core/rows/item.ts'
import type { FeedItem } from '../../core/wire.ts'

const schema = z.object({
  guid: z.string(),
  title: z.string(),
  url: z.string().exactOptional(),
  published: z.number().exactOptional(),
  updated: z.number().exactOptional(),
  author: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  contentHtml: z.string().exactOptional(),
  categories: z.array(z.string()),
}) satisfies z.ZodType<FeedItem>

/** The feed's item as its row has kept it. Rejects a row that keeps something else. */
export function keptItem({ item }: Pick<ItemRow, 'item'>): FeedItem {
  return schema.parse(JSON.parse(item))
}
