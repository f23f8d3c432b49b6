import { UserError } from '../src/core/errors.ts'
import { say } from '../src/locales/index.ts'
import { readArticles } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { timelineCard } from '../src/newsroom/cards/timeline.ts'
import { drawnTimeline, timelineFile, timelineFormats } from '../src/newsroom/files/timeline.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { completeStory, findStory } from '../src/newsroom/stories/find.ts'
import { articlesOfStory } from '../src/newsroom/stories/place.ts'
import { type TimelineWindow, timelineOf } from '../src/newsroom/stories/timeline.ts'
import { articleOption, storyOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

export const timeline = {
  name: 'timeline',
  description: 'What happened when, how precisely that is known, and who says so',
  permission: 'reader',
  reads: true,
  options: [
    articleOption,
    storyOption,
    { name: 'from', type: 'string', description: 'Nothing before this day', example: 'from:2017-05-01' },
    { name: 'to', type: 'string', description: 'Nothing after this day', example: 'to:2017-05-31' },
    { name: 'as', type: 'string', description: 'As a file', choices: timelineFormats },
  ],
  async execute(invocation, newsroom) {
    const window: TimelineWindow = { ...day('from'), ...day('to') }
    const slug = given(invocation, 'story')
    const story = slug === undefined ? undefined : await findStory(newsroom, invocation, slug)
    const rows = story
      ? await articlesOfStory(newsroom, story, viewerOf(invocation))
      : [await findArticle(newsroom, invocation, given(invocation, 'article'))]
    const articles = await readArticles(newsroom, rows)
    const made = timelineOf(articles, story?.headline ?? rows[0]!.content.headline, window)
    const format = given(invocation, 'as')
    const madeOf = rows.map(({ id }) => id)
    if (format) return answer({ ...timelineFile(made, format, newsroom.clock()), madeOf })
    const about = story ? `story:${story.slug}` : `article:${rows[0]!.id}`
    const days = Object.entries(window).map(([name, written]) => ` ${name}:${written}`)
    const command = `timeline ${about}${days.join('')}`
    return answer({
      ...timelineCard({ timeline: made, articles, command }, await drawnTimeline(newsroom, made)),
      madeOf,
    })

    function day(name: 'from' | 'to') {
      const typed = given(invocation, name)
      if (typed === undefined) return {}
      if (!/^\d{4}-\d{2}-\d{2}$/.test(typed))
        throw new UserError('bad-date', say.articles.noDay(name, typed.slice(0, 40)), say.articles.writeDayAs(name))
      return { [name]: typed }
    }
  },
  complete: (query, newsroom) =>
    query.option === 'story' ? completeStory(newsroom, query) : completeArticle(newsroom, query),
} satisfies Command
