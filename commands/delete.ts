import type { Card } from '../src/core/card.ts'
import type { Invocation } from '../src/core/command.ts'
import { UserError } from '../src/core/errors.ts'
import type { DeliveryRow } from '../src/core/rows/delivery.ts'
import { say } from '../src/locales/index.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { noticeCard } from '../src/newsroom/cards/notice.ts'
import { mayUse } from '../src/newsroom/desk/staff.ts'
import { carryOutForget, previewForget } from '../src/newsroom/forget/forget.ts'
import { previewCard } from '../src/newsroom/forget/preview.ts'
import { lookAfterwards, proofCard } from '../src/newsroom/forget/proof.ts'
import { askedArticles } from '../src/newsroom/forget/wish.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { postsMeant } from '../src/newsroom/posts/meant-post.ts'
import { askedForIt, takeAway } from '../src/newsroom/posts/take-away.ts'
import { answer, type Command, given } from './command.ts'

export const deleteCommand = {
  name: 'delete',
  description: 'Take a post of the desk away, or a text that only you see',
  permission: 'editor',
  menu: 'Delete this post',
  options: [
    {
      name: 'text',
      type: 'string',
      description:
        'A text that only you see: words of it. Without it, the post that this is used on, or the latest here',
      completes: true,
    },
    { name: 'post', type: 'string', description: 'The number of a post, as the question has it' },
    { name: 'confirm', type: 'string', description: 'The letters that the question gave; without them it only asks' },
  ],
  async execute(invocation, newsroom) {
    const text = given(invocation, 'text')
    return answer(await (text ? deleteText(invocation, newsroom, text) : deletePost(invocation, newsroom)))
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command

/** A text of one's own is forgotten as an admin would forget an article, with a look before and a proof after. */
async function deleteText(invocation: Invocation, newsroom: Newsroom, typed: string): Promise<Card> {
  const { place, member } = invocation
  const article = await findArticle(newsroom, invocation, typed)
  if (article.asker !== member.id)
    throw new UserError(
      'not-yours',
      say.deleting.notYours(article.content.headline.slice(0, 80)),
      say.deleting.askForget,
    )
  const { platform, workspace } = place
  const asked = await askedArticles(newsroom.store, [article.id], {
    ...{ what: 'article', called: say.forgetting.ownText, places: [{ platform, workspace }], posts: 'delete' },
  })
  const code = given(invocation, 'confirm')
  if (code === undefined)
    return previewCard(asked, await previewForget(newsroom, asked), { same: `delete text:${article.id}` })
  const outcome = await carryOutForget(newsroom, invocation, asked, code, false)
  return proofCard(asked, outcome, await lookAfterwards(newsroom, asked), newsroom.clock())
}

/** Admins may, and whoever asked for what was posted. */
async function deletePost(invocation: Invocation, newsroom: Newsroom): Promise<Card> {
  const post = await postMeant(invocation, newsroom)
  const may =
    (await mayUse(newsroom.store, invocation, 'admin')) || (await askedForIt(newsroom, post, invocation.member.id))
  if (!may) throw new UserError('not-permitted', say.deleting.whoMay, say.deleting.askAdmin)
  const title = post.card.title ?? say.posts.aPost
  if (given(invocation, 'confirm') === undefined)
    return {
      tone: 'warning',
      title: say.deleting.question(title).slice(0, 250),
      parts: [
        {
          type: 'text',
          text: say.deleting.forGood,
        },
        {
          type: 'actions',
          actions: [
            { type: 'invoke', label: say.deleting.doIt, invoke: `delete post:${post.id} confirm:yes`, style: 'danger' },
          ],
        },
      ],
    }
  await takeAway(newsroom, invocation, post)
  return noticeCard(say.deleting.done, say.deleting.goesNow(title), 'answer')
}

async function postMeant(invocation: Invocation, newsroom: Newsroom): Promise<DeliveryRow> {
  const named = given(invocation, 'post')
  const { platform, workspace } = invocation.place
  const { message } = invocation
  const { deliveries } = newsroom.store
  // Used on a message, that one is meant, and never the latest of the channel instead.
  const post = named
    ? await deliveries.byId(named)
    : message
      ? await deliveries.byMessage(message)
      : (await postsMeant(newsroom, invocation, undefined))[0]
  if (post?.platform === platform && post.workspace === workspace) return post
  throw new UserError('no-post', say.deleting.noPost, say.deleting.useOnPost)
}
