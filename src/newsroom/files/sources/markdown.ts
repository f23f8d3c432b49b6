import { say } from '../../../locales/index.ts'
import { type AuditFact, joined, type SourceRow } from '../../sources/rows.ts'
import { escapeMarkdown } from '../markdown.ts'

/**
 * Markdown (CommonMark): a heading a section, one a speaker, an item an attribution with its sentence as a quotation. What
 * was worked out is in emphasis. Foreign text is escaped, so that it can't become markup.
 */
export function sourcesMarkdown(title: string, rows: readonly SourceRow[]): string {
  const lines = [`# ${escapeMarkdown(title)}`]
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (row.section !== before?.section)
      lines.push('', `## ${row.section === 'unsure' ? say.sources.unsure : say.sources.sections[row.section]}`)
    const name = row.person?.text ?? row.speaker
    const behalf = row.speaksFor && `*${say.sources.behalf}* ${escapeMarkdown(row.speaksFor)}`
    const label = [...[name, row.role].map(escapeMarkdown), behalf].filter(Boolean).join(', ')
    const isNew = row.section !== before?.section || whoOf(row) !== whoOf(before)
    if (name && isNew) lines.push('', `### ${label}`)
    if (index === 0 || isNew) lines.push('')
    for (const one of item(row)) lines.push(one)
  })
  return `${lines.join('\n')}\n`
}

/** An audit's facts as Markdown: a heading a fact, an item an attribution. */
export function factsMarkdown(title: string, facts: readonly AuditFact[]): string {
  const lines = [`# ${escapeMarkdown(title)}`]
  facts.forEach(({ fact, about, row }, index) => {
    if (fact !== facts[index - 1]?.fact) lines.push('', `## ${escapeMarkdown(fact)}`, '')
    if (about && about !== facts[index - 1]?.about) lines.push(`- ${escapeMarkdown(about)}`)
    for (const one of item(row).map((line) => (about ? `  ${line}` : line))) lines.push(one)
  })
  return `${lines.join('\n')}\n`
}

/** The same for the same one: two of one name are two. */
const whoOf = ({ person, speaker }: SourceRow): string => (person ? `${person.article} ${person.start}` : speaker)

/** Whether who it is isn't said there: a pronoun, or a surname and an office that another article gives a name to. */
const worked = ({ certainty, speaker, person, article }: SourceRow): boolean =>
  speaker !== '' &&
  (certainty === 'implied' || (person !== null && person.article !== article && person.text !== speaker))

function item(row: SourceRow): string[] {
  const told = row.kind === ''
  const source = row.source.length ? `${escapeMarkdown(joined(row.source))} ` : told ? '' : `*${say.sources.noSource}* `
  const cue = row.cue.length ? `${escapeMarkdown(joined(row.cue))}: ` : told ? '' : `*${say.sources.noCue}* `
  const passers = row.through.filter((name) => !row.repudiatedBy.includes(name))
  const marks = [
    row.kind,
    row.doubt ? say.sources.notSure(row.doubt) : '',
    row.stance === 'states' || row.stance === '' ? '' : say.sources.stances[row.stance],
    worked(row) ? say.sources.whoWorkedOut(escapeMarkdown(row.person?.text ?? row.speaker)) : '',
    passers.length ? passers.map((name) => `${say.sources.through} ${escapeMarkdown(name)}`).join(', ') : '',
    row.repudiatedBy.length ? say.sources.notSoBy(row.repudiatedBy.map(escapeMarkdown).join(', ')) : '',
  ].filter(Boolean)
  const place = row.content.map(({ start, end }) => `${start}–${end}`).join(', ')
  const where = [row.outlet || row.headline, row.channel].filter(Boolean).map(escapeMarkdown).join(' · ')
  return [
    `- ${source}${cue}${escapeMarkdown(joined(row.content))}${marks.length ? ` *(${marks.join('; ')})*` : ''}`,
    `  - ${where} · ${say.sources.characters(place)}${row.link ? ` · [${say.sources.inText}](<${row.link.replace(/[<>\s]/g, encodeURIComponent)}>)` : ''}`,
    `  - > ${escapeMarkdown(row.sentence)}`,
  ]
}
