import type { Invocation } from '../src/core/command.ts'
import { analysisOf } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { articleOfPost, meantBy, meantByMessage } from '../src/newsroom/articles/meant.ts'
import { briefCard } from '../src/newsroom/cards/brief.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { type BroughtIn, bringAddress, bringText } from '../src/newsroom/posts/bring-in.ts'
import { answer, type Command, given } from './command.ts'

export const brief = {
  name: 'brief',
  description: 'A short faithful summary: of an address, a pasted text, or the latest article here',
  permission: 'reader',
  menu: 'Brief this',
  options: [
    {
      name: 'article',
      type: 'text',
      description: 'An address, a text of several lines, or words of an article',
      rest: true,
      completes: true,
      example: 'https://news.example/story',
    },
    {
      name: 'published',
      type: 'string',
      description: 'Day of publication of a pasted text',
      example: 'published:2017-05-18',
    },
    { name: 'file', type: 'file', description: 'A text or HTML file' },
  ],
  async execute(invocation, newsroom) {
    const file = given(invocation, 'file')
    const sentences = await newsroom.settings.get(invocation.place, 'sentences')
    const { article, analysis } = file
      ? await bringAddress(newsroom, invocation, file)
      : await readMeant(newsroom, invocation, given(invocation, 'article')?.trim())
    return answer(briefCard(article, analysis, sentences))
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command

/** What was typed; without a word, the post or message that a menu was used on, else the article that is meant here. */
async function readMeant(newsroom: Newsroom, invocation: Invocation, typed: string | undefined): Promise<BroughtIn> {
  const message = typed ? undefined : invocation.messageText
  const ofPost = message !== undefined && (await articleOfPost(newsroom.store, invocation))
  if (ofPost) return { article: ofPost, analysis: await analysisOf(newsroom, ofPost) }
  const meant = message === undefined ? meantBy(typed ?? '') : meantByMessage(message)
  if (meant.kind === 'address') return bringAddress(newsroom, invocation, meant.url)
  if (meant.kind === 'text') return bringText(newsroom, invocation, meant.text, given(invocation, 'published'))
  const article = await findArticle(newsroom, invocation, typed)
  return { article, analysis: await analysisOf(newsroom, article) }
}
