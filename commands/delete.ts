import type { Action, Card } from '../src/core/card.ts'
import type { Invocation } from '../src/core/command.ts'
import { UserError } from '../src/core/errors.ts'
import type { DeliveryRow } from '../src/core/rows/delivery.ts'
import type { LeavingRow } from '../src/core/rows/leaving.ts'
import { say } from '../src/locales/index.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { noticeCard } from '../src/newsroom/cards/notice.ts'
import { keepAfterAll, letGo, proofOf } from '../src/newsroom/desk/leaving.ts'
import { mayUse } from '../src/newsroom/desk/staff.ts'
import { changedMeanwhile, previewForget } from '../src/newsroom/forget/forget.ts'
import { previewCard } from '../src/newsroom/forget/preview.ts'
import { askedText } from '../src/newsroom/forget/wish.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { postsMeant } from '../src/newsroom/posts/meant-post.ts'
import { askedForIt, isTakenAway } from '../src/newsroom/posts/take-away.ts'
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
    { name: 'keep', type: 'string', description: 'What was deleted a moment ago, to have it back: the button has it' },
    { name: 'proof', type: 'string', description: 'A text that was deleted: what is left of it' },
  ],
  async execute(invocation, newsroom) {
    const text = given(invocation, 'text')
    const kept = given(invocation, 'keep')
    const proven = given(invocation, 'proof')
    if (kept) return { ...answer(await keep(invocation, newsroom, kept)), replaces: true }
    if (proven) return answer(await proof(invocation, newsroom, proven))
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
  const asked = await askedText(newsroom.store, place, article.id)
  const outcome = await previewForget(newsroom, asked)
  const code = given(invocation, 'confirm')
  if (code === undefined) return previewCard(asked, outcome, { same: `delete text:${article.id}` })
  if (outcome.code !== code) throw changedMeanwhile()
  return leavingCard(await letGo(newsroom, invocation, 'text', article.id), '', newsroom.clock())
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
  if (!post.ref) throw new UserError('not-posted', say.posts.notThere, say.posts.inAMinute)
  return leavingCard(await letGo(newsroom, invocation, 'post', post.id), title, newsroom.clock())
}

/** It can be had back until it goes. */
function leavingCard({ id, what, at }: LeavingRow, title: string, now: number): Card {
  const seconds = Math.max(1, Math.round((at - now) / 1000))
  const text = what === 'post' ? say.deleting.postGoes(title.slice(0, 300), seconds) : say.deleting.textGoes(seconds)
  const undo: Action = { type: 'invoke', label: say.buttons.undo, invoke: `delete keep:${id}`, style: 'primary' }
  const left: Action = { type: 'invoke', label: say.deleting.whatIsLeft, invoke: `delete proof:${id}` }
  return {
    tone: 'answer',
    title: say.deleting.done,
    parts: [
      { type: 'text', text },
      { type: 'actions', actions: what === 'post' ? [undo] : [undo, left] },
    ],
  }
}

/** The deletion is taken back while it may be. */
async function keep(invocation: Invocation, newsroom: Newsroom, id: string): Promise<Card> {
  await keepAfterAll(newsroom, invocation, id)
  return noticeCard(say.deleting.kept, say.deleting.nothingDeleted, 'answer')
}

async function proof(invocation: Invocation, newsroom: Newsroom, id: string): Promise<Card> {
  const card = await proofOf(newsroom, invocation, id)
  return card ?? noticeCard(say.deleting.stillThere, say.deleting.askAgain, 'answer')
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
  if (post?.platform === platform && post.workspace === workspace && !isTakenAway(post)) return post
  throw new UserError('no-post', say.deleting.noPost, say.deleting.useOnPost)
}
