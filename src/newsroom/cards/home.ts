import type { Action, Card, CardPart, Inline } from '../../core/card.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { followupLine } from './followup.ts'

/** What a member's desk shows. */
export interface Home {
  readonly mine: readonly FollowupRow[]
  readonly overdue: readonly FollowupRow[]
  /** Due from now until `until`, the next morning. */
  readonly tonight: readonly FollowupRow[]
  readonly stories: readonly StoryRow[]
  readonly now: number
  readonly until: number
}

/** A row of buttons. */
const buttonsAtMost = 5
/** The longest that a button invokes. */
const longestInvoke = 100

/** What is a member's, what is overdue and what comes until the morning, whoever's, and the stories; each with its buttons. */
export function homeCard({ mine, overdue, tonight, stories, now, until }: Home, shownAtMost: number): Card {
  const followups = (heading: string, rows: readonly FollowupRow[], none: string, more: string): CardPart[] => {
    const shown = rows.slice(0, shownAtMost)
    return [
      { type: 'heading', text: heading },
      ...(shown.length ? [lines(shown, now)] : [{ type: 'context' as const, text: none }]),
      ...buttons([
        ...shown.slice(0, buttonsAtMost - 1).map(showButton),
        ...(rows.length > shownAtMost ? [{ type: 'invoke' as const, label: say.buttons.all, invoke: more }] : []),
      ]),
    ]
  }
  return {
    tone: 'answer',
    title: say.home.title,
    parts: [
      ...followups(say.home.mine, mine, say.home.noneMine, 'followup list'),
      ...followups(say.home.overdue, overdue, say.home.noneOverdue, 'followup list state:overdue'),
      ...followups(say.home.tonight, tonight, say.home.noneTonight, 'followup list'),
      { type: 'context', text: say.home.until({ type: 'time', at: until, style: 'datetime' }) },
      { type: 'heading', text: say.stories.title },
      ...(stories.length
        ? [{ type: 'list' as const, items: stories.map(storyLine) }]
        : [{ type: 'context' as const, text: say.stories.noneSoFar }]),
      ...buttons(stories.slice(0, buttonsAtMost).flatMap(storyButton)),
    ],
  }
}

function lines(rows: readonly FollowupRow[], now: number): CardPart {
  return { type: 'list', items: rows.map((row) => followupLine(row, { now })) }
}

const showButton = ({ number }: FollowupRow): Action => ({
  type: 'invoke',
  label: `#${number}`,
  invoke: `followup show number:${number}`,
})

const storyLine = ({ slug, headline, updatedAt }: StoryRow): Inline[] => [
  { type: 'strong', text: slug },
  `: ${headline} · `,
  { type: 'time', at: updatedAt, style: 'relative' },
]

function storyButton({ slug }: StoryRow): Action[] {
  const invoke = `story story:${slug}`
  return invoke.length > longestInvoke ? [] : [{ type: 'invoke', label: slug, invoke }]
}

const buttons = (actions: readonly Action[]): CardPart[] => (actions.length ? [{ type: 'actions', actions }] : [])
