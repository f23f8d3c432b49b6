/** Places on the network where somebody writes, lower case: "wrote on Truth Social". */
export const platforms: ReadonlySet<string> = new Set(
  'truth social|twitter|facebook|instagram|telegram|weibo|linkedin|tiktok|threads|bluesky|mastodon|youtube|reddit|snapchat|whatsapp|substack|medium|vk|vkontakte|wechat|gab|parler|rumble|signal|discord|slack|x|social media|the social media platform x|the social platform x|twitch|tumblr|myspace|line|koo'.split(
    '|',
  ),
)

/** Where or by what something is said, after "in", "on", "at", "via". */
export const media: ReadonlySet<string> = new Set(
  'tweet tweets statement interview letter email e-mail memo speech blog post video message twitter facebook instagram telegram youtube telephone phone conference briefing release call op-ed column essay article book memoir report filing affidavit broadcast podcast newsletter note testimony court writing editorial transcript address debate'.split(
    ' ',
  ),
)

/** To whom it is told. */
export const hearers: ReadonlySet<string> = new Set(
  'reporters journalists newspaper paper press broadcaster station channel agency magazine website court inquiry newsroom outlet programme program podcast site newsletter'.split(
    ' ',
  ),
)

/** Participles before "by" or "from" of one who passes on what was said. */
export const passedOn: ReadonlySet<string> = new Set(
  'reported quoted cited published report carried relayed broadcast aired'.split(' '),
)

/** Who passes on what was said, where only its kind is told: "carried by state television". */
export const newsrooms: ReadonlySet<string> = new Set(
  'agency newswire broadcaster television tv radio newspaper paper daily weekly magazine media outlet station'.split(
    ' ',
  ),
)
