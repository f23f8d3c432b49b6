import type { PageProblem, Published } from '../../core/article.ts'
import { say } from '../../locales/index.ts'
import type { Outline } from './bound.ts'
import type { Told } from './metadata/jsonld.ts'
import { shareOfSite } from './site-words.ts'

export interface Verdict {
  readonly problem: PageProblem
  readonly reason: string
}

/** A title that is the message: a number of HTTP with what it means, or a sentence of a server. "500 hostages freed" is neither. */
const errorTitle =
  /^(?:error\W{0,3})?(?:40[0-9]|41[0-9]|429|50[0-9])(?:\W*$|\W{1,3}(?:-\s|\||error|not found|page|forbidden|unauthori[sz]ed|bad|service|internal|gateway|too many|access|seite|página|pagina|introuvable))|\b(?:error|http)\W{0,3}(?:40\d|50\d)\b|^(?:not found|access denied|forbidden|service unavailable|bad gateway|something went wrong|attention required!?)(?:\W*$|\s*[|–—-]\s)|\b(?:page not found|page (?:cannot|can['’]t|could not) be found|page (?:no longer exists|unavailable|doesn['’]t exist)|error page|just a moment\.{2,3}|are you a (?:human|robot)|robot check|captcha|verify you are human|(?:site|page|service) (?:is )?temporarily unavailable|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden|siden (?:finnes|findes) ikke|sidan (?:hittades|finns) inte|sivua ei löyd\p{L}+|strona nie (?:została )?znaleziona|stránka nenalezena|страница не найдена|sayfa bulunamadı)/iu
const errorText =
  /\b(page (you (are|were) looking for|requested)|we (can['’]t|couldn['’]t|could not) find|no longer (exists|available)|error 40[34]|checking your browser|enable javascript and cookies|unusual traffic|verify (that )?you are)\b/i
const scriptText =
  /\b(?:enable|activate|turn on|requires?|without|disabled?) (?:your )?javascript\b|\bjavascript (?:is|has been|to be) /i
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
  readonly published: Published | undefined
  readonly teasers: readonly string[]
}): Verdict | undefined {
  const { outline, told, blocks, headline } = page
  const text = blocks.join('\n')
  const size = text.length
  const path = page.url === undefined ? undefined : URL.parse(page.url)?.pathname

  if (
    size < 1_500 &&
    (errorTitle.test(outline.title) ||
      errorTitle.test(headline) ||
      errorTitle.test(outline.headings[0]?.text ?? '') ||
      (size < 600 && errorText.test(text)))
  )
    if (!told?.published) return { problem: 'error-page', reason: say.wire.saysMissing }
  if (isCookieWall(text, blocks, outline, headline)) return { problem: 'cookie-wall', reason: say.wire.consent }
  if (asksToSignIn(outline, size) && !told?.published) return { problem: 'no-article', reason: say.wire.signIn }
  if (isPaywall(page, size)) return { problem: 'paywall', reason: say.wire.paywall }
  if (isLiveBlog(page))
    return {
      problem: 'no-article',
      reason: say.wire.liveBlog,
    }
  if ((path === '/' || path === '') && told?.published === undefined && outline.meta.get('og:type')?.[0] !== 'article')
    return { problem: 'no-article', reason: say.wire.frontPage }
  if (isIndex(page, size)) return { problem: 'no-article', reason: say.wire.listOfArticles }
  if (size < 250 && !isShortReport(page, size)) return { problem: 'no-article', reason: say.wire.noArticle }
  return undefined
}

/** With its headline and its day it may be as short as a sentence. */
const isShortReport = (
  page: {
    readonly headline: string
    readonly published: Published | undefined
    readonly blocks: readonly string[]
  },
  size: number,
) =>
  size >= 50 &&
  page.published !== undefined &&
  page.headline !== '' &&
  /[.!?…]["'”’»)\]]*$/.test(page.blocks.at(-1) ?? '') &&
  shareOfSite(page.blocks) < 0.5 &&
  !scriptText.test(page.blocks.join(' '))

/** A form to sign in beside a text of some length is a blog's own. */
const asksToSignIn = (outline: Outline, size: number) =>
  (size < stub && loginTitle.test(outline.title)) || (size < stub / 2 && outline.passwordFields > 0)

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

/** Past this it is an article about cookies, or a page of conditions. */
const longestWall = 6_000

function isCookieWall(text: string, blocks: readonly string[], outline: Outline, headline: string): boolean {
  const size = text.length
  // What is about them says so in its headline.
  if (size > longestWall || (size >= stub && headline.match(cookieWords))) return false
  const hits = text.match(cookieWords)?.length ?? 0
  const words = text.split(/\s+/).length
  // An article may quote a dialogue.
  if (size * (1 - shareOfSite(blocks)) >= 500 && shareOfSite(blocks) < 0.6) return false
  return (hits >= (size < stub ? 3 : 8) && hits / words > 0.03) || (size < 300 && /cookie|consent/i.test(outline.title))
}

function isPaywall(
  page: { readonly outline: Outline; readonly told: Told | undefined; readonly blocks: readonly string[] },
  size: number,
): boolean {
  const { outline, told, blocks } = page
  // The page tells the whole text, and it is here.
  if (told?.body !== undefined && told.body.length >= 400 && size >= 0.9 * told.body.length) return false
  const cut = /(\.\.\.|…)$/.test(blocks.at(-1) ?? '')
  const tier = `${outline.meta.get('article:content_tier')?.[0] ?? ''} ${outline.meta.get('access')?.[0] ?? ''}`
  const declared = told?.free === false || /\b(locked|metered|paid|premium|subscri)/i.test(tier)
  if (declared && (size < stub || cut) && size < 3_000) return true
  if (told?.free === true && !cut) return false
  // A call to subscribe is a line of its own: a paragraph may speak of subscriptions.
  const called = blocks.some((block, i) => block.length < (i === blocks.length - 1 ? 300 : 120) && payText.test(block))
  return size < 2_000 && (called || (payText.test(outline.calls) && (cut || size < 700)))
}

function isIndex(
  page: {
    readonly url: string | undefined
    readonly outline: Outline
    readonly told: Told | undefined
    readonly types: ReadonlySet<string>
    readonly teasers: readonly string[]
  },
  size: number,
): boolean {
  const { outline, told } = page
  if (told?.published !== undefined && told.type !== 'WebPage') return false
  if (outline.meta.get('og:type')?.[0] === 'article' || outline.meta.has('article:published_time')) return false
  if ([...page.types].some((type) => /^(CollectionPage|SearchResultsPage)$/.test(type)) && size < 3_000) return true
  if (page.teasers.length >= 8 && size < roomOf(page.teasers, page.url)) return true
  return !isSlug(page.url) && outline.headlineLinks >= 15 && size < outline.headlineLinks * 60
}

/** Characters that a list of so many teasers may have. What leads to other sites is a guide where it says something of each. */
function roomOf(teasers: readonly string[], url: string | undefined): number {
  const isOwn = (href: string) => url === undefined || URL.parse(href, url)?.host === URL.parse(url)?.host
  return teasers.reduce((sum, href) => sum + (isOwn(href) ? 400 : 150), 0)
}

/** The last part of an article's address is a sentence or has an id in it; a section's is a word. */
function isSlug(url: string | undefined): boolean {
  const last = (url === undefined ? '' : (URL.parse(url)?.pathname ?? '')).split('/').filter(Boolean).at(-1) ?? ''
  return last.split(/[-_]/).length >= 4 || /\d{4}/.test(last) || /\.s?html?$/.test(last)
}
