import type {
  Analysis,
  Attribution,
  AttributionChannel,
  AttributionKind,
  Certainty,
  Doubt,
  SpeakerKind,
  Stance,
} from '../../../src/core/analysis.ts'
import type { Span } from '../../../src/core/span.ts'
import type { ReadArticle } from '../../../src/newsroom/articles/article.ts'
import { readDocument } from '../../../src/text/document.ts'

export interface Said {
  readonly source?: string
  readonly cue?: string
  readonly content: string | readonly string[]
  readonly speaker?: string
  readonly kind?: AttributionKind
  readonly stance?: Stance
  readonly certainty?: Certainty
  readonly channel?: readonly [AttributionChannel['kind'], string]
  readonly within?: number
  readonly weak?: true
  /** Given where the desk isn't sure. */
  readonly doubt?: Doubt
}

export interface Invented {
  readonly text: string
  readonly speakers?: readonly {
    id: string
    name: string
    kind: SpeakerKind
    roles?: readonly string[]
    speaksFor?: string
  }[]
  readonly said?: readonly Said[]
  /** Who is told to be charged, and the sentence that tells it. */
  readonly charged?: readonly (readonly [who: string, told: string])[]
  readonly id?: string
  readonly url?: string
  readonly outlet?: string
  readonly headline?: string
  readonly readable?: boolean
}

/** An invented article with an analysis made by hand: what is shown is tested apart from what is found. */
export function invented({
  text,
  speakers = [],
  said = [],
  charged = [],
  readable = true,
  ...about
}: Invented): ReadArticle {
  const spanOf = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`the text does not hold “${words}”`)
    return { start, end: start + words.length }
  }
  const attribution = (one: Said): Attribution => {
    const content = [one.content].flat().map((words) => spanOf(words))
    const near = Math.max(0, Math.min(...content.map(({ start }) => start)) - 160)
    const optional = (words: string | undefined) => (words === undefined ? [] : [spanOf(words, near)])
    return {
      kind: one.kind ?? 'indirect',
      source: optional(one.source),
      cue: optional(one.cue),
      content,
      stance: one.stance ?? 'states',
      certainty: one.certainty ?? 'certain',
      ...(one.channel && { channel: { ...spanOf(one.channel[1], near), kind: one.channel[0] } }),
      ...(one.speaker && { speaker: one.speaker }),
      ...(one.weak && { weak: one.weak }),
      ...(one.doubt && { grade: 0.7, sure: false, doubt: one.doubt }),
      ...(one.within !== undefined && { within: one.within }),
    }
  }
  const analysis: Analysis = {
    version: 'by hand',
    language: { code: readable ? 'en' : 'fi', readable },
    sentences: readDocument(text).sentences,
    summary: [],
    briefs: {},
    speakers: speakers.map(({ id, name, kind, roles = [], speaksFor }) => ({
      id,
      name,
      nameSpan: spanOf(name),
      kind,
      roles: roles.map((role) => spanOf(role)),
      mentions: [spanOf(name)],
      ...(speaksFor && { speaksFor }),
    })),
    attributions: said.map(attribution),
    charged: charged.map(([who, told]) => ({ ...spanOf(who), told: spanOf(told) })),
    timexes: [],
    contradictions: [],
    events: [],
    undated: [],
    threads: [],
  }
  const article: ReadArticle['article'] = {
    id: about.id ?? '01900000-0000-7000-8000-000000000001',
    canonicalUrl: about.url ?? null,
    workspace: null,
    asker: null,
    version: 1,
    content: {
      headline: about.headline ?? 'Harbour sold',
      text,
      ...(about.outlet && { outlet: about.outlet }),
    },
    fingerprint: '0'.repeat(16),
    createdAt: 0,
    updatedAt: 0,
  }
  return { article, analysis }
}
