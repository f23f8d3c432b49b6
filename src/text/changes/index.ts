export { type ArticleVersion, compareVersions } from './compare.ts'
