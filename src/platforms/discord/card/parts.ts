import type { CardPart, Rich } from '../../../core/card.ts'
import { cleanLine } from '../../chat/clean.ts'
import { max } from '../limits.ts'
import { points } from './clip.ts'
import { fitRich } from './rich.ts'

export interface Fitted {
  readonly markdown: string
  readonly cut: boolean
}

/** The parts that are said in words here. What a timeline, a table or a board shows, the parts after it say as well. */
type TextPart = Exclude<CardPart, { type: 'picture' | 'file' | 'actions' | 'timeline' | 'table' | 'board' }>

const others: readonly CardPart['type'][] = ['picture', 'file', 'actions', 'timeline', 'table', 'board']

export const isText = (part: CardPart): part is TextPart => !others.includes(part.type)

/** One part of a card as markdown of at most `budget` code points. */
export function fitPart(part: TextPart, budget: number): Fitted {
  switch (part.type) {
    case 'text':
      return fitRich(part.text, budget)
    case 'heading':
      return fitHeading(part.text, budget)
    case 'quote':
      return fitLines(part.text, budget, '> ')
    case 'context':
      return fitLines(part.text, Math.min(budget, 1000), '-# ')
    case 'divider':
      return { markdown: '───', cut: false }
    case 'list':
      return fitRows(part.items, budget, (i) => (part.ordered ? `${i + 1}. ` : '- '))
    case 'fields':
      return fitFields(part.fields, budget)
  }
}

function fitHeading(text: string, budget: number): Fitted {
  const fitted = fitRich(cleanLine(text), Math.min(budget - 4, 400))
  return { markdown: `### ${fitted.markdown}`, cut: fitted.cut }
}

/** Name and value, each with the limit that Discord gives to a field, so that one can't crowd out what follows. */
function fitFields(fields: (TextPart & { type: 'fields' })['fields'], budget: number): Fitted {
  const lines: string[] = []
  let left = budget
  let cut = false
  for (const { name, value } of fields) {
    const label = fitRich([{ type: 'strong', text: `${cleanLine(name)}:` }], max.fieldName)
    const fitted = fitRich(value, Math.min(max.fieldValue, left - points(label.markdown) - 2))
    const line = `${label.markdown} ${fitted.markdown}`
    if (points(line) > left) return { markdown: lines.join('\n'), cut: true }
    cut ||= label.cut || fitted.cut
    lines.push(line)
    left -= points(line) + 1
  }
  return { markdown: lines.join('\n'), cut }
}

/** A mark before each line. The marks take room too, so the text is fitted again until both fit. */
function fitLines(rich: Rich, budget: number, mark: string): Fitted {
  let room = budget - mark.length
  for (;;) {
    const fitted = fitRich(rich, room)
    const markdown = fitted.markdown
      .split('\n')
      .map((line) => mark + line)
      .join('\n')
    const over = points(markdown) - budget
    if (over <= 0 || room <= 1) return { markdown, cut: fitted.cut }
    room = Math.max(1, room - over)
  }
}

/** Whole rows as long as they fit; the first of all is shortened rather than left out. */
function fitRows(rows: readonly Rich[], budget: number, mark: (index: number) => string): Fitted {
  const lines: string[] = []
  let left = budget
  for (const [index, row] of rows.entries()) {
    const start = mark(index)
    const fitted = fitRich(row, left - start.length - 1)
    if (fitted.cut && lines.length > 0) return { markdown: lines.join('\n'), cut: true }
    const line = start + fitted.markdown.replaceAll('\n', `\n${' '.repeat(start.length)}`)
    if (points(line) > left) return { markdown: lines.join('\n'), cut: true }
    lines.push(line)
    left -= points(line) + 1
    if (fitted.cut) return { markdown: lines.join('\n'), cut: true }
  }
  return { markdown: lines.join('\n'), cut: false }
}
