import type { Attribution } from '../../core/analysis.ts'
import { say } from '../../locales/index.ts'

/** Why the desk isn't sure whose an attribution's words are, in words; empty where it is sure, or says nothing of it. */
export const reasonOf = ({ sure, doubt }: Attribution): string =>
  sure === false && doubt ? say.sources.doubts[doubt] : ''
