import type { CardPart } from '../../src/core/card.ts'
import type { Invocation } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { analysisOf } from '../../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../../src/newsroom/articles/find.ts'
import { articleOfPost, nothingToRead } from '../../src/newsroom/articles/meant.ts'
import { followupCard } from '../../src/newsroom/cards/followup.ts'
import { threadsCard } from '../../src/newsroom/cards/open-threads.ts'
import { hindranceIn } from '../../src/newsroom/desk/directory.ts'
import { addFollowup, dueOf } from '../../src/newsroom/followups/follow.ts'
import { nameOf } from '../../src/newsroom/names.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { isPrivate, shareArticle } from '../../src/newsroom/posts/share.ts'
import { answer, type Command, given } from '../command.ts'
import { priorityOf, priorityOption } from './priority.ts'

export const followupAdd = {
  name: 'followup add',
  description: 'Take something on: your own words, or what an article leaves open',
  verb: 'Take it on',
  permission: 'editor',
  menu: 'Follow up',
  options: [
    {
      name: 'text',
      type: 'string',
      description: 'What to do; leave it out to see what an article leaves open',
      rest: true,
      example: 'Call the ministry',
    },
    {
      name: 'due',
      type: 'string',
      description: 'When to remind',
      otherwise: 'tomorrow morning',
      example: 'due:"tomorrow 9:00"',
    },
    {
      name: 'owner',
      type: 'member',
      description: 'Who does it; you, unless you say so',
      otherwise: 'you',
      example: 'owner:@ann',
    },
    {
      name: 'backup',
      type: 'member',
      description: 'Who is asked too when the owner doesn’t answer',
      example: 'backup:@ben',
    },
    priorityOption,
    { name: 'article', type: 'string', description: 'The article it belongs to', completes: true },
    {
      name: 'thread',
      type: 'integer',
      description: 'The number of the thread that the article leaves open',
      example: 'thread:1',
    },
    {
      name: 'rota',
      type: 'boolean',
      description: 'Nobody’s yet: whoever is on when it is due gets it',
      example: 'rota:yes',
    },
  ],
  async execute(invocation, newsroom) {
    const text = given(invocation, 'text') ?? (await messageWords(newsroom, invocation))
    const number = invocation.options.thread
    const named = given(invocation, 'article')
    const article = named || !text ? await findArticle(newsroom, invocation, named) : undefined
    const analysis = article && (await analysisOf(newsroom, article))
    const own = article !== undefined && (await isPrivate(newsroom, article, invocation.place))
    if (!text && number === undefined) return answer(threadsCard(article!, analysis!, own))
    const thread = number === undefined ? undefined : analysis?.threads[Number(number) - 1]
    if (number !== undefined && !thread) {
      throw new UserError(
        'no-thread',
        say.followups.noThread(String(number)),
        say.followups.leavesOpen(analysis?.threads.length ?? 0),
      )
    }
    const owner = given(invocation, 'owner')
    const open = invocation.options.rota === true
    if (open && owner)
      throw new UserError('bad-option', say.followups.rotaOrOwner, say.followups.sayOne, {
        option: 'rota',
      })
    const backup = given(invocation, 'backup')
    const missing = await messageWaits(newsroom, invocation)
    // What is taken on is seen by everybody, with the words that it is about.
    if (own) await shareArticle(newsroom, invocation, article)
    const { followup, added } = await addFollowup(newsroom, invocation, {
      text: text ?? article!.content.text.slice(thread!.start, thread!.end),
      due: await dueOf(newsroom, invocation, given(invocation, 'due'), thread),
      ...(open ? { ownerId: null, ownerName: null, accepted: false } : await ownerOf(newsroom, invocation, owner)),
      backupId: backup ?? null,
      backupName: backup ? await nameOf(newsroom.store, invocation.place, 'member', backup) : null,
      priority: priorityOf(invocation) ?? 'normal',
      ...(article && { article }),
      ...(thread && { thread }),
    })
    const said = added ? say.followups.taken : say.followups.takenAlready
    const card = followupCard(followup, { now: newsroom.clock(), about: article, said })
    return answer({ ...card, parts: [...card.parts, ...missing] })
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command

/**
 * Where the bot may not post, a follow-up is taken on all the same if its owner can be told privately: then this says so, and how its
 * message comes. Throws a `UserError` where they can't.
 */
async function messageWaits(newsroom: Newsroom, { place }: Invocation): Promise<CardPart[]> {
  const hindrance = await hindranceIn(newsroom, place)
  if (!hindrance) return []
  const { sentence, next } = hindrance
  if (!newsroom.platforms.get(place.platform)?.can.tellPrivately) throw new UserError('cannot-post', sentence, next)
  const meanwhile = say.followups.tellsPrivately
  return [{ type: 'context', text: `${sentence} ${meanwhile} ${next}` }]
}

/** Whoever was named, who accepts it then; or the asker. */
async function ownerOf(newsroom: Newsroom, { place, member }: Invocation, owner: string | undefined) {
  if (owner === undefined) return { ownerId: member.id, ownerName: member.name, accepted: true }
  const ownerName = await nameOf(newsroom.store, place, 'member', owner)
  return { ownerId: owner, ownerName, accepted: owner === member.id }
}

/** The words of the message that a menu was used on; none where it is a post of the desk's own: its article is meant. */
async function messageWords(newsroom: Newsroom, invocation: Invocation): Promise<string | undefined> {
  if (invocation.messageText === undefined || (await articleOfPost(newsroom.store, invocation))) return undefined
  const words = invocation.messageText.trim().slice(0, 500)
  if (words === '') throw nothingToRead()
  return words
}
