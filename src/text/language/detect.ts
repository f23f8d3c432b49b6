import { eld } from 'eld/extrasmall'

/** The ISO 639-1 code that eld finds most likely, or nothing. */
export function detect(sample: string): string | undefined {
  const code = eld.detect(sample).language
  return code === '' ? undefined : code
}
