import type { Card, CardPart, Inline, Rich } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import { headlineLink, origin } from '../cards/brief.ts'
import { correctedLine } from '../cards/change.ts'
import { exact, exactWithLead } from '../cards/exact.ts'
import { followupLine } from '../cards/followup.ts'
import { dutyLines } from '../cards/rota.ts'
import { sayDate } from '../cards/timeline/say-date.ts'
import { disagreementText } from '../cards/timeline.ts'
import type { Handover } from './gather.ts'
import type { ShiftStory } from './stories.ts'

/** As many lines of a kind as a page has room for; the rest is in the file. */
const shownAtMost = 6

/** A part of the note: what it is about, and a line for each thing. */
export interface Section {
  readonly heading: string
  /** Its lines are no things to be counted. */
  readonly uncounted?: true
  readonly lines: readonly Rich[]
}

/** The hand-over as parts, the same for the card and for the file: what presses first, then what came in. */
export function sectionsOf(handover: Handover): Section[] {
  const { to } = handover
  const sections: Section[] = [
    { heading: say.handover.whoIsOn, uncounted: true, lines: dutyLines(handover.duty) },
    {
      heading: say.handover.saidByLast,
      lines: handover.notes.map(({ at, memberName, text }) => [
        { type: 'strong', text: memberName },
        ', ',
        { type: 'time', at, style: 'time' },
        `: ${text}`,
      ]),
    },
    { heading: say.handover.overdue, lines: handover.overdue.map((followup) => followupLine(followup, { now: to })) },
    {
      heading: say.handover.dueNext,
      lines: handover.dueNext.map((followup) => followupLine(followup, { now: to })),
    },
    {
      heading: say.handover.promised,
      lines: handover.promised.map(({ article, thread }) => [
        { type: 'implied', text: say.handover.byDate(sayDate({ date: thread.byDate })) },
        ...exact(article, thread),
        ' · ',
        headlineLink(article),
      ]),
    },
    {
      heading: say.handover.changed,
      lines: handover.changes.map((change) => [headlineLink(change.article), ' · ', ...correctedLine(change)]),
    },
    { heading: say.handover.toldDifferently, lines: handover.stories.flatMap(differingLines) },
    { heading: say.handover.cameIn, lines: handover.stories.map(storyLine) },
    {
      heading: say.handover.failing,
      lines: handover.feeds.map(({ title, url, problem }) => `${title || url}${problem ? `: ${problem}` : ''}`),
    },
    {
      heading: say.handover.notGoneOut,
      lines: handover.posts.map(({ card, channel, state, reason }) =>
        say.handover.postIn(
          card.title ?? say.posts.aPost,
          channel,
          `${say.posts.states[state]}${reason ? `, ${reason}` : ''}`,
        ),
      ),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** The shift's note to the next, at most a page; `whole` as a file. */
export function handoverCard(handover: Handover): Card {
  const sections = sectionsOf(handover)
  const rest = sections.reduce((sum, { lines }) => sum + Math.max(0, lines.length - shownAtMost), 0)
  const parts: CardPart[] = [{ type: 'context', text: span(handover) }]
  for (const { heading, lines, uncounted } of sections) {
    const more = lines.length - shownAtMost
    parts.push({ type: 'heading', text: lines.length > 1 && !uncounted ? `${heading}: ${lines.length}` : heading })
    parts.push({ type: 'list', items: lines.slice(0, shownAtMost) })
    if (more > 0) parts.push({ type: 'context', text: say.counts.more(more) })
  }
  if (sections.every(({ uncounted }) => uncounted)) parts.push({ type: 'text', text: say.handover.nothing })
  parts.push({
    type: 'actions',
    actions: [
      { type: 'invoke', label: say.handover.takeOver, invoke: 'shift take', style: 'primary' },
      { type: 'invoke', label: say.handover.addLine, invoke: 'shift note' },
      ...(sections.length
        ? [
            {
              type: 'invoke' as const,
              label: rest ? say.handover.whole(rest) : say.buttons.asFile,
              invoke: 'handover as:markdown',
            },
          ]
        : []),
    ],
  })
  return { tone: 'notice', title: say.handover.title, parts }
}

function span({ from, to, takenBy }: Handover): Inline[] {
  return [
    ...say.handover.span({ type: 'time', at: from, style: 'datetime' }, { type: 'time', at: to, style: 'datetime' }),
    ...(takenBy ? [` · ${say.handover.takenBy(takenBy)}`] : []),
  ]
}

/** "visas · 3 outlets, 2 new · headline: what nobody had said before". */
function storyLine({ story, came, before, outlets, news }: ShiftStory): Rich {
  const last = came.at(-1)!
  const counted = say.handover.outletsAndNew(outlets.length, came.length)
  return [
    { type: 'strong', text: story.slug },
    ` · ${counted} · `,
    headlineLink(last.article),
    ' · ',
    ...origin(last.article),
    ...news
      .slice(-2)
      .flatMap(({ article, sentence, lead }, i): Inline[] => [
        ...(i === 0 ? ['\n', ...(before ? [{ type: 'implied' as const, text: say.stories.newMark }] : [])] : [' ']),
        ...exactWithLead(article, sentence, lead),
      ]),
  ]
}

function differingLines({ story, differing, articles }: ShiftStory): Rich[] {
  return differing.flatMap(({ date, disagreements }) =>
    disagreements.map((disagreement): Rich => {
      const text = disagreementText(disagreement, articles)
      return [
        { type: 'strong', text: `${story.slug}, ${sayDate({ date })}: ` },
        ...(typeof text === 'string' ? [text] : text),
      ]
    }),
  )
}
