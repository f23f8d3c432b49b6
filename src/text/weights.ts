import { readFileSync } from 'node:fs'

/** The weights of a model that are beside the code. The one file that the analysis opens; it opens no other. */
export function readWeights(file: URL): Uint8Array {
  return readFileSync(file)
}
