import type { CardPart, Rich } from '../src/core/card.ts'
import type { DeliveryRow } from '../src/core/rows/delivery.ts'
import { say } from '../src/locales/index.ts'
import { completeArticle } from '../src/newsroom/articles/find.ts'
import { nameOf } from '../src/newsroom/names.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { postsMeant } from '../src/newsroom/posts/meant-post.ts'
import { triesOf } from '../src/newsroom/posts/tries.ts'
import { articleOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

const shownAtMost = 5

export const receipt = {
  name: 'receipt',
  description: 'Every try of a post, with times and what the platform answered',
  permission: 'reader',
  reads: true,
  options: [
    { ...articleOption, description: 'Words of the article, its address, or nothing for the latest post here' },
  ],
  async execute(invocation, newsroom) {
    const posts = await postsMeant(newsroom, invocation, given(invocation, 'article'))
    const parts: CardPart[] = []
    for (const post of posts.slice(0, shownAtMost)) {
      const channel = await nameOf(newsroom.store, post, 'channel', post.channel)
      parts.push(
        { type: 'heading', text: `#${channel}: ${say.posts.states[post.state]}` },
        { type: 'list', items: await linesOf(newsroom, post) },
      )
    }
    const title = posts[0]!.card.title ?? say.posts.aPost
    return answer({ tone: 'answer', title: say.posts.receipt(title).slice(0, 250), parts })
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command

async function linesOf(newsroom: Newsroom, post: DeliveryRow): Promise<Rich[]> {
  const at = (moment: number) => ({ type: 'time' as const, at: moment, style: 'datetime' as const })
  const answers: Readonly<Record<string, string>> = say.posts.answers
  const tried = await triesOf(newsroom.store, post)
  return [
    say.posts.putIn(at(post.createdAt)),
    ...tried.map(
      ({ at: moment, edit, outcome, reason }): Rich => [
        ...(edit ? say.posts.edited(at(moment)) : say.posts.tried(at(moment))),
        `: ${answers[outcome] ?? outcome}${reason ? ` (${reason})` : ''}`,
      ],
    ),
    ...(tried.length === 0 && post.postedAt !== null ? [say.posts.postedAt(at(post.postedAt))] : []),
    ...(post.state === 'pending' ? [say.posts.nextTry(at(post.nextAttempt))] : []),
  ]
}
