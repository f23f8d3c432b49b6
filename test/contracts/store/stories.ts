import { describe, expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { articleOf, race, type World } from './samples.ts'

export function describeStories(world: World): void {
  describe('stories', () => {
    const addStory = (slug: string, change: { readonly workspace?: string; readonly createdAt?: number } = {}) =>
      world.store.stories.add({
        platform: 'local',
        workspace: 'desk',
        slug,
        headline: `On ${slug}`,
        createdAt: 1,
        ...change,
      })
    const addArticle = async () => (await world.store.articles.add(articleOf())).article.id

    test('a slug that is taken gets a number, also when several take it at once', async () => {
      const first = await addStory('visas')
      expect(first).toEqual({
        id: first.id,
        platform: 'local',
        workspace: 'desk',
        slug: 'visas',
        headline: 'On visas',
        createdAt: 1,
        updatedAt: 1,
      })
      const slugs = await race(async () => (await addStory('visas')).slug)
      expect(slugs.sort()).toEqual([
        'visas-2',
        'visas-3',
        'visas-4',
        'visas-5',
        'visas-6',
        'visas-7',
        'visas-8',
        'visas-9',
      ])
      expect((await addStory('visas', { workspace: 'other' })).slug).toBe('visas')
      expect(await world.store.stories.byId(first.id)).toEqual(first)
      expect(await world.store.stories.bySlug('local', 'desk', 'visas')).toEqual(first)
      expect(await world.store.stories.bySlug('local', 'none', 'visas')).toBeUndefined()
    })

    test('an article is in one story of a workspace, and in another one of another workspace', async () => {
      const [ours, also, theirs] = [
        await addStory('a'),
        await addStory('b'),
        await addStory('c', { workspace: 'other' }),
      ]
      const article = await addArticle()
      await world.store.stories.put(ours.id, article, 10, false)
      await world.store.stories.put(theirs.id, article, 10, false)
      await world.store.stories.put(also.id, article, 20, false)
      expect(await world.store.stories.articles(ours.id)).toEqual([])
      expect(await world.store.stories.articles(also.id)).toEqual([article])
      expect((await world.store.stories.ofArticle('local', 'desk', article))?.id).toBe(also.id)
      expect((await world.store.stories.ofArticle('local', 'other', article))?.id).toBe(theirs.id)
      expect(await world.store.stories.ofArticle('local', 'none', article)).toBeUndefined()
    })

    test('what a person put, the machine leaves; what the machine put, a person moves', async () => {
      const [a, b] = [await addStory('a'), await addStory('b')]
      const article = await addArticle()
      await world.store.stories.put(a.id, article, 10, false)
      await world.store.stories.put(b.id, article, 20, true)
      await world.store.stories.put(a.id, article, 30, false)
      expect(await world.store.stories.articles(b.id)).toEqual([article])
      expect((await world.store.stories.byId(a.id))?.updatedAt).toBe(10)
      await world.store.stories.put(a.id, article, 40, true)
      expect(await world.store.stories.articles(a.id)).toEqual([article])
    })

    test('articles come oldest first, and keep their place when put again', async () => {
      const story = await addStory('a')
      const articles = [await addArticle(), await addArticle(), await addArticle()]
      await world.store.stories.put(story.id, articles[1]!, 20, false)
      await world.store.stories.put(story.id, articles[0]!, 10, false)
      await world.store.stories.put(story.id, articles[2]!, 30, false)
      await world.store.stories.put(story.id, articles[0]!, 90, false)
      expect(await world.store.stories.articles(story.id)).toEqual(articles)
      expect((await world.store.stories.byId(story.id))?.updatedAt).toBe(30)
    })

    test('stories come by their newest change, and recent ones with their articles', async () => {
      const [a, b, old] = [
        await addStory('a', { createdAt: 1 }),
        await addStory('b', { createdAt: 2 }),
        await addStory('old', { createdAt: 0 }),
      ]
      await addStory('theirs', { workspace: 'other', createdAt: 99 })
      const [one, two, three] = [await addArticle(), await addArticle(), await addArticle()]
      await world.store.stories.put(b.id, one, 10, false)
      await world.store.stories.put(a.id, two, 20, true)
      await world.store.stories.put(old.id, three, 0, false)
      expect((await world.store.stories.list('local', 'desk', 10)).map((story) => story.slug)).toEqual([
        'a',
        'b',
        'old',
      ])
      expect((await world.store.stories.list('local', 'desk', 1)).map((story) => story.slug)).toEqual(['a'])
      expect(await world.store.stories.recent('local', 'desk', 5, 10)).toEqual([
        { story: a.id, article: two, byPerson: true },
        { story: b.id, article: one, byPerson: false },
      ])
      expect((await world.store.stories.recent('local', 'desk', 0, 2)).length).toBe(2)
      expect(await world.store.stories.recent('local', 'other', 0, 10)).toEqual([])
    })

    test('a story whose articles all went to others is not listed, and is there all the same', async () => {
      const [a, b] = [await addStory('a'), await addStory('b')]
      const article = await addArticle()
      await world.store.stories.put(a.id, article, 10, false)
      expect((await world.store.stories.list('local', 'desk', 10)).map((story) => story.slug)).toEqual(['a'])
      await world.store.stories.put(b.id, article, 20, true)
      expect((await world.store.stories.list('local', 'desk', 10)).map((story) => story.slug)).toEqual(['b'])
      expect(await world.store.stories.bySlug('local', 'desk', 'a')).toMatchObject({ id: a.id })
    })

    test('what was put or moved since a moment comes oldest first, of this workspace only', async () => {
      const [a, b, theirs] = [await addStory('a'), await addStory('b'), await addStory('c', { workspace: 'other' })]
      const [one, two] = [await addArticle(), await addArticle()]
      await world.store.stories.put(a.id, one, 10, false)
      await world.store.stories.put(a.id, two, 20, false)
      await world.store.stories.put(theirs.id, one, 30, false)
      expect(await world.store.stories.placedSince('local', 'desk', 20)).toEqual([
        { story: a.id, article: two, byPerson: false, at: 20 },
      ])
      await world.store.stories.put(b.id, one, 40, true)
      expect(await world.store.stories.placedSince('local', 'desk', 20)).toEqual([
        { story: a.id, article: two, byPerson: false, at: 20 },
        { story: b.id, article: one, byPerson: true, at: 40 },
      ])
    })

    test('save renames, but not to the slug of another story', async () => {
      const [a] = [await addStory('a'), await addStory('b')]
      await addStory('c', { workspace: 'other' })
      await world.store.stories.save(a.id, {})
      await world.store.stories.save(a.id, { slug: 'c', headline: 'New', updatedAt: 9 })
      expect(await world.store.stories.byId(a.id)).toEqual({ ...a, slug: 'c', headline: 'New', updatedAt: 9 })
      const refused = world.store.stories.save(a.id, { slug: 'b' })
      await expect(refused).rejects.toBeInstanceOf(UserError)
      await expect(refused).rejects.toMatchObject({ identifier: 'slug-taken' })
      await world.store.stories.save(a.id, { slug: 'c' })
    })
  })
}
