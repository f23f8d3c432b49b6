export { buildStoryTimeline, type StoryArticle, type StoryOptions } from './story.ts'
export { buildTimeline, type TimelineArticle, type TimelineOptions, type TopicTimeline } from './topic.ts'
export type { Timeline, TimelineDisagreement, TimelineEntry, TimelineReading, TimelineSentence } from './value.ts'
