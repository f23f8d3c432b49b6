/** The lines of a stream of JSON Lines; a line ends with `\n` and nothing else. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop()!
    for (const part of parts) if (part.trim() !== '') yield part
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield rest
}

export type JsonRecord = Readonly<Record<string, unknown>>

/** A line as an object; what is none becomes an empty one, so that each line in still gets its line out. */
export function parseRecord(line: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as JsonRecord) : {}
  } catch {
    return {}
  }
}

/** Writes one line, and waits where the reader is slower. */
export async function writeRecord(output: NodeJS.WritableStream, record: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(record)}\n`))
    await new Promise<void>((resolve) => output.once('drain', () => resolve()))
}
