import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { storyRecords } from '../../../src/text/stories/commandline.ts'
import { createGrouper, featuresOf, groupAll, type StoryArticle } from '../../../src/text/stories/index.ts'
import { cpuMs } from '../../cpu.ts'

const articles = JSON.parse(
  readFileSync(new URL('../../fixtures/stories/floods.json', import.meta.url), 'utf8'),
) as (StoryArticle & { story: string })[]

/** For each article the ids it shares a story with. */
function groups(placed: readonly { id: string; story: string }[]): string[] {
  const byStory = new Map<string, string[]>()
  for (const { id, story } of placed) byStory.set(story, [...(byStory.get(story) ?? []), id])
  return [...byStory.values()].map((ids) => ids.sort().join(' ')).sort()
}

const right = ['c1 c2', 'h1 h2 h3', 'o1 o2 o3']

describe('all at once', () => {
  test('two floods of one week stay apart, and each event is found in other words', () => {
    expect(groups(groupAll(articles))).toEqual(right)
  })

  test('the order of arrival does not matter', () => {
    expect(groups(groupAll([...articles].reverse()))).toEqual(right)
    expect(groups(groupAll([3, 0, 6, 1, 4, 7, 2, 5].map((i) => articles[i]!)))).toEqual(right)
  })

  test('every article has its answer, in the order given; the empty set has none', () => {
    expect(groupAll(articles).map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
    expect(groupAll([])).toEqual([])
  })
})

describe('one by one', () => {
  test('two floods of one week stay apart, and nothing is put together that is apart', () => {
    const grouper = createGrouper()
    const placed = articles.map((article) => ({ id: article.id, story: grouper.add(article).story }))
    for (const group of groups(placed)) {
      const stories = group.split(' ').map((id) => articles.find((article) => article.id === id)!.story)
      expect(new Set(stories).size).toBe(1)
    }
    expect(groups(placed).length).toBeLessThan(articles.length)
  })

  test('the words and names given as reasons stand in the article and in its story', () => {
    const grouper = createGrouper()
    const seen = new Map<string, string>()
    let explained = 0
    for (const article of articles) {
      const { story, begins, because } = grouper.add(article)
      const here = `${article.title} ${article.text}`
      if (!begins) {
        explained++
        expect(because.names.length).toBeGreaterThan(0)
        for (const number of because.numbers) {
          expect(here).toContain(number)
          expect(seen.get(story)).toContain(number)
        }
        for (const word of because.words) {
          expect(here.toLowerCase()).toContain(word)
          expect(seen.get(story)!.toLowerCase()).toContain(word)
        }
        for (const name of because.names) {
          expect(here).toContain(name)
          expect(seen.get(story)).toContain(name)
        }
      }
      seen.set(story, `${seen.get(story) ?? ''} ${here}`)
    }
    expect(explained).toBeGreaterThan(0)
  })

  test('the reasons are people, places and numbers, never titles, common words or the furniture of a page', () => {
    const grouper = createGrouper()
    const about = 'Mrs Edith Varley sold 340 looms to Korrin Mills. The TEXT of it is with Mr Dace.'
    grouper.add({ id: 'a', title: 'Varley sells looms', text: `On Monday ${about}` })
    const { because } = grouper.add({ id: 'b', title: 'Looms of Varley sold', text: `It is said that ${about}` })
    expect(because.names.join(' ')).toMatch(/Varley.*Korrin Mills/)
    expect(because.numbers).toEqual(['340'])
    expect(because.words).toContain('looms')
    for (const word of [...because.names, ...because.words]) expect(word).not.toMatch(/^(?:text|mrs|mr|said)$/i)
  })

  test('a story is named by the newsroom', () => {
    const { story, begins } = createGrouper({ newStory: (article) => `story of ${article}` }).add(articles[0]!)
    expect({ story, begins }).toEqual({ story: 'story of h1', begins: true })
  })

  test('what was seeded is found again, in the story that people put it in', () => {
    const grouper = createGrouper()
    for (const article of articles.slice(0, 2)) grouper.seed(article.id, 'high-water', featuresOf(article))
    expect(grouper.add(articles[2]!)).toMatchObject({ story: 'high-water', begins: false })
  })

  test('seeding a known article again moves it, and the story it left no longer draws', () => {
    const grouper = createGrouper()
    grouper.seed('h1', 'one', featuresOf(articles[0]!))
    grouper.seed('h2', 'one', featuresOf(articles[1]!))
    grouper.seed('h1', 'two', featuresOf(articles[0]!))
    grouper.seed('h2', 'two', featuresOf(articles[1]!))
    expect(grouper.add(articles[2]!).story).toBe('two')
  })

  const fire = [
    {
      id: 'f1',
      title: 'Barge burns at Tarrow',
      text: 'A barge burned at Tarrow quay on Sunday. Skipper Jorun Vale was taken to hospital with burns.',
    },
    {
      id: 'f2',
      title: 'Quay shut after smoke',
      text: 'Harbour master Edda Krol shut Tarrow quay after smoke from the Selkie drifted over 40 houses. Crews of the Holm brigade stayed all night.',
    },
    {
      id: 'f3',
      title: 'Selkie skipper Vale home from hospital',
      text: 'Jorun Vale, skipper of the barge Selkie that burned at Tarrow quay, left hospital on Tuesday. Harbour master Edda Krol said the Holm brigade had saved 40 houses from the smoke.',
    },
  ]

  test('a later article joins two stories that are one, and says what moved', () => {
    const grouper = createGrouper()
    const [first, second] = [grouper.add(fire[0]!), grouper.add(fire[1]!)]
    expect(second.story).not.toBe(first.story)
    const third = grouper.add(fire[2]!)
    expect(third.story).toBe(first.story)
    expect(third.moves).toEqual([{ id: 'f2', from: second.story, to: first.story }])
  })

  test('what people put apart no later article joins; they are related', () => {
    const grouper = createGrouper()
    grouper.seed('f1', 'fire', featuresOf(fire[0]!), true)
    grouper.seed('f2', 'smoke', featuresOf(fire[1]!), true)
    const { story, moves } = grouper.add(fire[2]!)
    expect(moves).toEqual([])
    expect(grouper.related(story)).toEqual([story === 'fire' ? 'smoke' : 'fire'])
  })

  test('features survive being kept as JSON', () => {
    const features = featuresOf(articles[0]!)
    expect(JSON.parse(JSON.stringify(features))).toEqual(features)
    const kept = createGrouper()
    kept.seed('h1', 's', JSON.parse(JSON.stringify(features)))
    kept.seed('h2', 's', JSON.parse(JSON.stringify(featuresOf(articles[1]!))))
    expect(kept.add(articles[2]!).story).toBe('s')
  })

  test('the same words a year later are another story', () => {
    const grouper = createGrouper()
    grouper.add(articles[0]!)
    grouper.add(articles[1]!)
    expect(grouper.add({ ...articles[2]!, published: '2032-05-07' }).begins).toBe(true)
  })

  test('more than its capacity is forgotten, the oldest first', () => {
    const grouper = createGrouper({ capacity: 1 })
    grouper.add(articles[0]!)
    grouper.add(articles[6]!)
    expect(grouper.add({ ...articles[0]!, id: 'again' }).begins).toBe(true)
  })
})

describe('events of the confusing kind', () => {
  const confusing = JSON.parse(
    readFileSync(new URL('../../fixtures/stories/confusing.json', import.meta.url), 'utf8'),
  ) as (StoryArticle & { story: string })[]
  const records = confusing.map(({ story: _, ...record }) => record)
  const gold = confusing.map(({ story }) => story)

  test('64 articles of 20 events, one by one and all at once', () => {
    for (const live of [true, false]) {
      const answers = storyRecords(records, { live }).map(({ story }) => story)
      expect(bCubed(gold, answers)).toBeGreaterThanOrEqual(0.97)
    }
  })

  test('150 articles of 42 events, of two that are easily taken for one: at most one article in twenty is in another event’s story', () => {
    const pairs = JSON.parse(
      readFileSync(new URL('../../fixtures/stories/pairs.json', import.meta.url), 'utf8'),
    ) as (StoryArticle & { story: string })[]
    const all = [...confusing, ...pairs]
    expect(all).toHaveLength(150)
    const events = all.map(({ story }) => story)
    for (const live of [true, false]) {
      const answers = storyRecords(all as unknown as Record<string, unknown>[], { live }).map(({ story }) => story)
      expect(bCubed(events, answers)).toBeGreaterThanOrEqual(0.95)
      const strays = answers.filter((story, i) => {
        const others = events.filter((_, j) => answers[j] === story)
        return others.filter((event) => event === events[i]).length * 2 < others.length
      })
      expect(strays.length).toBeLessThanOrEqual(150 / 20)
    }
  })

  test.each([
    ['three unlike events in one town', ['dunmarsh-fire', 'dunmarsh-knife', 'dunmarsh-lynx']],
    ['two floods of a week', ['flood-ister', 'flood-quell']],
    ['two quakes of a week', ['quake-norve', 'quake-sarro']],
    ['two trials at one court', ['trial-veer', 'trial-dace']],
  ])('%s, and nothing else known, are so many stories, one by one', (_, events) => {
    const few = confusing.filter(({ story }) => events.includes(story))
    const answers = storyRecords(few as unknown as Record<string, unknown>[], { live: true })
    const mixed = groups(answers as { id: string; story: string }[]).filter(
      (group) => new Set(group.split(' ').map((id) => few.find((article) => article.id === id)!.story)).size > 1,
    )
    expect(mixed).toEqual([])
  })

  test('two articles alone, of any two of the events: at most 3 of 1,941 pairs are joined, and 70 of 75 of one event', () => {
    const joined = { apart: 0, together: 0 }
    for (const [i, a] of confusing.entries())
      for (const b of confusing.slice(i + 1)) {
        const [first, second] = groupAll([a, b])
        if (first!.story === second!.story) joined[a.story === b.story ? 'together' : 'apart']++
      }
    expect(joined.apart).toBeLessThanOrEqual(3)
    expect(joined.together).toBeGreaterThanOrEqual(70)
  })

  test('a rescue of eight days is one story; with the other events known, so is the charge a week later', () => {
    const mine = confusing.filter(({ story }) => story === 'mine')
    const alone = storyRecords(mine.slice(0, 5) as unknown as Record<string, unknown>[], { live: true })
    expect(new Set(alone.map(({ story }) => story)).size).toBe(1)
    const all = storyRecords(records as unknown as Record<string, unknown>[], { live: true })
    const stories = all.filter(({ id }) => mine.some((article) => article.id === id)).map(({ story }) => story)
    expect(stories).toHaveLength(6)
    expect(new Set(stories).size).toBe(1)
  })

  test('two reports in the same words from two places are two stories', () => {
    const report = (n: string, place: string) => ({
      id: place,
      title: `Train hits lorry in ${place}`,
      text: `A train hit a lorry at a crossing in ${place} on Friday. ${n} people were hurt. The driver of the lorry walked away, police said.`,
    })
    const [a, b] = storyRecords([report('14', 'Wickmere'), report('3', 'Solbury')], { live: true })
    expect(a!.story).not.toBe(b!.story)
  })
})

/** B-cubed F1 (Bagga and Baldwin 1998) of a grouping. */
function bCubed(gold: readonly string[], answers: readonly string[]): number {
  const share = (of: readonly string[], by: readonly string[]) => {
    const each = of.map((group, i) => {
      const members = of.flatMap((other, j) => (other === group ? [j] : []))
      return members.filter((j) => by[j] === by[i]).length / members.length
    })
    return each.reduce((a, b) => a + b, 0) / each.length
  }
  const [precision, recall] = [share(answers, gold), share(gold, answers)]
  return (2 * precision * recall) / (precision + recall)
}

describe('the record of the command line', () => {
  test('one line out for each line in, ids as they came, whatever the record holds', () => {
    const records = [
      { id: 7, text: articles[0]!.text },
      { id: 'x' },
      { id: null, text: 5 },
      { id: 8, text: articles[0]!.text },
    ]
    const answers = storyRecords(records)
    expect(answers.map(({ id }) => id)).toEqual([7, 'x', null, 8])
    expect(answers[0]!.story).toBe(answers[3]!.story)
    expect(answers[1]!.story).not.toBe(answers[0]!.story)
  })

  test('live, each record has the story that the desk’s grouper gives it when it comes', () => {
    const grouper = createGrouper()
    const placed = articles.map((article, i) => ({
      id: article.id,
      story: grouper.add({ ...article, id: `s${i + 1}` }).story,
    }))
    const answers = storyRecords(articles as unknown as Record<string, unknown>[], { live: true })
    expect(answers.map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
    expect(groups(answers as { id: string; story: string }[])).toEqual(groups(placed))
  })

  test('live, what comes later changes nothing for what came before', () => {
    const records = articles as unknown as Record<string, unknown>[]
    const whole = storyRecords(records, { live: true })
    expect(storyRecords(records.slice(0, 5), { live: true })).toEqual(whole.slice(0, 5))
  })
})

describe('hostile texts', () => {
  test('nothing, one word and names of object members are articles like others', () => {
    const grouper = createGrouper()
    for (const [id, text] of Object.entries({ a: '', b: 'word', c: '__proto__ constructor toString', d: '\u0000' })) {
      expect(grouper.add({ id, text }).begins).toBe(true)
    }
  })

  test('a date that is none is no date', () => {
    expect(featuresOf({ text: 'x', published: 'yesterday' })).not.toHaveProperty('day')
  })

  test('100,000 words are read as far as it takes to tell', () => {
    const text = 'Water rose in the Harrow of Sele again and again. '.repeat(10_000)
    expect(cpuMs(() => featuresOf({ text }))).toBeLessThan(1000)
  })

  test('a thousand articles are grouped in bounded time, all at once and one by one', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)}x`)
    const many = Array.from({ length: 1000 }, (_, i) => ({
      id: `a${i}`,
      text: Array.from(
        { length: 120 },
        (_, k) => words[(i * 31 + k * k * 17 + (k % 5) * Math.floor(i / 8)) % words.length],
      ).join(' '),
    }))
    const took = cpuMs(() => {
      expect(groupAll(many)).toHaveLength(1000)
      const grouper = createGrouper()
      for (const article of many) grouper.add(article)
    })
    expect(took).toBeLessThan(20_000)
  })
})
