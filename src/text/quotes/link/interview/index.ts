import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import { type LabelledTurn, labelledTurns } from './labels.ts'
import { answersToQuestions } from './questions.ts'

/** What is said in an interview, and the labels that lines begin with, in a play too: [first, end) of each. */
export interface Interview {
  readonly groups: readonly Group[]
  readonly labels: readonly { readonly first: number; readonly end: number }[]
}

/** Who speaks by label ("Q:", "ROE:") or answers a question of its own paragraph; no groups where the text is no interview. */
export function readInterview(document: Document, columns: Columns): Interview {
  const { turns, spoken } = labelledTurns(document)
  if (turns.length > 0)
    return {
      groups: spoken ? turns.filter(({ by }) => by !== 'asker').map((turn) => turnGroup(turn, turns[0]!.first)) : [],
      labels: turns.map(({ first, colon }) => ({ first, end: colon + 1 })),
    }
  const asked = answersToQuestions(document, columns)
  const groups = (asked?.answers ?? []).map(
    (answer): Group => ({
      content: answer.map(({ paragraph, first, end }) => spanIn(paragraph, 'content', first, end)),
      implied: true,
      answers: asked!.begins,
    }),
  )
  return { groups, labels: [] }
}

function turnGroup({ paragraph, first, colon, end, by, on }: LabelledTurn, begins: number): Group {
  const said = [{ paragraph, first: colon + 1, end }, ...on]
  const content = said.map((one) => spanIn(one.paragraph, 'content', one.first, one.end))
  const cue = spanIn(paragraph, 'cue', colon, colon + 1)
  return by === 'name'
    ? { source: spanIn(paragraph, 'source', first, colon), cue, content }
    : { cue, content, implied: true, answers: begins }
}
