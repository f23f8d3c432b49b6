/**
 * Words of class and id names that mark what surrounds an article. Whole words only (parts between -, _, capitals and
 * spaces), so that "shareholder" is no share bar. Names are English on pages of any language.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What they name is around an article, or at its end. */
export const strongNames = list(
  'share sharing social sharebar sharedaddy sharethis addthis addtoany newsletter newsletters subscribe subscription signup optin related relatedposts recirc recirculation recommended recommendations ' +
    'promo promos sponsor sponsors sponsored outbrain taboola zergnet comment comments disqus commentlist livefyre respond navbar navigation menu submenu megamenu footer pagination pager paginate ' +
    'popup modal trending mostread popular tags taglist keywords skip skiplink donate donation regwall inlinepromo readmore readnext nextarticle morenews ' +
    'authorbio author-bio aboutauthor bio disclaimer copyright correction-note appbox prev-next postmeta entry-meta article-meta teaser teasers',
)

/** As often as not they name the article's own boxes as well: a page builder's "widget", a "paywall" around the whole text. */
export const weakNames = list(
  'byline bylines dateline-date timestamp toolbar sidebar sidebars ad ads advert adverts advertisement advertising adbox adslot dfp lightbox overlay tooltip rollover gallery slideshow carousel slider ' +
    'topics rating ratings widget widgets masthead breadcrumb breadcrumbs print noprint hidden paywall infobox factbox poll quiz metadata promoted',
)

/** Captions and credits: of a picture that is with them. */
export const captionNames = list('caption captions wp-caption-text credit credits photocredit')

/** Dialogues about consent, and the makers of such dialogues. */
export const consentNames = list(
  'cookie cookies gdpr ccpa consent cmp onetrust optanon cookiebot cybot didomi usercentrics quantcast qc-cmp2 sourcepoint truste trustarc iubenda borlabs cookieyes cookielaw cookieconsent complianz cmplz osano klaro tarteaucitron axeptio evidon cookielawinfo cli',
)

/** Hidden from the eye by their class: read aloud only, or not at all. */
export const unseenNames = list('srt sr-only screenreader visuallyhidden')

/** In front of one of these words they say that there is none: "no-ads", "has-sidebar". */
export const negations = list('no non not without has have with is hide remove after before exclude free disable')

/** Two words together, where each alone says too little. */
export const strongPairs =
  /(?:^|[\s_-])(?:read[-_]?(?:more|next|also)|see[-_]also|more[-_](?:on|from|news|stories|like|links|in)|most[-_]?(?:read|popular|viewed)|you[-_]may|also[-_]like|in[-_]?article[-_](?:promo|related|links?)|author[-_](?:info|bio|box|card|details|profile|description)|about[-_]the?[-_]?author|post[-_](?:meta|tags|nav|navigation|footer)|entry[-_](?:meta|utility|footer)|article[-_](?:meta|tags|footer|share|tools|info|header-meta)|site[-_](?:header|nav|footer)|global[-_](?:header|nav)|top[-_]?nav|main[-_]?(?:nav|menu)|jp-relatedposts|story-(?:tools|links|footer)|end-?note)(?:$|[\s_-])/i
export const captionPairs =
  /(?:^|[\s_-])(?:image[-_](?:credit|copyright|caption|source)|photo[-_]?(?:credit|caption)|media[-_]?(?:caption|credit)|wp-caption|hero-caption)(?:$|[\s_-])/i
export const weakPairs = /(?:^|[\s_-])(?:pull[-_]?quote|rollover-)(?:$|[\s_-]|\w)/i
export const unseenPairs = /(?:^|[\s_-])(?:sr[-_]only|visually[-_]hidden|screen[-_]reader)(?:$|[\s_-])/i
