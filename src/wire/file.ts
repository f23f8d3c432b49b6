import type { FileReading } from '../core/wire.ts'
import { say } from '../locales/index.ts'
import { decodeBytes } from './decode.ts'
import type { Fetcher } from './fetch/open.ts'
import { FetchTrouble } from './fetch/trouble.ts'

/** Opens a file that somebody uploaded, and decodes its text by its mark, its header or its XML declaration. */
export async function readFileAt(fetcher: Fetcher, url: string): Promise<FileReading> {
  try {
    const { status, bytes, header } = await fetcher.open(url)
    if (status < 200 || status > 299)
      return { state: 'failed', identifier: 'http-error', reason: say.wire.fileAnswered(status) }
    return { state: 'read', text: decodeBytes(bytes, header('content-type'), 'xml') }
  } catch (error) {
    if (!(error instanceof FetchTrouble)) throw error
    return { state: 'failed', identifier: error.problem, reason: error.message }
  }
}
