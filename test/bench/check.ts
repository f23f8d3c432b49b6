import { checkDraft } from '../../src/text/check/index.ts'
import { readGold, scoreGold } from '../text/check/gold.ts'
import { medianMs, type Row } from './row.ts'

/** The check of drafts over its own gold (`test/fixtures/check`), and how long a long draft takes beside much that is kept. */
export function benchCheck(): Row[] {
  const gold = readGold()
  const { faults, found, right, alarms } = scoreGold(gold)
  // Every story's articles under other names, until there are sixty of a report's length.
  const stories = gold.filter((_, i) => i % 2 === 0)
  const kept = stories.flatMap((draft, i) => draft.kept.map((one) => ({ ...one, article: `${i} ${one.article}` })))
  const draft = gold.map(({ text }) => text).join('\n\n')
  return [
    { name: 'check: planted faults found, of 200', value: (100 * found) / faults, unit: '%' },
    { name: 'check: false alarms among right facts, of 455', value: (100 * alarms) / right, unit: '%' },
    {
      name: `check: a draft of ${draft.length.toLocaleString('en')} characters against ${kept.length} versions`,
      value: medianMs(() => checkDraft({ draft, published: '2026-12-01', kept }), 3),
      unit: 'ms',
    },
  ]
}
