import { readDocument } from '../../../src/text/document.ts'
import { buildStoryTimeline, type StoryArticle, type StoryOptions } from '../../../src/text/timeline/index.ts'
import { findEvents, findTimes } from '../../../src/text/times/index.ts'

/** An article with its times and events, as the analysis would give them. */
export function article(id: string, outlet: string, published: string, text: string): StoryArticle {
  const document = readDocument(text)
  const { timexes, clauses, contradictions } = findTimes(text, { published })
  const { events, undated } = findEvents({ document, timexes, clauses, contradictions, attributions: [], published })
  return { id, outlet, published, text, headline: text.split('\n')[0]!, analysis: { events, undated, contradictions } }
}

/** An invented story in four outlets that disagree on a date and on a number. */
export const ferryStory: readonly StoryArticle[] = [
  article(
    'a1',
    'Harbour Post',
    '2017-05-19',
    'Two ferries collide\n\nTwo ferries collided off Norvik on Tuesday, killing 11 passengers. The harbour was closed on Wednesday (May 18). The inquiry will open on 6 June 2017. The older ferry was built in 1984.',
  ),
  article(
    'a2',
    'Coast Times',
    '2017-05-19',
    'Ferry toll rises\n\nTwo ferries collided off Norvik on Tuesday, killing 12 passengers, officials said. The inquiry into the collision will open on 6 June 2017, the minister said on Thursday.',
  ),
  article(
    'a3',
    'Norvik Daily',
    '2017-05-20',
    'Harbour closed\n\nTwo ferries collided off Norvik on Monday, killing 12 passengers. The owners are planning to sell both of the ships to a rival.',
  ),
]

export const ferryTimeline = (options: StoryOptions = {}) =>
  buildStoryTimeline(ferryStory, { title: 'Ferry collision', ...options })
