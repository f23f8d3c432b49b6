import { freePort, startProgram } from '../../process/program.ts'
import type { Row } from '../row.ts'
import type { ArchivePlace } from './fill.ts'
import { slugOf } from './made.ts'
import { timesOf } from './times-of.ts'
import { madeWords } from './words.ts'

const asked = 40

/** The shipped program over an archive, asked by its own HTTP: the start until it answers, and what is asked by command. */
export async function* benchProgram({ dataDir, databaseUrl }: ArchivePlace, articles: number): AsyncGenerator<Row> {
  const words = madeWords(13)
  const began = performance.now()
  const program = await startProgram({
    NIGHTDESK_DATA: dataDir,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
  })
  const up = performance.now() - began
  try {
    const anyStory = () => slugOf(Math.floor(words.random() * articles))
    const complete = async (text: string) => {
      const answer = await fetch(`${program.address}/api/complete?channel=wire&text=${encodeURIComponent(text)}`)
      if (!answer.ok) throw new Error(`${answer.status} for ${text}`)
      await answer.json()
    }
    const commands: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['/find', () => program.say(`/find ${words.word()} ${words.word()}`)],
      ['/find of a speaker', () => program.say(`/find speaker:"${words.speaker()}"`)],
      ['/story', () => program.say(`/story ${anyStory()}`)],
      ['/desk story list', () => program.say('/desk story list')],
      ['/desk status', () => program.say('/desk status')],
      ['completion of a story', () => complete(`/story story-${Math.floor(words.random() * 9) + 1}`)],
      ['completion of an article', () => complete(`/sources article:${words.word()}`)],
    ]
    yield { name: 'program: start until it answers', value: up, unit: 'ms' }
    for (const [name, ask] of commands) {
      const times = await timesOf(asked, ask)
      yield { name: `program: ${name}, half`, value: times.quantile(0.5), unit: 'ms' }
      yield { name: `program: ${name}, slowest of ${asked}`, value: times.quantile(1), unit: 'ms' }
    }
  } finally {
    await program.end('SIGTERM')
  }
}
