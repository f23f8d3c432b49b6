import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type JsonRecord, parseRecord, readLines, writeRecord } from './jsonl.ts'

type Answer = (record: JsonRecord) => JsonRecord

/** The analysis itself, for newsroom developers: JSON Lines in and out, or one file and one JSON value. */
export function addAnalysisCommands(program: Command): void {
  const whole = 'JSON Lines from standard input, one answer a line'
  program
    .command('analyze [file]')
    .description('sentences, brief, attributions, times, events and threads of an article')
    .option('--jsonl', whole)
    .option('--summary-sentences <n>', 'how many sentences the brief may have', wholeNumber, 3)
    .option('--published <date>', 'day of publication of the file, YYYY-MM-DD')
    .option('--title <headline>', 'headline of the file')
    .action(
      async (file: string | undefined, options: { summarySentences: number; published?: string; title?: string }) => {
        const { analyseRecord } = await import('./analyse-record.ts')
        const answer: Answer = (record) => analyseRecord(record, options.summarySentences)
        await eachOrFile(file, answer, async (path) => ({ id: path, text: await readFile(path, 'utf8'), ...options }))
      },
    )
  program
    .command('extract [file]')
    .description('the article of a page: headline, byline, published, text')
    .option('--jsonl', whole)
    .option('--url <address>', 'where the page in the file is from')
    .option('--why', 'also what was left out of the text, each piece with its two reasons')
    .action(async (file: string | undefined, { url, why }: { url?: string; why?: true }) => {
      const { extractRecord } = await import('../wire/commandline.ts')
      const answer: Answer = (record) => extractRecord(why ? { ...record, why } : record)
      await eachOrFile(file, answer, async (path) => ({
        id: path,
        html: await readFile(path, 'utf8'),
        ...(url && { url }),
      }))
    })
  program
    .command('feed [file]')
    .description('the items of a feed, in any of its formats')
    .option('--jsonl', whole)
    .option('--url <address>', 'where the feed in the file is from')
    .action(async (file: string | undefined, options: { url?: string }) =>
      eachOrFile(file, (await import('../wire/commandline.ts')).feedRecord, async (path) => ({
        id: path,
        bytes: await readFile(path, 'base64'),
        ...options,
      })),
    )
  program
    .command('stories [file]')
    .description('groups articles that cover the same')
    .option('--jsonl', whole)
    .option('--live', 'each article as it comes, with what came before it, as the desk groups them')
    .action(async (file: string | undefined, options: { live?: boolean }) => {
      const { storyRecords } = await import('../text/stories/commandline.ts')
      for (const record of storyRecords(await allRecords(file), options)) await writeRecord(process.stdout, record)
    })
  program
    .command('timeline [file]')
    .description('the dates of a topic over many articles, with their sentences')
    .option('--jsonl', whole)
    .option('--dates <n>', 'dates at most', wholeNumber, 20)
    .option('--per-date <n>', 'sentences a date at most', wholeNumber, 2)
    .option('--query <words>', 'what the topic is about')
    .action(async (file: string | undefined, options: { dates: number; perDate: number; query?: string }) => {
      const { buildTimeline } = await import('../text/timeline/index.ts')
      const { toTimelineRecord } = await import('../text/timeline/commandline.ts')
      const articles = (await allRecords(file)).map((record) => ({
        id: String(record.id ?? ''),
        published: String(record.published ?? ''),
        text: String(record.text ?? ''),
      }))
      await writeRecord(process.stdout, toTimelineRecord(buildTimeline(articles, options)))
    })
}

/** One answer a line from standard input; or one for the file, written to be read. */
async function eachOrFile(
  file: string | undefined,
  answer: Answer,
  read: (path: string) => Promise<JsonRecord>,
): Promise<void> {
  if (file !== undefined) {
    process.stdout.write(`${JSON.stringify(answer(await read(file)), null, 2)}\n`)
    return
  }
  for await (const line of readLines(process.stdin)) await writeRecord(process.stdout, answer(parseRecord(line)))
}

async function allRecords(file: string | undefined): Promise<JsonRecord[]> {
  if (file !== undefined)
    return (await readFile(file, 'utf8'))
      .split('\n')
      .filter((line) => line.trim())
      .map(parseRecord)
  const records: JsonRecord[] = []
  for await (const line of readLines(process.stdin)) records.push(parseRecord(line))
  return records
}

function wholeNumber(typed: string): number {
  const number = Number(typed)
  if (!Number.isInteger(number) || number < 0) throw new Error(`“${typed}” is not a whole number.`)
  return number
}
