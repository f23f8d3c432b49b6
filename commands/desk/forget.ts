import type { Invocation } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import type { Workspace } from '../../src/core/place.ts'
import { say } from '../../src/locales/index.ts'
import { completeArticle, findArticle } from '../../src/newsroom/articles/find.ts'
import { mayUse } from '../../src/newsroom/desk/staff.ts'
import { carryOutForget, previewForget } from '../../src/newsroom/forget/forget.ts'
import { previewCard } from '../../src/newsroom/forget/preview.ts'
import { lookAfterwards, proofCard } from '../../src/newsroom/forget/proof.ts'
import {
  type Asked,
  articlesOfOutlet,
  askedArticles,
  askedMember,
  askedWorkspace,
} from '../../src/newsroom/forget/wish.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { answer, type Command, given } from '../command.ts'

export const deskForget = {
  name: 'desk forget',
  description: 'Take something out everywhere, with a preview and a proof; a member may ask it of their own',
  permission: 'reader',
  options: [
    { name: 'article', type: 'string', description: 'An article: words of it, or its address', completes: true },
    { name: 'outlet', type: 'string', description: 'All articles of an outlet: its name, or its host' },
    { name: 'member', type: 'member', description: 'A member: their name, and what is theirs alone' },
    {
      name: 'all',
      type: 'string',
      description: 'All that is kept of this workspace',
      choices: [{ label: 'This workspace', value: 'workspace' }],
    },
    {
      name: 'posts',
      type: 'string',
      description: 'Whether what was posted of it is deleted on the platforms; it is, unless you say so',
      choices: [
        { label: 'Delete the posts', value: 'delete' },
        { label: 'Leave the posts', value: 'keep' },
      ],
    },
    { name: 'confirm', type: 'string', description: 'The letters that the preview gave; without them it only looks' },
  ],
  async execute(invocation, newsroom) {
    const { line, self, asked } = await askedBy(invocation, newsroom)
    const code = given(invocation, 'confirm')
    if (code === undefined) {
      const outcome = await previewForget(newsroom, asked)
      const same = asked.posts === 'delete' ? line : `${line} posts:keep`
      const other = asked.posts === 'delete' ? `${line} posts:keep` : undefined
      const offersPosts = asked.what === 'article' || asked.what === 'outlet'
      return answer(
        previewCard(asked, outcome, { same: offersPosts ? same : line, ...(offersPosts && other && { other }) }),
      )
    }
    const outcome = await carryOutForget(newsroom, invocation, asked, code, self)
    return answer(proofCard(asked, outcome, await lookAfterwards(newsroom, asked), newsroom.clock()))
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command

/** Admins may ask for anything, and members for themselves. */
async function askedBy(
  invocation: Invocation,
  newsroom: Newsroom,
): Promise<{ readonly line: string; readonly self: boolean; readonly asked: Asked }> {
  const { place, member } = invocation
  const named = (['article', 'outlet', 'member', 'all'] as const).filter((name) => given(invocation, name))
  if (named.length !== 1)
    throw new UserError(
      'what-to-forget',
      named.length === 0 ? say.forgetting.ask : say.forgetting.oneThing,
      say.forgetting.giveOne,
    )
  const [what] = named
  const typed = given(invocation, what!)!
  const self = what === 'member' && typed === member.id
  if (!self && !(await mayUse(newsroom.store, invocation, 'admin')))
    throw new UserError('not-permitted', say.forgetting.forAdmins, say.forgetting.yourself)
  const posts = given(invocation, 'posts') === 'keep' ? 'keep' : 'delete'
  if (what === 'member')
    return { line: `desk forget member:${typed}`, self, asked: await askedMember(newsroom.store, typed, place) }
  if (what === 'all') return { line: 'desk forget all:workspace', self, asked: askedWorkspace(place) }
  const places = await placesOf(newsroom, place)
  if (what === 'article') {
    const { id } = await findArticle(newsroom, invocation, typed)
    const asked = await askedArticles(newsroom.store, [id], { what, called: say.forgetting.anArticle, places, posts })
    return { line: `desk forget article:${id}`, self, asked }
  }
  const ids = await articlesOfOutlet(newsroom.store, typed, places)
  const called = say.forgetting.articlesOf(ids.length, typed)
  const asked = await askedArticles(newsroom.store, ids, { what: 'outlet', called, places, posts })
  return { line: `desk forget outlet:"${typed.replaceAll('"', '')}"`, self, asked }
}

/** The operator's own desk speaks for all that is kept; any other for its workspace. */
async function placesOf({ store, platforms }: Newsroom, place: Workspace): Promise<readonly Workspace[]> {
  const { platform, workspace } = place
  const own = { platform, workspace }
  return platforms.get(platform)?.can.operator ? [own, ...(await store.retention.workspaces())] : [own]
}
