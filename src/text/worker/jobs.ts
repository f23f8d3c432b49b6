/** What a worker thread runs, by its name. */
export { analyse } from '../analyse.ts'
export { checkDraft } from '../check/index.ts'
