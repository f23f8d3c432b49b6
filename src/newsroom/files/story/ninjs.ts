import type { ReadArticle } from '../../articles/article.ts'
import { briefOf, type FedStory, momentOf } from './fed-story.ts'

const standard = {
  name: 'ninjs',
  version: '3.0',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
}

/**
 * A story as IPTC’s ninjs 3.0 (iptc.org/standards/ninjs): a composite whose associations are its articles, each with the sentences of its
 * brief. `partial`, for the article itself is at its outlet.
 */
export function storyNinjs({ id, slug, headline, articles, createdAt, updatedAt }: FedStory): string {
  const item = {
    uri: `urn:uuid:${id}`,
    standard,
    type: 'composite',
    representationType: 'partial',
    firstCreated: iso(createdAt),
    versionCreated: iso(updatedAt),
    pubStatus: 'usable',
    language: 'en',
    slugline: slug,
    title: headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    associations: articles.map(association),
  }
  return `${JSON.stringify(item, null, 2)}\n`
}

function association(read: ReadArticle, index: number) {
  const { article, analysis } = read
  const { headline, byline, outlet } = article.content
  const brief = briefOf(read).join(' ')
  return {
    name: `article-${index + 1}`,
    rel: 'member',
    uri: `urn:uuid:${article.id}`,
    type: 'text',
    representationType: 'partial',
    version: String(article.version),
    contentCreated: iso(momentOf(article)),
    versionCreated: iso(article.updatedAt),
    ...(analysis.language.code !== 'und' && { language: analysis.language.code }),
    title: headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    ...(byline && { by: byline }),
    ...(brief && { descriptions: [{ role: 'summary', contentType: 'text/plain', value: brief }] }),
    ...(outlet || article.canonicalUrl
      ? {
          infoSources: [
            {
              role: 'publisher',
              ...(outlet && { name: outlet }),
              ...(article.canonicalUrl && { uri: article.canonicalUrl }),
            },
          ],
        }
      : {}),
  }
}

const iso = (at: number) => new Date(at).toISOString()
