import { furniture, noteOpenings } from '../locales/en/changes.ts'
import { isStamp } from './stamp.ts'

const longestLine = 400
const straight = (words: string) => words.replaceAll('’', "['’]")
const note = new RegExp(`^\\W{0,3}(?:${straight(noteOpenings)})\\b`, 'i')
const line = new RegExp(`^\\W{0,3}(?:${straight(furniture)})\\W{0,3}$`, 'i')

/** A correction or clarification that the outlet tells of. */
export function isNote(sentence: string): boolean {
  return note.test(sentence.slice(0, longestLine))
}

/** A stamp of time, a link, a promotion: no words of the article. */
export function isFurniture(sentence: string): boolean {
  return sentence.length <= longestLine && (line.test(sentence) || isStamp(sentence))
}
