import type { Command, Invocation, OptionValue } from '../../core/command.ts'
import type { Hindrance, Named } from '../../core/directory.ts'
import { aboutOption, UserError } from '../../core/errors.ts'
import type { ChannelRef, Workspace } from '../../core/place.ts'
import { say } from '../../locales/index.ts'
import { rememberName } from '../names.ts'
import type { Newsroom } from '../newsroom.ts'

type Kind = Named['kind']

const kinds: readonly string[] = ['channel', 'member', 'role'] satisfies Kind[]

/**
 * The options of an invocation, those that name a channel, a member or a role as the platform knows them. What it doesn't
 * know, and channels where nothing can be posted, throw a `UserError`.
 */
export async function asPlatformKnows(
  newsroom: Newsroom,
  invocation: Invocation,
  { options }: Pick<Command<Newsroom>, 'options'>,
): Promise<Readonly<Record<string, OptionValue>>> {
  const known: Record<string, OptionValue> = { ...invocation.options }
  for (const { name, type } of options) {
    const typed = invocation.options[name]
    if (typed === undefined || !kinds.includes(type)) continue
    const said = invocation.named?.some((one) => one.kind === type && one.id === typed)
    if (!said)
      known[name] = (
        await aboutOption(name, () => findNamed(newsroom, invocation.place, type as Kind, String(typed)))
      ).id
  }
  return known
}

/** What a person named, as the platform knows it. Throws a `UserError` that says what is nearly the same, or what to do. */
export async function findNamed(
  newsroom: Newsroom,
  place: Workspace,
  kind: Kind,
  typed: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const platform = newsroom.platforms.get(place.platform)
  if (!platform) return { id: typed, name: typed }
  if (kind === 'role' && !platform.can.roles) {
    throw new UserError('no-roles', say.desk.noRoles, say.desk.giveEach)
  }
  const found = await platform.find({ kind, workspace: place.workspace, typed })
  if (found.state === 'unasked') throw unasked(found.reason)
  if (found.state === 'unknown') {
    throw new UserError(
      `unknown-${kind}`,
      say.desk.unknown[kind](typed.slice(0, 60)),
      found.alike.length ? say.desk.didYouMean(found.alike) : say.desk.nothingChanged,
    )
  }
  if (found.hindrance) throw new UserError('cannot-post', found.hindrance.sentence, found.hindrance.next)
  await rememberName(newsroom.store, place, { kind, id: found.id, name: found.name })
  return { id: found.id, name: found.name }
}

/** Throws a `UserError` where nothing can be posted in this place, with what to do about it. */
export async function mustPostIn(newsroom: Newsroom, place: ChannelRef): Promise<void> {
  const hindrance = await hindranceIn(newsroom, place)
  if (hindrance) throw new UserError('cannot-post', hindrance.sentence, hindrance.next)
}

/** Why nothing can be posted in this place, and what to do about it; undefined where it can. Throws a `UserError` where nobody can tell. */
export async function hindranceIn(newsroom: Newsroom, place: ChannelRef): Promise<Hindrance | undefined> {
  const { workspace, channel, thread } = place
  const platform = newsroom.platforms.get(place.platform)
  const found = await platform?.find({ kind: 'channel', workspace, typed: channel, ...(thread && { thread }) })
  if (found?.state === 'unasked') throw unasked(found.reason)
  if (found?.state === 'unknown') {
    return { sentence: say.desk.cantSee, next: say.desk.letIn }
  }
  return found?.state === 'found' ? found.hindrance : undefined
}

function unasked(reason: string): UserError {
  return new UserError('platform-away', reason, say.desk.platformAway)
}
