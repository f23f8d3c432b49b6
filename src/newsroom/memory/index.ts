import { createForgettingMemory, type ForgettingMemory } from './forgetting.ts'
import { createPrintMemory, type PrintMemory } from './prints.ts'
import { createStoryMemory, type StoryMemory } from './stories.ts'

/** What this process keeps at hand of the rows, bounded; it may be lost at any moment. */
export interface Memory {
  readonly stories: StoryMemory
  readonly prints: PrintMemory
  readonly forgetting: ForgettingMemory
}

export function createMemory(): Memory {
  return { stories: createStoryMemory(), prints: createPrintMemory(), forgetting: createForgettingMemory() }
}
