/**
 * Parameters that say where a reader came from, never what is shown. A parameter that is taken for one of these by mistake
 * makes two articles one, so only names that somebody documents are here:
 * - AdGuard's list for all sites, which names the maker of each: github.com/AdguardTeam/AdguardFilters,
 *   TrackParamFilter/sections/general_url.txt
 * - ClearURLs' global rules, and those of single sites: github.com/ClearURLs/Rules, data.min.json
 * - the makers' own pages, where one is named
 */
const everywhere: readonly RegExp[] = [
  // Families: Google Analytics, Matomo, HubSpot, Yahoo, Facebook, Coremetrics, Cxense, Parse.ly's and others' internal campaigns.
  /^(?:utm|mtm|pk|hsa|guce|ga|fb|cm|cx|itm|otm|hmb|dpg|bsft|adjust)_/,
  // AT Internet, now Piano: developers.atinternet-solutions.com, "Marketing campaigns". comScore: ns_mchannel, ns_campaign …
  /^(?:at|ns)_[a-z_]+$/,
  // Webtrekk, now Mapp: documentation.mapp.com, "URL campaign mapper".
  /^wt_?z?mc(?:_|$)/,
  // What a click is called by: Google, Yandex, Microsoft, X, Facebook, TikTok, LinkedIn, Instagram, Impact, Branch, Outbrain.
  /^(?:gclid|gclsrc|dclid|gbraid|wbraid|srsltid|gs_l|yclid|ysclid|msclkid|twclid|fbclid|ttclid|li_fat_id|igshid|igsh)$/,
  /^(?:irclickid|irgwc|ir_(?:campaignid|adid|partnerid)|_branch_match_id|_branch_referrer|dicbo|rb_clickid|wickedid|__twitter_impression|_openstat|spm)$/,
  // Mail: Mailchimp, MailerLite, Marketo, Vero, Olytics, HubSpot, Drip, Beehiiv, Klaviyo.
  /^(?:mc_(?:cid|eid|tc)|ml_subscriber(?:_hash)?|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|__s|_bhlid|_kx)$/,
  /^(?:__hs(?:fp|sc|tc)|_hsenc|_hsmi|hsctatracking)$/,
  // Adobe's campaign and its search centre's keyword; AT Internet's older one; Google Analytics between sites; Yahoo's consent.
  /^(?:s_cid|sc_cid|s_kwcid|xtor|_ga|_gl|guccounter)$/,
  // Campaigns by name, and who sent the reader (referral marketing, by ClearURLs).
  /^(?:cmpid|ncid|ocid|tracking_source|echobox|campaign_(?:id|medium|name|source|term|content))$/,
  /^action_(?:object|type|ref)_map$/,
  /^(?:ref|ref_|ref_src|ref_url|referrer)$/,
  // The AMP copy of the same page: WordPress's plugin (amp-wp.org) and Arc XP.
  /^(?:amp|outputtype)$/,
]

/**
 * Names that mean something elsewhere and, on these sites, only where a reader came from: ClearURLs' rules of the sites, and
 * what their own feeds and share buttons add to an address.
 */
const onSite: Readonly<Record<string, RegExp>> = {
  'theguardian.com': /^cmp$/,
  'nytimes.com': /^(?:smid|smtyp|partner|emc|nl|te)$/,
  'reuters.com': /^taid$/,
  'bloomberg.com': /^(?:srnd|sref)$/,
  'metro.co.uk': /^ito$/,
  'dailymail.co.uk': /^ito$/,
  'cnet.com': /^ftag$/,
  'zdnet.com': /^ftag$/,
  'techcrunch.com': /^(?:sr|sr_share)$/,
  'newyorker.com': /^source$/,
  'medium.com': /^source$/,
  'yahoo.com': /^(?:\.tsrc|soc_src|soc_trk)$/,
}

/** Names that may be anything, unless their value says that the reader came by a feed: `partner=rss`, `cmp=rss_world`. */
const perhaps = /^(?:cmp|cid|partner|source|src|emc|mod|via|from|\.tsrc)$/
const byFeed = /^rss(?:$|[^a-z])/i

/** Whether a parameter of a page on `site` (its registered domain) only says where the reader came from. */
export function isTracking(name: string, value: string, site: string | null): boolean {
  const low = name.toLowerCase()
  if (everywhere.some((known) => known.test(low))) return true
  if (site !== null && onSite[site]?.test(low)) return true
  return perhaps.test(low) && byFeed.test(value)
}
