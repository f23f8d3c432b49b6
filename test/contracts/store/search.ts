import { describe, expect, test } from 'vitest'
import type { Analysis } from '../../../src/core/analysis.ts'
import type { PassageQuery, SearchQuery } from '../../../src/core/rows/search.ts'
import { articleOf, elsewhere, night, politics, showArticle, type World } from './samples.ts'

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

    describe('find', () => {
      const seen = (member: string | null = null) => world.store.articles.seenBy({ ...desk, member })
      const titles = async (words: string[], more: Partial<SearchQuery> = {}) =>
        (await seen().find({ terms: words.map((text) => ({ text })), limit: 10, offset: 0, ...more })).map(
          ({ content }) => content.headline,
        )

      test('a phrase stands as it was typed, a word in singular or plural, and all have to be there', async () => {
        await showArticle(world.store, { headline: 'One', text: 'The human rights of ferries.' })
        await showArticle(world.store, { headline: 'Two', text: 'It is human that rights are lost on a ferry.' })
        expect(await titles(['human rights'])).toEqual(['One'])
        expect((await titles(['ferry'])).toSorted()).toEqual(['One', 'Two'])
        expect((await titles(['ferries'])).toSorted()).toEqual(['One', 'Two'])
        expect(await titles(['ferry', 'lost'])).toEqual(['Two'])
        expect(await titles(['lost', 'nowhere'], { any: true })).toEqual(['Two'])
        expect(await titles(['" OR *', "' | '"])).toEqual([])
      })

      test('outlet, dates and a list of articles narrow it, and pages go on where the last one ended', async () => {
        const on = (date: string, outlet: string) => ({
          text: 'The harbour opens.',
          content: { headline: `${outlet} ${date}`, text: 'The harbour opens.', outlet, published: { date } },
        })
        const rows = []
        for (const one of [
          on('2026-01-05', 'The Courier'),
          on('2026-02-05', 'The Courier'),
          on('2026-02-06', 'Gull Post'),
        ])
          rows.push(await showArticle(world.store, one))
        expect((await titles(['harbour'], { outlet: 'COURIER' })).toSorted()).toEqual([
          'The Courier 2026-01-05',
          'The Courier 2026-02-05',
        ])
        expect(await titles(['harbour'], { before: Date.UTC(2026, 1, 1) })).toEqual(['The Courier 2026-01-05'])
        expect(await titles(['harbour'], { from: Date.UTC(2026, 1, 6), before: Date.UTC(2026, 1, 7) })).toEqual([
          'Gull Post 2026-02-06',
        ])
        expect(await titles(['harbour'], { articles: [rows[1]!.id] })).toEqual(['The Courier 2026-02-05'])
        expect(await titles(['harbour'], { articles: [] })).toEqual([])
        const pages = [await titles(['harbour'], { limit: 2 }), await titles(['harbour'], { limit: 2, offset: 2 })]
        expect(pages.flat().toSorted()).toEqual(rows.map(({ content }) => content.headline).toSorted())
        expect(pages.map((page) => page.length)).toEqual([2, 1])
      })

      const said = (speaker: string, text: string, sentence: string): Analysis => {
        const start = text.indexOf(sentence)
        const span = { start, end: start + sentence.length }
        const name = { start: text.indexOf(speaker), end: text.indexOf(speaker) + speaker.length }
        return {
          version: 'a1',
          language: { code: 'en', readable: true },
          sentences: [{ ...span, paragraph: 0 }],
          ...{ summary: [], briefs: {}, timexes: [], contradictions: [], events: [], undated: [], threads: [] },
          speakers: [{ id: 's', name: speaker, nameSpan: name, kind: 'person', roles: [], mentions: [name] }],
          attributions: [
            {
              kind: 'indirect',
              source: [name],
              cue: [],
              content: [span],
              stance: 'states',
              certainty: 'certain',
              speaker: 's',
            },
          ],
        }
      }
      const passages = async (query: Partial<PassageQuery>, member: string | null = null) =>
        (await seen(member).passages({ terms: [], kind: 'said', order: 'time', limit: 10, offset: 0, ...query })).map(
          ({ article, version, speaker, start, end }) => ({ article, version, speaker, start, end }),
        )

      test('what somebody said is found by the speaker and its words, in the version that is the newest, by whoever may see it', async () => {
        const text = 'The mayor spoke. The ferry is sold, Ada Lund said.'
        const { id } = await showArticle(world.store, { text })
        await world.store.articles.saveAnalysis(id, 1, said('Ada Lund', text, 'The ferry is sold, Ada Lund said.'))
        const hit = { article: id, version: 1, speaker: 'Ada Lund', start: 17, end: 50 }
        expect(await passages({ speaker: 'lund' })).toEqual([hit])
        expect(await passages({ speaker: 'Ada Lund', terms: [{ text: 'trams' }, { text: 'sold' }] })).toEqual([])
        expect(await passages({ speaker: 'Ada Lund', terms: [{ text: 'ferry' }] })).toEqual([hit])
        expect(await passages({ speaker: 'ferry' })).toEqual([])
        expect(await passages({ terms: [{ text: 'Lund' }] })).toEqual([hit])
        expect(await passages({ kind: 'promised', speaker: 'lund' })).toEqual([])
        const later = 'The mayor spoke. The tram is sold, Ada Lund said.'
        await world.store.articles.addVersion(id, { headline: 'H', text: later }, 'f', 2)
        await world.store.articles.saveAnalysis(id, 2, said('Ada Lund', later, 'The tram is sold, Ada Lund said.'))
        expect(await passages({ terms: [{ text: 'ferry' }] })).toEqual([])
        expect(await passages({ terms: [{ text: 'tram' }] })).toMatchObject([{ version: 2 }])

        const secret = (await world.store.articles.add(articleOf({ text, workspace: 'local:desk', asker: 'ann' })))
          .article
        await world.store.articles.showTo(secret.id, 'ann', night, 3)
        await world.store.articles.saveAnalysis(
          secret.id,
          1,
          said('Ada Lund', text, 'The ferry is sold, Ada Lund said.'),
        )
        expect(await passages({ terms: [{ text: 'ferry' }] }, 'ben')).toEqual([])
        expect(await passages({ kind: 'said' }, 'ben')).toHaveLength(1)
        expect(await passages({ terms: [{ text: 'ferry' }] }, 'ann')).toMatchObject([{ article: secret.id }])
        await world.store.articles.share(secret.id, night, 4)
        expect(await passages({ terms: [{ text: 'ferry' }] }, 'ben')).toMatchObject([{ article: secret.id }])
      })

      test('changed words and figures are passages too, and all of it can be made anew from the rows', async () => {
        const text = 'Four people died in Solveig.'
        const { id } = await showArticle(world.store, { text })
        await world.store.articles.saveAnalysis(id, 1, { ...said('Solveig', text, text), attributions: [] })
        await world.store.articles.addVersion(
          id,
          { headline: 'Harbour opens', text: 'Three people died in Solveig.' },
          'f',
          2,
        )
        const after = { where: 'text' as const, start: 0, end: 5, words: [] }
        await world.store.changes.add({
          ...{ article: id, fromVersion: 1, toVersion: 2, material: true, silent: false, at: 5 },
          changes: [{ kinds: ['number'], material: true, after, before: { ...after, end: 4 } }],
        })
        const changed = [{ article: id, version: 2, speaker: null, start: 0, end: 5 }]
        expect(await passages({ kind: 'changed', terms: [{ text: 'three' }] })).toEqual(changed)
        expect(await world.store.rebuildSearch()).toBe(1)
        expect(await world.store.rebuildSearch()).toBe(1)
        expect(await passages({ kind: 'changed', terms: [{ text: 'three' }] })).toEqual(changed)
        expect(await titles(['people'])).toEqual(['Harbour opens'])
      })

      test('a transaction that fails leaves nothing to be found', async () => {
        await expect(
          world.store.transaction(async (rows) => {
            const { article } = await rows.articles.add(articleOf({ headline: 'Ghost', text: 'A ghost ferry.' }))
            await rows.articles.show(article.id, night, 1)
            await rows.articles.saveAnalysis(article.id, 1, said('ghost', 'A ghost ferry.', 'A ghost ferry.'))
            throw new Error('no')
          }),
        ).rejects.toThrow('no')
        expect(await titles(['ghost'])).toEqual([])
        expect(await passages({ terms: [{ text: 'ghost' }] })).toEqual([])
      })
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
