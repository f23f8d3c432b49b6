import type { Permission } from '../../src/core/command.ts'
import type { ChannelRef } from '../../src/core/place.ts'
import type { Desk, Platform } from '../../src/core/platform.ts'

/** A message as a person reads it: after the platform's own client has turned markup into letters. */
export interface Seen {
  readonly id: string
  /** All readable text, button labels excluded: titles, parts, footers, alt texts and file labels may be in it. */
  readonly text: string
  /** Labels of what can be pressed (links are in `links`). */
  readonly buttons: readonly string[]
  readonly visibleToAll: boolean
  readonly edited: boolean
  /** Alt texts. */
  readonly pictures: readonly string[]
  /** Names. */
  readonly files: readonly string[]
  /** Everything that leads elsewhere when clicked, titles and link buttons included. */
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** Id of the message whose thread this stands in. */
  readonly thread?: string
  /** The styled source, whatever the platform makes of it: only to see that two things look different. */
  readonly look: string
}

/** An open form (modal), as a person sees it. */
export interface SeenForm {
  readonly title: string
  readonly fields: readonly {
    /** Name of the command's option that the field fills. */
    readonly name: string
    readonly label: string
    readonly required: boolean
    /** What stands in it already. */
    readonly value: string
    /** Labels, where it is a list to choose from. */
    readonly choices: readonly string[]
  }[]
}

export interface Attachment {
  readonly name: string
  readonly mime: string
  readonly body: string
}

/**
 * A human on the platform. Can do only what the bot really offered: a registered command, an enabled button, an open form.
 * What is not offered rejects with an `Error`. Each act resolves when the platform has taken it; use `World.settled`, or
 * look again, before expecting its effect.
 */
export interface Person {
  readonly id: string
  readonly name: string
  /** Types a command line with its slash into the channel: '/ask what happened'. */
  types(commandLine: string, attachment?: Attachment): Promise<void>
  /** Types '@nightdesk ask what happened'; `words` is what follows the mention. */
  mentions(words: string): Promise<void>
  /** The labels offered while the line is typed; its last option is the one being completed: '/find article:mo'. */
  completes(commandLine: string): Promise<readonly string[]>
  /** The labels offered while a field of the open form is typed. */
  completesField(field: string, typed: string): Promise<readonly string[]>
  /** Presses a button of the message, or of the newest message that has one of this label. */
  presses(label: string, message?: Seen): Promise<void>
  /** The form that is open before the person, if any. */
  form(): SeenForm | undefined
  /** Fills the open form by option name and sends it. A choice is given by its label. */
  fills(values: Readonly<Record<string, string>>): Promise<void>
  /** Uses an entry of a message's own menu. */
  usesMenu(label: string, message: Seen): Promise<void>
  /** The channel as this person sees it, oldest first, private answers in their place. */
  sees(): Promise<readonly Seen[]>
  /** The private conversation with the desk as this person sees it, oldest first. */
  seesPrivately(): Promise<readonly Seen[]>
  /** Takes no private messages of the desk from now on. */
  shutsPrivately(): Promise<void>
  /** Reads the attached file of this name. */
  opens(file: string, message: Seen): Promise<string>
}

/** What a platform may lack. The reason stands in the name of the skipped test. */
export type Ability =
  | 'keep answers private'
  | 'type several lines'
  | 'type an option that is not there'
  | 'type a command that is not there'
  | 'type a value of the wrong kind'
  | 'leave out a required option'
  | 'attach a file to a command'
  | 'complete a typed line'
  | 'complete a field of a form'
  | 'use a menu of a message'
  | 'mention the bot'
  | 'notify a person'
  | 'open a thread'
  | 'lose a channel'
  | 'share an answer'
  | 'be told privately'

export type Lacks = Readonly<Partial<Record<Ability, string>>>

/** A platform under test, started on a desk, with its server and one channel. */
export interface World {
  /** The running platform; another object after `restart`. */
  readonly platform: Platform
  readonly channel: ChannelRef
  /** What people call it, without “#”. */
  readonly channelName: string
  /** A channel that is not there. */
  readonly missingChannel: ChannelRef
  /** A new human in the channel. `level` is made true by the platform's own means (its admins). */
  person(who: {
    readonly name: string
    readonly level: Permission
    readonly roles?: readonly string[]
  }): Promise<Person>
  /** Resolves when nothing is under way between the platform and its server. A command that waits does not count. */
  settled(): Promise<void>
  /** Lets this much of the platform's time pass, where it has a clock that matters (3 s to acknowledge). */
  elapse(ms: number): Promise<void>
  /** Stops the platform and starts a new one against the same server and the same desk. */
  restart(): Promise<void>
  /** A role or group of the workspace, which cards may call. */
  role(name: string): { readonly id: string; readonly name: string }
  /** Names of people and roles called by a message, or 'everyone'. */
  notified(): readonly string[]
  /** Requests that the platform's own rules rejected, interactions not answered in time: must stay empty. */
  faults(): readonly string[]
  stop(): Promise<void>
}

export type MakeWorld = (desk: Desk) => Promise<World>
