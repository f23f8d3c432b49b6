import { UserError } from '../src/core/errors.ts'
import { say } from '../src/locales/index.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { addressMeant } from '../src/newsroom/articles/meant.ts'
import { noticeCard } from '../src/newsroom/cards/notice.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { whyOf } from '../src/newsroom/posts/why.ts'
import { articleOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

export const why = {
  name: 'why',
  description: 'Why this was posted, or why not: feed, filter, copies, story, channels',
  permission: 'reader',
  reads: true,
  options: [{ ...articleOption, description: 'An address, words of an article, or nothing for the latest here' }],
  async execute(invocation, newsroom) {
    const typed = given(invocation, 'article')?.trim()
    const url = typed === undefined ? undefined : addressMeant(typed)
    const viewer = viewerOf(invocation)
    const article = url
      ? await newsroom.store.articles.seenBy(viewer).byUrl(url)
      : await findArticle(newsroom, invocation, typed)
    const { lines } = await whyOf(newsroom, viewer, { article, url })
    if (lines.length === 0) throw new UserError('not-seen', say.posts.neverSeen, say.posts.searchOtherwise)
    const title = article?.content.headline ?? url!
    return answer({
      ...noticeCard(say.posts.why(title).slice(0, 250), '', 'answer'),
      parts: [{ type: 'list', items: lines }],
    })
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command
