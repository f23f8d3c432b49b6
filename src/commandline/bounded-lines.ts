import { UserError } from '../core/errors.ts'

const lineFeed = 0x0a

/**
 * The lines of a file, empty ones too, so that they can be counted; what follows the last `\n` is a line when it is not
 * empty. Throws `UserError` `bad-line` for a line of more than `longest` bytes, and one that is no UTF-8.
 */
export async function* readBoundedLines(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0
  const keep = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
    if (length > longest) throw badLine(number + 1, `is longer than ${longest} bytes`)
  }
  const take = (): string => {
    number++
    const line = Buffer.concat(pieces, length)
    pieces = []
    length = 0
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(line)
    } catch (error) {
      throw badLine(number, 'is no UTF-8', error)
    }
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (length > 0) yield take()
}

function badLine(number: number, why: string, cause?: unknown): UserError {
  return new UserError('bad-line', `Line ${number} of the file ${why}.`, 'Nothing was imported.', { cause })
}
