import { counted, form } from './plural.ts'

/** Many articles told in one post: digests, and what came at once. */
export const lists = {
  continued: ' (continued)',
  page: (number: number, of: number, title: string) => `Page ${number} of ${of}: ${title}`,
  firstPage: (of: number) => `Page 1 of ${of}; the others follow below.`,
  digest: (articles: number, stories: number) =>
    `Digest: ${counted(articles, 'article', 'articles')}${stories < articles ? `, ${counted(stories, 'story', 'stories')}` : ''}`,
  old: (count: number) => `${count} of them ${form(count, 'is', 'are')} more than three days old.`,
  moreWait: 'More wait: they come in the next digest.',
  age: (days: number) => `${days} days old`,
  waitedForQuiet: (count: number) =>
    `${count} of them waited for the end of this channel’s quiet hours: each is told here, and only here.`,
  tooMany: (burst: number) =>
    `More than ${counted(burst, 'article', 'articles')} came for this channel in a few minutes, or waited: each of these is told here, and only here. “/desk set burst 50” sets another number.`,
  together: (articles: number, stories: number) => `${articles} articles, ${counted(stories, 'story', 'stories')}`,
  untitled: 'Untitled',
  unread: ' (could not be read)',
  goesOn: 'continued',
  noPage: (number: number) => `There is no page ${number} of this.`,
  pagesThere: (count: number) => form(count, 'There is only one page.', `There are ${count} pages.`),
}
