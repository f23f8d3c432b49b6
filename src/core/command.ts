import type { Card } from './card.ts'
import type { Named } from './directory.ts'
import type { ChannelRef, MessageRef } from './place.ts'

export type Permission = 'reader' | 'editor' | 'admin'

/** From the lowest to the highest. */
export const permissions = ['reader', 'editor', 'admin'] as const satisfies readonly Permission[]

/** Who asked. `level` is what the platform itself says (its admins); `desk staff` may raise or lower it. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly level: Permission
}

export type OptionValue = string | number | boolean

/** One call of a command, whatever it came from. */
export interface Invocation {
  readonly id: string
  readonly at: number
  /** Full name, words parted by a space: 'desk feed add'. */
  readonly command: string
  readonly options: Readonly<Record<string, OptionValue>>
  readonly place: ChannelRef & { readonly channelName: string }
  readonly member: Member
  readonly via: 'command' | 'button' | 'form' | 'menu' | 'mention'
  /** The message that a button or a menu belongs to. */
  readonly message?: MessageRef
  /** Text of that message, where a menu was used on one. */
  readonly messageText?: string
  /** What the platform itself says of ids in the options: their names. */
  readonly named?: readonly { readonly kind: Named['kind']; readonly id: string; readonly name: string }[]
  /** IANA zone of the asker, where the platform knows it. */
  readonly timeZone?: string
}

export interface Reply {
  readonly cards: readonly Card[]
  /** `asker` is seen by the asker only (the default); `channel` by all. */
  readonly visible: 'asker' | 'channel'
  /** The pressed message is replaced by the first card instead of answered. */
  readonly replaces?: boolean
  /** What is corrected in its articles is corrected in it: the adapter tells the desk which message its first card became (`Desk.shared`). */
  readonly corrected?: true
  /** It only says what is wrong with an option: where a form is open still, it is said there. */
  readonly wrong?: { readonly option: string; readonly sentence: string }
}

/** A question for completion: which option of which command, and what has been typed of it. */
export interface CompletionQuery {
  readonly command: string
  readonly option: string
  readonly typed: string
  readonly options: Readonly<Record<string, OptionValue>>
  readonly place: ChannelRef & { readonly channelName: string }
  readonly member: Member
}

export interface Choice {
  /** Shown, at most 100 characters. */
  readonly label: string
  /** Given to the command, at most 75 characters (Slack's limit for an option's value). */
  readonly value: string
}

export interface Option {
  /** Lower case, at most 32 characters. */
  readonly name: string
  readonly description: string
  /**
   * `text` may have several lines; `member`, `channel` and `role` are ids of the platform; `file` is an address that the
   * wire can open (https:, or data: on the local desk).
   */
  readonly type: 'string' | 'text' | 'integer' | 'boolean' | 'member' | 'channel' | 'role' | 'file'
  readonly required?: boolean
  /** Another option that may be given in place of this required one. */
  readonly unless?: string
  /** Where the command was called from a message’s own menu, the words of that message. */
  readonly ofMessage?: true
  readonly choices?: readonly Choice[]
  /** Asks the newsroom for choices while the option is typed. */
  readonly completes?: boolean
  /** Quotation marks in it mean something: they are kept, also around the whole. */
  readonly quotes?: true
  /** Names before a colon that are part of what is typed in it, as in a filter: `title:minister`. */
  readonly keys?: readonly string[]
  /** Takes what is left of a typed line, so that it needs no `name:` and no quotes. One a command at most. */
  readonly rest?: boolean
  readonly example?: string
  /** What a form calls it, where its name alone doesn’t say it. */
  readonly label?: string
  /** What holds where it is left out, as a form says it: "this channel". */
  readonly otherwise?: string
  /** The word that takes a value away again, where a form's field is emptied: "none". */
  readonly none?: string
  /** Takes several of its choices, parted by commas: a form may let them be ticked. */
  readonly several?: true
}

/**
 * A command is plain data and one function, written once. Its registration on Discord, the Slack manifest, the parser of
 * typed text, forms, completion, help and the README come from this object. `Newsroom` is what `execute` is given.
 */
export interface Command<Newsroom> {
  /** One to three words: 'brief', 'followup add', 'desk feed add'. */
  readonly name: string
  readonly description: string
  readonly permission: Permission
  readonly options: readonly Option[]
  /**
   * It changes nothing and tells the asker alone: its answer may be asked for again, from an address. `bare`: only where no option is
   * given.
   */
  readonly reads?: true | 'bare'
  /** What the button under its form says: "Add the feed". */
  readonly verb?: string
  /** Offered on a message's own menu under this label ("Brief this"). */
  readonly menu?: string
  execute(invocation: Invocation, newsroom: Newsroom): Promise<Reply>
  complete?(query: CompletionQuery, newsroom: Newsroom): Promise<Choice[]>
}

/** The parts of a command that adapters need: data only. */
export type CommandDefinition = Omit<Command<never>, 'execute' | 'complete'>
