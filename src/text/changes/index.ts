export { type ArticleVersion, compareVersions } from './compare.ts'
export { isNote } from './furniture.ts'
