import type { Card } from '../../core/card.ts'
import type { Counts } from '../../core/rows/forgetting.ts'
import type { Scrubbed } from '../../core/store.ts'
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
export async function lookAfterwards({ store }: With<'store'>, { words }: Asked): Promise<Looked> {
  const scrubbed = await store.scrub(words)
  return { tables: words.length > 0 ? await store.forgetting.find(words) : {}, scrubbed }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)

/** A card that says what went, with the proof as a file. */
export function proofCard(asked: Asked, outcome: Outcome, looked: Looked, at: number): Card {
  const { tables, scrubbed } = looked
  const rows = sum(Object.values(tables))
  const inFiles = sum(scrubbed.files.map(({ found }) => found))
  const where = `${Object.keys(tables).length} tables${scrubbed.files.length > 0 ? ' and in the database’s files' : ''}`
  const found =
    rows + inFiles === 0
      ? `Looked for ${asked.words.length} words of it in ${where}: found nowhere.`
      : `Some of its words are there still, in ${rows} rows and ${inFiles} times in files: the proof says where.`
  return {
    tone: rows + inFiles === 0 || outcome.kept > 0 ? 'answer' : 'warning',
    title: `Forgotten: ${asked.called}`,
    parts: [
      {
        type: 'text',
        text: `${sum(Object.values(outcome.counts))} rows were taken out or blanked. ${asked.words.length > 0 ? found : ''}`.trim(),
      },
      { type: 'list', items: [...whatStays(asked, outcome.kept), ...scrubbed.sentences] },
      {
        type: 'file',
        name: 'forgotten.md',
        mime: 'text/markdown',
        base64: Buffer.from(proofText(asked, outcome, looked, at)).toString('base64'),
        label: 'Proof',
      },
    ],
  }
}

function proofText(asked: Asked, outcome: Outcome, { tables, scrubbed }: Looked, at: number): string {
  const table = (rows: readonly (readonly [string, number])[]) =>
    ['| table | rows |', '| --- | ---: |', ...rows.map(([name, n]) => `| ${name} | ${n} |`)].join('\n')
  const gone = Object.entries(outcome.counts).map(([name, n]) => [`${inWords(name)} (${name})`, n] as const)
  const searched =
    asked.words.length === 0
      ? ['It has no words of its own to look for.']
      : [
          `${asked.words.length} words (ids, addresses, headlines, sentences), in every column of text. They aren’t repeated here.`,
          table(Object.entries(tables)),
          ...scrubbed.files.map(
            ({ name, bytes, found }) => `- The file ${name}, ${bytes} bytes, read whole: ${found} of them found.`,
          ),
        ]
  return [
    `# Forgotten: ${asked.called}`,
    new Date(at).toISOString(),
    '## What was taken out or blanked',
    table(gone),
    '## Looked for afterwards',
    ...searched,
    '## What stays, and why',
    [...whatStays(asked, outcome.kept), ...scrubbed.sentences].map((sentence) => `- ${sentence}`).join('\n'),
    '',
  ].join('\n\n')
}
