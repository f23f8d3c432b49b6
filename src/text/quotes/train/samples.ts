import { type Document, readDocument } from '../../document.ts'
import { type GoldAttribution, goldLabels } from './gold.ts'

/** An annotated article, read and labelled. */
export interface Sample {
  readonly document: Document
  readonly labels: Uint8Array
}

/** Articles as JSON Lines: `{text, gold: {attributions: [{source, cue, content}]}}`, spans as [start, end] in UTF-16 units. */
export function readSamples(jsonl: string): Sample[] {
  return jsonl
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => {
      const { text, gold } = JSON.parse(line) as { text: string; gold: { attributions: GoldAttribution[] } }
      const document = readDocument(text)
      return { document, labels: goldLabels(document, gold.attributions) }
    })
}
