export { type ArticleVersion, compareVersions } from './compare.ts'
export { disagreementOf } from './disagree.ts'
export { compareLines, type LineChange, shareKept, stateOf } from './lines/compare.ts'
export { partNear } from './lines/part.ts'
