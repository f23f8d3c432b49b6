import type { PageProblem } from '../../core/article.ts'
import type { Outline } from './bound.ts'
import type { Told } from './metadata/jsonld.ts'

export interface Verdict {
  readonly problem: PageProblem
  readonly reason: string
}

const errorTitle =
  /\b(404|403|500|502|503|page not found|not found|page (cannot|can['’]t|could not) be found|page (no longer exists|unavailable|doesn['’]t exist)|error page|access denied|forbidden|just a moment|attention required|are you a (human|robot)|robot check|captcha|verify you are human|service unavailable|bad gateway|temporarily unavailable|something went wrong|seite nicht gefunden|page (introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden)\b/i
const errorText =
  /\b(page (you (are|were) looking for|requested)|we (can['’]t|couldn['’]t|could not) find|no longer (exists|available)|error 40[34]|checking your browser|enable javascript and cookies|unusual traffic|verify (that )?you are)\b/i
const payText =
  /(subscri(be|ption|bers?)\b.{0,60}\b(to (continue|read|access|unlock|view)|required|only|exclusive)|to (continue|keep) reading|continue reading this (article|story)|read the (full|rest of (this|the)) (article|story)|already a (subscriber|member)|unlock (this|the) (article|story)|for subscribers|subscriber[- ]only|members[- ]only|create (a|your) free account to|register (for free )?to (read|continue)|you have (reached|used) your .{0,30}(free|limit)|free articles? (left|remaining|this month)|premium (article|content)|start your (free )?trial|jetzt weiterlesen|mit .{0,20}plus weiterlesen|réservé aux abonnés|solo para suscriptores)/i
const cookieWords =
  /cookies?|consent|privacy|partners|tracking|personalised|personalized|gdpr|einwilligung|datenschutz/gi
const loginTitle = /^(sign in|log ?in|login|anmelden|connexion|iniciar sesión)\b/i

const stub = 1_200

/** Tells why what was read is no whole article, or undefined where it is one. The reason is a sentence for the asker. */
export function judge(page: {
  readonly outline: Outline
  readonly told: Told | undefined
  readonly types: ReadonlySet<string>
  readonly url: string | undefined
  readonly blocks: readonly string[]
  readonly headline: string
  readonly teasers: number
}): Verdict | undefined {
  const { outline, told, blocks, headline } = page
  const text = blocks.join('\n')
  const size = text.length
  const path = page.url === undefined ? undefined : URL.parse(page.url)?.pathname

  if (
    size < 1_500 &&
    (errorTitle.test(outline.title) ||
      errorTitle.test(headline) ||
      (outline.headings[0] !== undefined && errorTitle.test(outline.headings[0])) ||
      (size < 600 && errorText.test(text)))
  )
    if (!told?.published)
      return { problem: 'error-page', reason: 'The page says that there is no such page, or that it can’t be shown.' }
  if (size < stub && isCookieWall(text, outline))
    return { problem: 'cookie-wall', reason: 'The page asks for consent to cookies, and shows no article before that.' }
  if (size < stub && (outline.passwordFields > 0 || loginTitle.test(outline.title)) && !told?.published)
    return { problem: 'no-article', reason: 'The page asks to sign in.' }
  if (isPaywall(page, size, text))
    return { problem: 'paywall', reason: 'Only the beginning is there: the rest is for subscribers.' }
  if (isLiveBlog(page))
    return {
      problem: 'no-article',
      reason: 'This is a live blog, which changes as it is read: a brief of one entry would mislead.',
    }
  if ((path === '/' || path === '') && told?.published === undefined && outline.meta.get('og:type')?.[0] !== 'article')
    return { problem: 'no-article', reason: 'This is the front page of a site, not an article.' }
  if (isIndex(page, size)) return { problem: 'no-article', reason: 'The page is a list of articles, not an article.' }
  if (size < 250 && !(told?.published && size >= 80))
    return { problem: 'no-article', reason: 'No article was found on the page.' }
  return undefined
}

/** A live blog that an article only links to, among its related stories, makes none of the article. */
function isLiveBlog(page: {
  readonly outline: Outline
  readonly told: Told | undefined
  readonly types: ReadonlySet<string>
}): boolean {
  const { outline, told, types } = page
  if (told?.type === 'LiveBlogPosting' || outline.liveEntries >= 3) return true
  // Its entries may say more than the whole of it does.
  if (told?.type === 'BlogPosting' && types.has('LiveBlogPosting')) return true
  return told === undefined && outline.meta.get('og:type')?.[0] === 'liveblog'
}

function isCookieWall(text: string, outline: Outline): boolean {
  const hits = text.match(cookieWords)?.length ?? 0
  const words = text.split(/\s+/).length
  return (hits >= 3 && hits / words > 0.03) || (text.length < 300 && /cookie|consent/i.test(outline.title))
}

function isPaywall(
  page: { readonly outline: Outline; readonly told: Told | undefined; readonly blocks: readonly string[] },
  size: number,
  text: string,
): boolean {
  const { outline, told, blocks } = page
  const cut = /(\.\.\.|…)$/.test(blocks.at(-1) ?? '')
  const tier = `${outline.meta.get('article:content_tier')?.[0] ?? ''} ${outline.meta.get('access')?.[0] ?? ''}`
  const declared = told?.free === false || /\b(locked|metered|paid|premium|subscri)/i.test(tier)
  if (declared && (size < stub || cut) && size < 3_000) return true
  return size < 2_000 && (payText.test(text) || (payText.test(outline.calls) && (cut || size < 700)))
}

function isIndex(
  page: {
    readonly url: string | undefined
    readonly outline: Outline
    readonly told: Told | undefined
    readonly types: ReadonlySet<string>
    readonly teasers: number
  },
  size: number,
): boolean {
  const { outline, told } = page
  if (told?.published !== undefined && told.type !== 'WebPage') return false
  if (outline.meta.get('og:type')?.[0] === 'article' || outline.meta.has('article:published_time')) return false
  if ([...page.types].some((type) => /^(CollectionPage|SearchResultsPage)$/.test(type)) && size < 3_000) return true
  if (page.teasers >= 8 && size < page.teasers * 400) return true
  return !isSlug(page.url) && outline.headlineLinks >= 15 && size < outline.headlineLinks * 60
}

/** The last part of an article's address is a sentence or has an id in it; a section's is a word. */
function isSlug(url: string | undefined): boolean {
  const last = (url === undefined ? '' : (URL.parse(url)?.pathname ?? '')).split('/').filter(Boolean).at(-1) ?? ''
  return last.split(/[-_]/).length >= 4 || /\d{4}/.test(last) || /\.s?html?$/.test(last)
}
