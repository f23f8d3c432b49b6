import type { Invocation } from '../src/core/command.ts'
import { analysisOf } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { articleOfPost, meantBy, meantByMessage } from '../src/newsroom/articles/meant.ts'
import { briefCard } from '../src/newsroom/cards/brief.ts'
import { privateBrief } from '../src/newsroom/cards/private.ts'
import { mustPostIn } from '../src/newsroom/desk/directory.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { type BroughtIn, bringAddress, bringText } from '../src/newsroom/posts/bring-in.ts'
import { embargoOf, setEmbargo } from '../src/newsroom/posts/embargo.ts'
import { isPrivate } from '../src/newsroom/posts/share.ts'
import { answer, type Command, given } from './command.ts'

export const brief = {
  name: 'brief',
  description: 'A short faithful summary: of an address, a pasted text, or the latest article here',
  verb: 'Brief it',
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
    {
      name: 'until',
      type: 'string',
      description: 'An embargo: only you see it until then, then it is posted here',
      example: 'until:"tomorrow 6:00"',
    },
  ],
  async execute(invocation, newsroom) {
    const file = given(invocation, 'file')
    if (given(invocation, 'until')) await mustPostIn(newsroom, invocation.place)
    const until = await embargoOf(newsroom, invocation, given(invocation, 'until'))
    const sentences = await newsroom.settings.get(invocation.place, 'sentences')
    const { article, analysis } = file
      ? await bringAddress(newsroom, invocation, file)
      : await readMeant(newsroom, invocation, given(invocation, 'article')?.trim())
    if (until !== undefined) await setEmbargo(newsroom, invocation, article, until)
    const card = briefCard(article, analysis, sentences)
    if (!(await isPrivate(newsroom, article, invocation.place))) return answer(card)
    const { platform, workspace } = invocation.place
    return answer(
      privateBrief(card, article.id, {
        until: await newsroom.store.embargoes.until(article.id, platform, workspace),
        button: newsroom.platforms.get(platform)?.can.shares !== true,
      }),
    )
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
