import { say } from '../src/locales/index.ts'
import { analysisOf } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { briefCard } from '../src/newsroom/cards/brief.ts'
import { shareArticle } from '../src/newsroom/posts/share.ts'
import { articleOption } from './article-option.ts'
import { type Command, given, tellAll } from './command.ts'

export const share = {
  name: 'share',
  description: 'Show what only you see to the channel: a text that you pasted, or an address that you asked about',
  permission: 'editor',
  options: [articleOption],
  async execute(invocation, newsroom) {
    const article = await findArticle(newsroom, invocation, given(invocation, 'article'))
    await shareArticle(newsroom, invocation, article)
    const sentences = await newsroom.settings.get(invocation.place, 'sentences')
    const by = say.posts.sharedBy(invocation.member.name)
    return { ...tellAll(briefCard(article, await analysisOf(newsroom, article), sentences, by)), corrected: true }
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command
