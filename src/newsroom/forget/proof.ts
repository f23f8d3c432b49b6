import type { Card } from '../../core/card.ts'
import type { Counts } from '../../core/rows/forgetting.ts'
import type { Scrubbed } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { momentInWords } from '../../locales/plain.ts'
import type { With } from '../newsroom.ts'
import type { Outcome } from './forget.ts'
import { inWords, whatStays } from './says.ts'
import type { Asked } from './wish.ts'

/** What was looked for afterwards, where, and what was found. */
interface Looked {
  readonly tables: Counts
  readonly scrubbed: Scrubbed
}

/** Writes over what deleted rows have left, and looks for the words in every table and in the database's own files. */
export async function lookAfterwards({ store }: With<'store'>, { finder: { words } }: Asked): Promise<Looked> {
  const scrubbed = await store.scrub(words)
  return { tables: words.length > 0 ? await store.forgetting.find(words) : {}, scrubbed }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)

/** A card that says what went, with the proof as a file. */
export function proofCard(asked: Asked, outcome: Outcome, looked: Looked, at: number): Card {
  const { tables, scrubbed } = looked
  const rows = sum(Object.values(tables))
  const inFiles = sum(scrubbed.files.map(({ found }) => found))

  const found =
    rows + inFiles === 0
      ? say.forgetting.foundNowhere(asked.finder.words.length, Object.keys(tables).length, scrubbed.files.length > 0)
      : say.forgetting.foundStill(rows, inFiles)
  return {
    tone: rows + inFiles === 0 || outcome.kept > 0 ? 'answer' : 'warning',
    title: say.forgetting.forgotten(asked.called),
    parts: [
      {
        type: 'text',
        text: `${say.forgetting.rowsGone(sum(Object.values(outcome.counts)))} ${asked.finder.words.length > 0 ? found : ''}`.trim(),
      },
      { type: 'list', items: [...whatStays(asked, outcome.kept), ...scrubbed.sentences] },
      {
        type: 'file',
        name: 'forgotten.md',
        mime: 'text/markdown',
        base64: Buffer.from(proofText(asked, outcome, looked, at)).toString('base64'),
        label: say.forgetting.proof,
      },
    ],
  }
}

function proofText(asked: Asked, outcome: Outcome, { tables, scrubbed }: Looked, at: number): string {
  const table = (rows: readonly (readonly [string, number])[]) =>
    [
      `| ${say.forgetting.table} | ${say.forgetting.rows} |`,
      '| --- | ---: |',
      ...rows.map(([name, n]) => `| ${name} | ${n} |`),
    ].join('\n')
  const gone = Object.entries(outcome.counts).map(([name, n]) => [`${inWords(name)} (${name})`, n] as const)
  const searched =
    asked.finder.words.length === 0
      ? [say.forgetting.noWords]
      : [
          say.forgetting.wordsLookedFor(asked.finder.words.length),
          table(Object.entries(tables)),
          ...scrubbed.files.map(({ name, bytes, found }) => `- ${say.forgetting.fileRead(name, bytes, found)}`),
        ]
  return [
    `# ${say.forgetting.forgotten(asked.called)}`,
    momentInWords(at),
    `## ${say.forgetting.takenOut}`,
    table(gone),
    `## ${say.forgetting.lookedAfter}`,
    ...searched,
    `## ${say.forgetting.stays}`,
    [...whatStays(asked, outcome.kept), ...scrubbed.sentences].map((sentence) => `- ${sentence}`).join('\n'),
    '',
  ].join('\n\n')
}
