import type { Span } from './span.ts'

/**
 * A neutral message. Every string is plain text: foreign text can't become markup, since markup is only structure.
 * Adapters escape strings in one place, and each card has a plain-text fallback (`renderPlain`).
 */
export interface Card {
  readonly title?: string
  /** Where the title leads. */
  readonly url?: string
  /** Address of a picture elsewhere, which a platform may show beside the text; a link in a part leads to it where none does. */
  readonly image?: string
  /** `#rrggbb`: the feed's own colour, shown at the side or as a mark. */
  readonly colour?: string
  /** The outlet's icon elsewhere, shown beside its name. */
  readonly icon?: { readonly url: string; readonly name: string }
  readonly tone?: 'news' | 'answer' | 'notice' | 'warning' | 'error'
  readonly parts: readonly CardPart[]
  /** The story of the article that it shows: posts of one can stand together. */
  readonly story?: { readonly slug: string; readonly headline: string }
  /** Small print under the card. */
  readonly footer?: Rich
  /** Ids of the articles that a file in it was made of: its own words don't tell. */
  readonly madeOf?: readonly string[]
  /** The version of the analysis that found what it shows of articles; it isn't shown. */
  readonly analyser?: string
}

/** Text with structure: a string is shown as it is. */
export type Rich = string | readonly Inline[]

export type Inline =
  | string
  | { readonly type: 'strong' | 'code'; readonly text: string }
  /**
   * Exact words of an article. The span is the promise: `text` is `article.text.slice(start, end)`, of the named version where it is
   * not the newest.
   */
  | {
      readonly type: 'exact'
      readonly text: string
      readonly article: string
      readonly span: Span
      readonly version?: number
      /** Whose words, or the word for saying them: a platform may show it so. */
      readonly as?: 'name' | 'cue'
    }
  /** Worked out by us, and shown so that it looks different from what the text says. */
  | { readonly type: 'implied'; readonly text: string }
  /** `place`: where words stand, which a platform may show as a sign. */
  | { readonly type: 'link'; readonly text: string; readonly url: string; readonly as?: 'place' }
  /** A moment in the reader's own zone, where the platform can; `style` as precise as is known. */
  | { readonly type: 'time'; readonly at: number; readonly style: 'date' | 'datetime' | 'time' | 'relative' }
  /** A person who shall be notified: the only way to a live mention. `name` is the fallback. */
  | { readonly type: 'member'; readonly id: string; readonly name: string }
  /** A role or group of people who shall be notified. */
  | { readonly type: 'role'; readonly id: string; readonly name: string }
  | { readonly type: 'channel'; readonly id: string; readonly name: string }

export type CardPart =
  | { readonly type: 'text'; readonly text: Rich }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'quote'; readonly text: Rich }
  | { readonly type: 'list'; readonly items: readonly Rich[]; readonly ordered?: boolean }
  | { readonly type: 'fields'; readonly fields: readonly { readonly name: string; readonly value: Rich }[] }
  /** `origin`: where an article comes from, which a platform may put at the head of its post. */
  | { readonly type: 'context'; readonly text: Rich; readonly role?: 'origin' }
  | { readonly type: 'divider' }
  | {
      readonly type: 'picture'
      readonly name: string
      readonly mime: 'image/png'
      readonly base64: string
      readonly alt: string
    }
  | {
      readonly type: 'file'
      readonly name: string
      readonly mime: string
      readonly base64: string
      readonly label: string
    }
  /**
   * A timeline for platforms that can show it interactively; the others leave it out. Nothing is lost there: the `text`,
   * `list` and `quote` parts that follow it directly say the same, and the interactive one takes their place.
   */
  | {
      readonly type: 'timeline'
      readonly entries: readonly TimelinePoint[]
      /** Plans that no date is given for. */
      readonly undated?: readonly Rich[]
    }
  /**
   * A table for platforms that can show one; the others leave it out, and lose nothing: the parts that follow it in its card say the same,
   * and it takes their place.
   */
  | {
      readonly type: 'table'
      readonly label: string
      /** Headings; a row has a cell for each. */
      readonly columns: readonly string[]
      readonly rows: readonly TableRow[]
      /** What can be done besides, such as adding a row. */
      readonly actions: readonly Action[]
      readonly note?: string
    }
  /** What is on its way, in columns and on the day that it is due; shown and left out like a table. */
  | {
      readonly type: 'board'
      readonly label: string
      readonly columns: readonly BoardColumn[]
      readonly cards: readonly BoardCard[]
      readonly actions: readonly Action[]
    }
  | { readonly type: 'actions'; readonly actions: readonly Action[] }

export interface TableRow {
  readonly cells: readonly (Rich | EditableCell)[]
  /** `bad`: somebody has to see to it; `rest`: it does nothing for now. */
  readonly tone?: 'bad' | 'rest'
  readonly actions?: readonly Action[]
}

/** A cell that is changed where it stands: by the command `invoke` with this option, which stands at `value` now. */
export interface EditableCell {
  readonly shown: Rich
  readonly invoke: string
  readonly option: string
  readonly value: string
}

export interface BoardColumn {
  readonly name: string
  readonly label: string
}

export interface BoardCard {
  /** Its number or short name. */
  readonly name: string
  readonly column: string
  readonly title: string
  /** Who has it, and what else stands under it. */
  readonly note: string
  /** It is the reader's own. */
  readonly mine: boolean
  readonly urgent: boolean
  /** When it is due. */
  readonly at?: number
  /** Since when it should have been done. */
  readonly late?: number
  /** Shows it. */
  readonly open: string
  /** The command that brings it into a column, for each that it can go to. */
  readonly moves: readonly { readonly to: string; readonly invoke: string }[]
}

/** One date of a timeline. Points are in order of date. */
export interface TimelinePoint {
  /** ISO date as precise as is known: `2026`, `2026-Q4`, `2026-11`, `2026-W47`, `2026-11-18`, `2026-11-18T14:30`. */
  readonly date: string
  /** The date as said: "Wed 18 Nov 2026". */
  readonly label: string
  readonly until?: string
  /** In small print: "planned", "reported", "date worked out". */
  readonly marks: readonly string[]
  readonly planned: boolean
  /** The text says the date; otherwise it was worked out. */
  readonly certain: boolean
  readonly outlets: readonly string[]
  readonly sentences: readonly Rich[]
  readonly disagreements: readonly Rich[]
}

/**
 * A button or a link. `invoke` is a command as typed, without its slash ("sources article:0190…"): pressing is invoking,
 * so that buttons work after a restart. At most 100 characters. A missing required option opens a form (modal).
 */
export type Action =
  | { readonly type: 'invoke'; readonly label: string; readonly invoke: string; readonly style?: 'primary' | 'danger' }
  | { readonly type: 'link'; readonly label: string; readonly url: string }
