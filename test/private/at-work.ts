/** Who may look at articles without saying for whom: the desk's own work. What it makes is shown by way of `seenBy`, or was shown already. */
export const atWork: readonly string[] = [
  'src/newsroom/articles/article.ts', // finds the row that a text belongs to, and its analysis
  'src/newsroom/articles/copies.ts', // ids of copies, each then looked up as seen by all
  'src/newsroom/check/check.ts', // an older version of an article that was seen
  'src/newsroom/check/kept.ts', // an older version of an article that its reader may see
  'src/newsroom/changes/compare.ts', // a version of an article that is at hand
  'src/newsroom/changes/look.ts', // looks at pages again
  'src/newsroom/memory/prints.ts',
  'src/newsroom/memory/stories.ts', // words of articles, to group others by
  'src/newsroom/posts/brief-post.ts', // the key of a post
  'src/newsroom/posts/burst.ts', // what a feed brought
  'src/newsroom/posts/name-copies.ts', // ids of copies
  'src/newsroom/posts/read-item.ts', // whether a page is kept
  'src/newsroom/posts/take-away.ts', // who asked for what was posted
  'src/newsroom/report/gather.ts', // by which analyser an article that was posted was read
  'src/newsroom/posts/release.ts', // an embargo that is over
  'src/newsroom/posts/route-in-turn.ts', // what a feed brought
  'src/newsroom/posts/route.ts',
  'src/newsroom/posts/share.ts', // ids of what was just shared
  'src/newsroom/search/find.ts', // an older version of an article that was seen
  'src/newsroom/posts/why.ts', // ids of copies, each then looked up as seen by the asker
  'src/newsroom/wires/judge-items.ts', // what a feed brought
  'src/newsroom/stories/carry-out.ts', // the headline of what a person put into a shared story
  'src/newsroom/stories/place.ts', // ids of copies
]
