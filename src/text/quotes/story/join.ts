import type { Speaker } from '../../../core/analysis.ts'
import { joinPeople, type Put } from './people.ts'
import { readTold, type Told, type ToldArticle } from './told.ts'

/** One who is heard in one article or several. */
export interface Voice {
  /** Where their name is fullest. */
  readonly best: { readonly article: string; readonly speaker: Speaker }
}

/**
 * Who is one over several articles on one story: a name in full ("Ann Holt", "A. Holt", "Mayor Ann Holt"), a surname where
 * nobody else in the story has it, an office where one person holds it, a body by its name or its letters. Two of one surname,
 * other given names, roles that no one person is likely to have, and two whom one article tells apart stay apart: wrong is
 * worse than open. The answer is the same object for the same one, and nothing for whoever has no name. Linear in the texts.
 */
export function joinSpeakers(
  articles: readonly ToldArticle[],
): (article: string, speaker: string) => Voice | undefined {
  const told = articles.flatMap((article) => article.speakers.map((speaker) => readTold(article, speaker)))
  const voices = new Map<string, Voice>()
  const put: Put = (members) => {
    const voice = { best: fullest(members) }
    for (const { article, speaker } of members) voices.set(`${article} ${speaker.id}`, voice)
  }
  joinPeople(told, articles, put)
  joinBodies(told, put)
  return (article, speaker) => voices.get(`${article} ${speaker}`)
}

/** Bodies of one name, or of the letters that one of the articles gives for it. */
function joinBodies(told: readonly Told[], put: Put): void {
  const byName = new Map<string, Told[]>()
  const groups = new Set<Told[]>()
  for (const one of told) {
    if (one.by !== 'body') continue
    const names = [one.words.join(' ').replace(/^the /, ''), ...one.aliases.map((alias) => alias.toLowerCase())]
    const [first, ...others] = new Set(names.flatMap((name) => (byName.has(name) ? [byName.get(name)!] : [])))
    const group = first && others.length === 0 ? first : []
    group.push(one)
    groups.add(group)
    for (const name of names) if (!byName.has(name)) byName.set(name, group)
  }
  for (const group of groups) put(group)
}

function fullest(members: readonly Told[]): Voice['best'] {
  const weight = ({ by, words, speaker }: Told) =>
    (by === 'full' || by === 'body' ? 100 : 0) + words.length * 4 + Math.min(3, speaker.roles.length)
  const { article, speaker } = members.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  return { article, speaker }
}
