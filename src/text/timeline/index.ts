export { buildStoryTimeline, type StoryOptions } from './story.ts'
export type { StoryArticle } from './telling.ts'
export { buildTimeline, type TimelineArticle } from './topic.ts'
export type { Timeline } from './value.ts'
