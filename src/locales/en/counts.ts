import { counted } from './plural.ts'

/** How many there are of what is often counted. */
export const counts = {
  articles: (count: number) => counted(count, 'article', 'articles'),
  outlets: (count: number) => counted(count, 'outlet', 'outlets'),
  more: (count: number) => `and ${count} more`,
  page: (number: number, of: number) => `Page ${number} of ${of}.`,
  over: (articles: number) => `Over ${articles} articles`,
  minutes: (count: number) => counted(count, 'minute', 'minutes'),
  hours: (count: number) => counted(count, 'hour', 'hours'),
  days: (count: number) => counted(count, 'day', 'days'),
}
