/** What is done while speaking: a tag behind a quotation may have such a verb ("groaned Dale"). Base forms. */
export const utterings =
  'groan gasp moan whimper sob weep nod grin smile smirk shrug chuckle giggle laugh sniff sneer hiss wheeze croak drawl stammer stutter squeal shriek howl roar boom coo purr grunt snort scoff tease bark snap snarl growl splutter breathe pant gulp grumble mumble mutter murmur beam frown wince yawn cackle fume plead venture urge demand hazard counter concur correct confide add agree admit answer argue ask assert beg boast caution chime claim comment complain concede conclude confess confirm continue cry declare deny enthuse exclaim explain fire insist instruct interject interrupt jest joke lament lie maintain marvel muse note object observe offer order persist point promise propose protest query quip read recall reckon recount reflect rejoin remark remember remind repeat reply report respond retort reveal rhyme rule say scream shout sigh sing speculate speak state storm suggest swear sympathise sympathize taunt think thunder toll urge volunteer vow wail warn whine whisper wonder write yell'

/** The classes of verbs whose act is telling: to say, write or show something (`locales/en/word-classes.ts`). */
export const tellingClasses = ['say', 'tell', 'write', 'claim', 'admit', 'deny', 'decline', 'promise', 'demand', 'ask']

/** Nouns before a quotation that name what bears it: a title, and nothing that anybody said. */
export const works =
  'book books film films movie movies song songs album albums single track tracks novel novels memoir play musical series show sitcom podcast episode game games exhibition painting poem essay column report documentary franchise trilogy saga campaign chapter article headline headlined poster magazine newspaper ship boat yacht entitled titled named called dubbed nicknamed known tour press hit hits ballad opera ballet comedy drama thriller blockbuster sequel prequel anthem hymn operation project exhibit installation sculpture study memoirs thesis pamphlet paper'

/** Words right before a scare quote: "so-called", "the word". */
export const distances =
  'so-called called dubbed nicknamed word words term phrase expression slogan label name nickname title hashtag acronym codenamed code-named branded labelled labeled marked reading spelled spelt'

/** What a document or a measurement does when it tells. Base forms. */
export const showing =
  'show find reveal indicate suggest conclude estimate predict forecast project demonstrate prove confirm list detail describe criticise criticize condemn denounce slam blast decry praise laud blame accuse defend complain thank apologise apologize argue testify speak hail rule dub call urge mock lambast lambaste welcome lament highlight stress emphasise emphasize joke tweet point explain recommend express calculate endorse voice'

/** Verbs among the classes of telling that mostly name an act. Base forms. */
export const plainActs =
  'open close start begin finish fire shake shoot offer undertake volunteer consent resolve determine decide agree file issue release record reference sing laugh sigh chant challenge dare push press lobby compel pressure summon order direct command require withhold avoid dodge sidestep ignore evade refrain abstain balk own expose grant allow accept recognize recognise pretend lie assume fabricate fault mislead charge teach instruct lecture persuade convince brief counsel phone message probe sum herald sound signal swear discount'

/** Acts that are told of and tell nothing: what is passed, signed or kept is an object, and no words. Base forms. */
export const objectActs =
  'pass approve adopt sign vote veto settle sue elect appoint nominate make focus sound devote wield present share lay initiate tackle begin begun introduce launch create build develop establish enjoy record retaliate celebrate promote keep kept remain wear worn arise arose spark draw drew put pick win won lose lost play spend spent send sent give gave bring run ran hold held take took move open show-off cancel schedule buy bought sell sold carry use provide release receive get got go went come came stay live work attend visit meet met join follow lead led serve bear bore'

/** What a law, a bill or a contract says. Base forms; its subject is one of `laws`. */
export const lawVerbs =
  'require allow prohibit authorize authorise establish ban bar mandate permit guarantee provide define limit exempt forbid impose entitle oblige stipulate specify grant create set cap raise lower expand restrict seek protect extend offer call'
export const laws =
  'law laws bill bills ordinance measure act rule rules regulation regulations order treaty agreement proposal statute amendment constitution contract charter code policy legislation directive clause motion proposition settlement accord pact report analysis study review survey memo'

/** Papers by which somebody is accused: to file one is to say what is in it. */
export const filings = 'lawsuit suit complaint petition grievance affidavit indictment'

/** Participles that give a name: "a harbour called Marden". */
export const namingParticiples = 'named called dubbed nicknamed titled entitled christened renamed'

/** Verbs of showing that a writer uses of what happened. Base forms. */
export const showingPlainly =
  'show highlight illustrate expose underline underscore reflect demonstrate prove reveal suggest indicate reinforce echo embody exemplify contradict undermine undercut'

/** What happens, and says nothing by itself. */
export const happenings =
  'case cases incident incidents episode episodes event events move moves decision step steps result results outcome defeat win victory loss visit trip crash fire blaze storm attack attacks tragedy disaster scandal affair row dispute debate situation trend story history experience example moment scene success failure campaign project approach collapse death deaths closure rise fall surge drop brand brands strike election race game match performance'

/** What talk does that nobody is named for. Base forms. */
export const risings = 'arise emerge surface swirl circulate spread'

/** What things are to be seen in. */
export const pictured =
  'video videos footage photo photos photograph photographs picture pictures image images clip clips recording tape dashcam cctv screenshot map'

/** What somebody does with a camera or a notebook: a picture or a record is made. Base forms. */
export const keepings = 'snap document film photograph'

/** What is said without saying anything. */
export const greetings = 'goodbye good-bye goodnight good-night farewell hello hi adieu'

/** What puts out a picture or a paper. Base forms. */
export const putOut = 'post publish submit upload'

/** What is claimed by winning, taking or asking for it, and told by nobody: the last word of it. */
export const prizes =
  'podium finish title titles crown medal medals gold silver bronze place spot pole lead win wicket wickets seat seats point points trophy championship scalp life lives section sections part parts stretch territory territories land lands sea waters island islands reef reefs expenses benefit benefits allowance allowances refund refunds asylum pension pensions dole rebate'

/** What a victory is claimed in, so that it was won and not only said. */
export const contests =
  'race prix match final semi-final game tournament championship open round cup series set stage rally league season'

/** What is put out like that, besides pictures. */
export const papers = 'report study review list paper book article link'

/** What is read, and what stands in it: "a sign that warned of ice". */
export const readPapers =
  'letter letters email emails e-mail e-mails message messages note notes sign signs notice notices post posts tweet tweets poster posters leaflet leaflets flyer flyers flier fliers banner banners placard placards ticket tickets pass passes label labels card cards brochure voicemail circular pamphlet plaque handout'
/** What a paper does when it tells. Base forms. */
export const paperVerbs =
  'say warn advise urge ask read promise threaten recommend announce claim state tell accuse declare deny'

/** The last word of an act's own name, and the words by which it lays down. */
export const namedLaws = 'Act Code Constitution Statute Ordinance Convention'
export const lawModals = 'must may can cannot shall should'
export const lawStates =
  'required allowed entitled barred prohibited permitted eligible obliged obligated banned exempt free'

/** What is done with a song or a play. Base forms. */
export const performances = 'sing sang sung perform play record release cover stage premiere'
