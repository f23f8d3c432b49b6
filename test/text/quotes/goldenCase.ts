/**
 * A golden case is a text file: `proves: …`, the passage, `---`, then what must come of it, a line each:
 * `=> direct; S=source; C=cue; Q=content // second piece; stance=…; channel=kind:text | none; speaker=name | none;
 * role=…; kindOfSpeaker=…; certainty=…; weak=yes | no; within=yes | no`: an attribution with these parts, the others left open;
 * `!> text`: no content may touch these words; `!S> text`: no source may hold them; `=0`: that many attributions in all.
 */
export interface GoldenCase {
  readonly proves: string
  readonly text: string
  readonly expected: readonly Readonly<Record<string, string>>[]
  readonly untouched: readonly string[]
  readonly notSources: readonly string[]
  readonly count: number | undefined
}

export function parseGoldenCase(file: string): GoldenCase {
  const at = file.lastIndexOf('\n---\n')
  const [head = '', ...body] = file.slice(0, at).split('\n\n')
  const lines = file
    .slice(at + 5)
    .split('\n')
    .filter((line) => line.length > 0)
  return {
    proves: head.replace(/^proves: /, ''),
    text: body.join('\n\n').trim(),
    expected: lines.filter((line) => line.startsWith('=> ')).map(parseFields),
    untouched: lines.filter((line) => line.startsWith('!> ')).map((line) => line.slice(3)),
    notSources: lines.filter((line) => line.startsWith('!S> ')).map((line) => line.slice(4)),
    count: lines.filter((line) => /^=\d/.test(line)).map((line) => Number(line.slice(1)))[0],
  }
}

function parseFields(line: string): Record<string, string> {
  const fields = line
    .slice(3)
    .split('; ')
    .map((field): [string, string] => {
      const at = field.indexOf('=')
      return at < 0 ? ['kind', field] : [field.slice(0, at), field.slice(at + 1)]
    })
  return Object.fromEntries(fields)
}
