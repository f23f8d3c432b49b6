import { analysisOf } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { briefCard } from '../src/newsroom/cards/brief.ts'
import { bringAddress, bringText } from '../src/newsroom/posts/bring-in.ts'
import { answer, type Command, given } from './command.ts'

const fewWords = 160

export const brief = {
  name: 'brief',
  description: 'A short faithful summary: of an address, a pasted text, or the latest article here',
  permission: 'reader',
  menu: 'Brief this',
  options: [
    {
      name: 'article',
      type: 'text',
      description: 'An address, a text of several lines, or words of an article',
      rest: true,
      completes: true,
      example: 'https://news.example/story',
    },
    {
      name: 'published',
      type: 'string',
      description: 'Day of publication of a pasted text',
      example: 'published:2017-05-18',
    },
    { name: 'file', type: 'file', description: 'A text or HTML file' },
  ],
  async execute(invocation, newsroom) {
    const typed = (given(invocation, 'article') ?? invocation.messageText)?.trim()
    const file = given(invocation, 'file')
    const sentences = await newsroom.settings.get(invocation.place, 'sentences')
    const { article, analysis } = file
      ? await bringAddress(newsroom, invocation, file)
      : typed && /^<?https?:\/\/\S+>?$/i.test(typed)
        ? await bringAddress(newsroom, invocation, typed.replace(/^<|>$/g, ''))
        : typed && (typed.includes('\n') || typed.length > fewWords)
          ? await bringText(newsroom, invocation, typed, given(invocation, 'published'))
          : await latest()
    return answer(briefCard(article, analysis, sentences))

    async function latest() {
      const found = await findArticle(newsroom, invocation, typed)
      return { article: found, analysis: await analysisOf(newsroom, found) }
    }
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command
