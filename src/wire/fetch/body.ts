import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { say } from '../../locales/index.ts'
import { FetchTrouble } from './trouble.ts'

const tooLarge = (bytes: number) => new FetchTrouble('too-large', say.wire.tooLarge(Math.round(bytes / 1024 / 1024)))

/** Reads a response body, its content codings undone (RFC 9110, 8.4), with caps on the bytes before and after. Throws `FetchTrouble`. */
export async function readBody(
  body: Readable,
  encoding: string,
  limits: { readonly wireBytes: number; readonly decodedBytes: number },
): Promise<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((c) => c.trim())
    .filter((c) => c !== '' && c !== 'identity')
  if (codings.length > 2) throw new FetchTrouble('bad-response', say.wire.tooManyLayers)
  const chunks: Buffer[] = []
  let decoded = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      decoded += chunk.length
      if (decoded > limits.decodedBytes) throw tooLarge(limits.decodedBytes)
      chunks.push(chunk)
    }
  }
  await pipeline([body, counted(limits.wireBytes), ...codings.reverse().map(decoder), collect] as never)
  return Buffer.concat(chunks)
}

function counted(limit: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > limit) done(tooLarge(limit))
      else done(null, chunk)
    },
  })
}

function decoder(coding: string): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'zstd':
      return createZstdDecompress()
    case 'deflate':
      return deflate()
    default:
      throw new FetchTrouble('bad-response', say.wire.unknownPacking)
  }
}

/** "deflate" means zlib (RFC 1950), but some servers send the bare stream (RFC 1951): the first byte tells. */
function deflate(): Transform {
  let inner: Transform | undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!inner) {
        inner = (chunk[0]! & 0x0f) === 8 ? createInflate() : createInflateRaw()
        inner.on('data', (data) => this.push(data))
        inner.on('error', (error) => this.destroy(error))
      }
      inner.write(chunk, () => done())
    },
    flush(done) {
      if (!inner) return done()
      inner.once('end', done)
      inner.end()
    },
  })
}
