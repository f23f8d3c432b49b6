import type { Published } from '../../../core/article.ts'
import { type Moment, parseMoment } from '../../dates/index.ts'
import { monthByName } from '../../dates/months.ts'
import type { Outline } from '../bound.ts'
import type { Told } from './jsonld.ts'

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'article_date_original',
  'originalpublicationdate',
  'article:post_date',
  'displaydate',
  'rnews:datepublished',
  'bt:pubdate',
  'citation_publication_date',
  'citation_date',
  'published_at',
  'release_date',
  'date',
  'datecreated',
  'pdate',
  'created',
  'timestamp',
  'og:pubdate',
]
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:updated_time',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'date.modified',
  'og:modified_time',
]

/**
 * When an article says it was published: JSON-LD, then metadata, microdata, the address, `<time>`, an element named after
 * a date, and last a date line at the top of the text. A time without a zone gives the day only: the moment isn't known.
 */
export function findPublished(
  outline: Outline,
  told: Told | undefined,
  url: string | undefined,
  opening: readonly string[],
): Published | undefined {
  const marks = outline.marks.filter((mark) => !mark.away && !/ImageObject|VideoObject|Comment|Event/.test(mark.scope))
  const candidates: (() => Moment | undefined)[] = [
    () => read(told?.published),
    () => fromMeta(outline, publishedNames),
    () => firstOf(marks.filter((m) => /datepublished|datecreated/i.test(m.itemprop)).flatMap((m) => [m.value, m.text])),
    () => fromAddress(url),
    () =>
      firstOf(
        marks
          .filter(
            (m) => m.name === 'time' && !/event/i.test(m.className) && !/updat|modif/i.test(`${m.className} ${m.text}`),
          )
          .flatMap((m) => [m.value, m.text]),
      ),
    () =>
      firstOf(
        marks
          .filter(
            (m) =>
              /date|publi|posted|timestamp|byline|meta|info/i.test(m.className) &&
              !/updat|modif|event/i.test(m.className),
          )
          .flatMap((m) => [m.value, m.text]),
      ),
    () => firstOf(outline.underHeadline.filter((line) => isStamp(line) && !madeAnew.test(line))),
    () => firstOf(opening.filter((line) => isStamp(line) && !madeAnew.test(line))),
    () => read(told?.updated),
    () => firstOf([...outline.underHeadline, ...opening].filter(isStamp)),
  ]
  let found: Moment | undefined
  for (const candidate of candidates) {
    const moment = candidate()
    if (!moment) continue
    if (!found) found = moment
    // A day alone may be told more precisely further down.
    else if (found.at === undefined && moment.at !== undefined && moment.zone && moment.date === found.date)
      found = moment
    if (found.at !== undefined) break
  }
  return found && toPublished(found)
}

export function findUpdated(outline: Outline, told: Told | undefined): Published | undefined {
  const found =
    read(told?.updated) ??
    fromMeta(outline, updatedNames) ??
    firstOf(
      outline.marks
        .filter((m) => /datemodified/i.test(m.itemprop) || (m.name === 'time' && /updat|modif/i.test(m.className)))
        .flatMap((m) => [m.value, m.text]),
    )
  return found && toPublished(found)
}

export function toPublished(moment: Moment): Published {
  const { date, at, zone } = moment
  return at !== undefined && zone !== undefined ? { date, at, zone } : { date }
}

/** `2019/11/20`, `2019-11-20`, `20191120` in the path of an address. */
function fromAddress(url: string | undefined): Moment | undefined {
  const path = url === undefined ? undefined : URL.parse(url)?.pathname.slice(0, 400)
  const found = path && /(?:^|[/_-])((?:19|20)\d{2})([/_-]?)([01]\d)\2([0-3]\d)(?=$|[/_.-])/.exec(path)
  return found ? read(`${found[1]}-${found[3]}-${found[4]}`) : undefined
}

function fromMeta(outline: Outline, names: readonly string[]): Moment | undefined {
  for (const name of names) {
    const found = firstOf(outline.meta.get(name) ?? [])
    if (found) return found
  }
  return undefined
}

/** A line of the last change. */
const madeAnew =
  /^\s*(?:last\s+)?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|opdateret)\b/iu

/** A line that tells when, and perhaps who: one with more to say is a caption, or the text, and its day another's. */
function isStamp(line: string): boolean {
  const words = line.match(/[\p{L}\d]{1,60}/gu) ?? []
  const isDate = (word: string) => /\d/.test(word) || monthByName(word) !== undefined
  return isDate(words[0] ?? '') || words.filter((word) => word.length >= 3 && !isDate(word)).length <= 4
}

function firstOf(texts: readonly string[]): Moment | undefined {
  for (const text of texts.slice(0, 60)) {
    const found = read(text)
    if (found) return found
  }
  return undefined
}

const label =
  /^\s*(?:first\s+)?(?:published|posted|updated|last updated|date|created|on|veröffentlicht|publié|publicado|gepubliceerd)\s*(?:on|at|am|le|el|op|:)*\s*[:|]?\s*/i

function read(text: string | undefined): Moment | undefined {
  if (text === undefined || text.length > 400) return undefined
  const found = parseMoment(text) ?? parseMoment(text.replace(label, ''))
  // A month or a year alone is no day, and none is made up for it.
  return found && !found.rough && found.date >= '1980' && found.date < '2100' ? found : undefined
}
