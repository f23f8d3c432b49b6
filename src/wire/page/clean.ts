import { type DomNode, isElement, isText } from './dom.ts'

/** Elements that are never part of the running text. */
const never = new Set('NAV FIGCAPTION ASIDE BUTTON LABEL FOOTER MENU FIGURE'.split(' '))

const junkRoles = new Set(
  'navigation complementary banner contentinfo dialog alertdialog menu menubar toolbar search tablist tooltip alert'.split(
    ' ',
  ),
)

/**
 * Words of class and id names that mark what surrounds an article. Whole words only (parts between -, _, capitals and
 * spaces), so that "shareholder" is no share bar.
 */
const junkWords = new Set(
  (
    'share sharing social sharebar sharedaddy sharethis addthis addtoany newsletter newsletters subscribe subscription signup optin related relatedposts recirc recirculation recommended recommendations ' +
    'promo promos promoted sponsor sponsored sponsors outbrain taboola zergnet caption captions wp-caption-text credit credits photocredit comments disqus commentlist breadcrumb breadcrumbs ' +
    'byline bylines dateline-date timestamp toolbar navbar navigation menu submenu megamenu sidebar sidebars footer pagination pager paginate ad ads advert adverts advertisement advertising adbox adslot dfp ' +
    'cookie cookies gdpr consent popup modal lightbox overlay tooltip rollover gallery slideshow carousel slider trending mostread popular tags taglist keywords topics ' +
    'rating ratings widget widgets masthead skip skiplink srt sr-only screenreader visuallyhidden print noprint hidden donate donation paywall regwall inlinepromo readmore readnext nextarticle morenews ' +
    'authorbio author-bio aboutauthor bio disclaimer copyright correction-note infobox factbox appbox livefyre poll quiz prev-next postmeta entry-meta metadata article-meta'
  ).split(' '),
)

/** Two words together, where each alone says too little. */
const junkPairs =
  /(?:^|[\s_-])(?:read[-_]?(?:more|next|also)|see[-_]also|more[-_](?:on|from|news|stories|like|links|in)|most[-_]?(?:read|popular|viewed)|you[-_]may|also[-_]like|in[-_]?article[-_](?:promo|related|links?)|pull[-_]?quote|sr[-_]only|visually[-_]hidden|screen[-_]reader|image[-_](?:credit|copyright|caption|source)|photo[-_]?(?:credit|caption)|media[-_]?(?:caption|credit)|author[-_](?:info|bio|box|card|details)|about[-_]the?[-_]?author|post[-_](?:meta|tags|nav|navigation|footer)|entry[-_](?:meta|utility|footer)|article[-_](?:meta|tags|footer|share|tools|info|header-meta)|site[-_](?:header|nav|footer)|global[-_](?:header|nav)|top[-_]?nav|main[-_]?(?:nav|menu)|wp-caption|jp-relatedposts|story-(?:tools|links|footer)|hero-caption|rollover-|end-?note)(?:$|[\s_-])/i

/** Takes away what surrounds an article by its element, role and class, unless it holds much of the page's own text. */
export function removeSurroundings(root: DomNode, byName = true): void {
  unwrapPosts(root)
  const total = weigh(root)
  for (const node of [...root.querySelectorAll('*')]) {
    if (node.parentNode === null || node.tagName === 'BODY' || node.tagName === 'HTML' || node.tagName === 'MAIN')
      continue
    const why = surrounds(node)
    if (!why || (why === 'named' && !byName)) continue
    const weight = weigh(node)
    // A wrapper may be named after what it holds besides the text.
    if (weight.prose > (why === 'never' ? 0.5 : 0.2) * Math.max(total.prose, 1) && weight.prose > 500) continue
    node.remove()
  }
}

/**
 * A post of a social network that the article quotes stays: freed of the boxes around it, whose names and shape are those
 * of a share bar.
 */
function unwrapPosts(root: DomNode): void {
  for (const quote of [...root.querySelectorAll('blockquote')].slice(0, 200)) {
    if (!/twitter-tweet|instagram-media|bluesky-embed|tiktok-embed/.test(quote.getAttribute('class') ?? '')) continue
    quote.setAttribute('class', '')
    const size = quote.textContent?.trim().length
    for (
      let box = quote.parentNode;
      box?.tagName === 'DIV' && box.textContent?.trim().length === size;
      box = quote.parentNode
    )
      box.replaceWith(quote)
  }
}

function surrounds(node: DomNode): 'never' | 'named' | undefined {
  if (never.has(node.tagName)) return 'never'
  const role = node.getAttribute('role')
  if (role && junkRoles.has(role)) return 'named'
  const names =
    `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''} ${node.getAttribute('data-testid') ?? ''} ${node.getAttribute('data-component') ?? ''}`.slice(
      0,
      600,
    )
  if (names.length < 5 && names.trim() === '') return undefined
  if (junkPairs.test(names)) return 'named'
  for (const name of names.split(/\s+/)) {
    if (name === '') continue
    if (junkWords.has(name.toLowerCase())) return 'named'
    for (const word of name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/))
      if (junkWords.has(word)) return 'named'
  }
  return undefined
}

/** Characters of text in all, and of those that stand in paragraph-like runs. */
function weigh(node: DomNode): { readonly prose: number } {
  let prose = 0
  const visit = (at: DomNode, inLink: boolean) => {
    for (const one of at.childNodes) {
      if (isText(one)) {
        const length = (one.nodeValue ?? '').trim().length
        if (!inLink && length > 40) prose += length
      } else if (isElement(one)) visit(one, inLink || one.tagName === 'A')
    }
  }
  visit(node, node.tagName === 'A')
  return { prose }
}
