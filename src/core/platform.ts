import type { Card } from './card.ts'
import type { Choice, CommandDefinition, CompletionQuery, Invocation, Member, Reply } from './command.ts'
import type { ConnectLook, ConnectStep } from './connect-step.ts'
import type { Found, Named } from './directory.ts'
import type { ChannelRef, MessageRef, Workspace } from './place.ts'

/**
 * What became of a post. `later`: the platform could not be reached, or asked to wait, and nothing was posted: it costs the post no attempt.
 * `refused`: the platform's last word; where it is about the `channel` (gone, no permission), whatever else is sent there is refused
 * as well. `unclear`: it may or may not be there, and sending again could double it; where it is about the `channel`, nobody can look
 * there now, and it is known once they can.
 */
export type PostOutcome =
  | { readonly state: 'posted'; readonly ref: MessageRef }
  /** `retryAfter` in milliseconds; a `rate` is the platform's usual pace, by which it is there and says when. */
  | { readonly state: 'later'; readonly reason: string; readonly retryAfter: number; readonly rate?: true }
  | { readonly state: 'refused'; readonly reason: string; readonly about: 'post' | 'channel' }
  | { readonly state: 'unclear'; readonly reason: string; readonly about?: 'channel' }

export type Again = 'again'

/** What a platform can do is data, never an `if` on its name. */
export interface Capabilities {
  readonly threads: boolean
  readonly ephemeral: boolean
  readonly completion: boolean
  readonly files: boolean
  readonly menus: boolean
  readonly commandsInThreads: boolean
  /** Whether members have roles that can be given a level. */
  readonly roles: boolean
  /** Whether it is the operator's own: it is shown the whole desk, and not its workspace alone. */
  readonly operator: boolean
  /** Whether each private answer has a button of the platform's own that shows it to the channel. */
  readonly shares: boolean
  /** Whether it takes posts for one member alone (`privately` in place.ts). */
  readonly tellPrivately: boolean
}

/** What an adapter is given: the desk answers every call, and never rejects. */
export interface Desk {
  readonly commands: readonly CommandDefinition[]
  invoke(invocation: Invocation): Promise<Reply>
  complete(query: CompletionQuery): Promise<Choice[]>
  /**
   * A member shows a private answer of theirs to the channel: what it was made of is the workspace's from then on. Answers the cards as
   * the channel sees them, or to the asker why they can't be shared.
   */
  share(shared: {
    readonly cards: readonly Card[]
    readonly place: Invocation['place']
    readonly member: Member
  }): Promise<Reply>
  /** What is shown under an address that somebody wrote in a channel, as all of the workspace may see it; nothing where it isn’t kept. Never rejects. */
  linked(linked: { readonly url: string; readonly place: Workspace }): Promise<Card | undefined>
  /** Such a card stands in the channel, as this message: when what it shows is corrected, so is the message. Never rejects. */
  shared(ref: MessageRef, card: Card): Promise<void>
  /** The platform says that it may be posted there from now on: what waits for that channel goes out. Never rejects. */
  opened(channel: ChannelRef): Promise<void>
  /** Told at each change of state; shown by `desk status` and `/metrics`, and logged. */
  report(health: PlatformHealth): void
}

/** How a platform is, for `desk status` and `doctor`. */
export interface PlatformHealth {
  readonly platform: string
  readonly state: 'up' | 'starting' | 'down'
  readonly detail: string
  /** What somebody has to do, where it can't mend itself: told by ways that don't need this platform. */
  readonly needs?: string
}

export interface Platform {
  readonly name: string
  readonly can: Capabilities
  /** Rejects with a `UserError` when it can't start; the others go on. */
  start(desk: Desk): Promise<void>
  /**
   * Posts once for each `key`, as far as the platform lets us recognise our own. Where it is `again`, an editor has looked and says that
   * it isn't there: it is looked for once more where that can be done, and sent.
   */
  post(to: ChannelRef, card: Card, key: string, again?: Again): Promise<PostOutcome>
  /** `null` takes the message away; one that isn't there any more is taken away as well. */
  update(ref: MessageRef, card: Card | null): Promise<PostOutcome>
  /** Who or what of a workspace a person named. Never rejects. */
  find(named: Named): Promise<Found>
  /** What of the way to its channels is in order, the first step first; absent where there is nothing to connect. Never rejects. */
  steps?(look: ConnectLook): Promise<readonly ConnectStep[]>
  /** Finishes what is in hand; resolves within five seconds. */
  stop(): Promise<void>
}
