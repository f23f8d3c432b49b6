import { describe, expect, test } from 'vitest'
import { elsewhere, night, politics, showArticle, type World } from './samples.ts'

const desk = { platform: 'local', workspace: 'desk' }

export function describeSearch(world: World): void {
  describe('search', () => {
    const find = async (words: string, place = desk, limit = 10): Promise<string[]> =>
      (await world.store.articles.seenBy({ ...place, member: null }).search(words, limit)).map(
        (article) => article.content.headline,
      )

    test('all words must stand in the headline or the text, whatever their case and accents', async () => {
      await showArticle(world.store, { headline: 'Visa rules change', text: 'The café owners of Orléans protest.' })
      expect(await find('visa')).toEqual(['Visa rules change'])
      expect(await find('CAFE rules')).toEqual(['Visa rules change'])
      expect(await find('orleans café')).toEqual(['Visa rules change'])
      expect(await find('visa harbour')).toEqual([])
    })

    test('the last word matches as a beginning, the others whole', async () => {
      await showArticle(world.store, { headline: 'Monitoring of the border', text: 'Nothing else.' })
      expect(await find('monit')).toEqual(['Monitoring of the border'])
      expect(await find('border mon')).toEqual(['Monitoring of the border'])
      expect(await find('mon border')).toEqual([])
      expect(await find('onitoring')).toEqual([])
    })

    test('a headline counts for more than the text, and the limit holds', async () => {
      const filler = 'and many other words that say nothing of it '.repeat(5)
      await showArticle(world.store, { headline: 'Rain', text: `A strike was near. ${filler}` })
      await showArticle(world.store, { headline: 'Strike at the port', text: filler })
      expect(await find('strike')).toEqual(['Strike at the port', 'Rain'])
      expect(await find('strike', desk, 1)).toEqual(['Strike at the port'])
    })

    test('only what was shown in the workspace is found', async () => {
      await showArticle(world.store, { headline: 'Ours' })
      await showArticle(world.store, { headline: 'Ours too', place: politics })
      await showArticle(world.store, { headline: 'Theirs', place: elsewhere })
      await showArticle(world.store, { headline: 'On another platform', place: { ...night, platform: 'slack' } })
      expect((await find('harbour')).sort()).toEqual(['Ours', 'Ours too'])
      expect(await find('harbour', { platform: 'local', workspace: 'other' })).toEqual(['Theirs'])
    })

    test('a pasted article is never found in another workspace, even where it was shown by mistake', async () => {
      const pasted = await showArticle(world.store, { headline: 'Pasted', workspace: 'local:desk' })
      await world.store.articles.show(pasted.id, elsewhere, 2)
      const namesake = await showArticle(world.store, { headline: 'Of a namesake', workspace: 'slack:desk' })
      await world.store.articles.show(namesake.id, night, 2)
      expect(await find('harbour')).toEqual(['Pasted'])
      expect(await find('harbour', { platform: 'local', workspace: 'other' })).toEqual([])
    })

    test('a new version is found by its own words, no longer by those before', async () => {
      const { id } = await showArticle(world.store, { headline: 'Old', text: 'Ferries sail.' })
      await world.store.articles.addVersion(id, { headline: 'New', text: 'Trains run.' }, 'f', 2)
      expect(await find('ferries')).toEqual([])
      expect(await find('trains')).toEqual(['New'])
    })

    test('no typed word is an operator of any query language', async () => {
      await showArticle(world.store, { headline: 'Not near or and', text: 'It’s 100% a_b "said" c:d (e) f* g^h -i.' })
      const hostile = [
        '"',
        '""',
        "'",
        "''",
        '\\',
        '*',
        '%',
        '_',
        '^',
        '-',
        '(',
        ')',
        '{',
        '}',
        ':',
        '&',
        '|',
        '!',
        '<->',
        '\0',
        '\ud83d',
        '/*',
        '--',
        ';',
        '$1',
        '?',
        '   ',
        '',
        'a" OR "b',
        'NEAR(a b, 5)',
        'headline : visa',
        '{headline text} : visa',
        'AND',
        'NOT',
        'a AND',
        "'; drop table articles; --",
        'x:*A',
        "'visa':*",
        'a <-> b',
        '!visa',
        `${'('.repeat(5_000)}`,
        'word '.repeat(5_000),
        'x'.repeat(100_000),
      ]
      for (const typed of hostile) await expect(find(typed), typed.slice(0, 40)).resolves.toBeInstanceOf(Array)
      expect(await find('not near or and')).toEqual(['Not near or and'])
      expect(await find('"said"')).toEqual(['Not near or and'])
      expect(await find('100% a_b')).toEqual(['Not near or and'])
      expect(await find('a%')).toEqual(['Not near or and'])
      expect(await find('sa%d')).toEqual([])
      expect(await find('sa_d')).toEqual([])
      expect(await find('%')).toEqual([])
      expect(await find('_')).toEqual([])
      expect(await world.store.articles.count()).toBe(1)
    })

    test('a text of any size and of any script is taken in', async () => {
      await showArticle(world.store, { headline: 'Huge', text: `${'word '.repeat(60_000)}${'x'.repeat(2_000_000)}` })
      await showArticle(world.store, {
        headline: 'Distinct',
        text: Array.from({ length: 40_000 }, (_, i) => `w${i}`).join(' '),
      })
      await showArticle(world.store, { headline: 'Киев и Минск', text: 'Переговоры продолжаются. 会議は東京で。' })
      expect(await find('huge')).toEqual(['Huge'])
      expect(await find('w9999')).toEqual(['Distinct'])
      expect(await find('переговоры ми')).toEqual(['Киев и Минск'])
      expect(await find('会議')).toEqual(['Киев и Минск'])
    })
  })
}
