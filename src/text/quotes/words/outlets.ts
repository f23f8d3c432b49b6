/** Agencies, papers and stations by name, lower case, without "the". */
const known = new Set(
  'interfax|reuters|ap|associated press|afp|agence france-presse|tass|itar-tass|ria novosti|xinhua|bloomberg|upi|dpa|ansa|efe|kyodo|anadolu|pti|bbc|bbc news|cnn|msnbc|nbc|nbc news|abc|abc news|cbs|cbs news|fox news|fox|pbs|npr|c-span|cnbc|sky news|itv|channel 4|al jazeera|rt|russia today|sputnik|le monde|le figaro|der spiegel|die zeit|bild|el país|el pais|la repubblica|corriere della sera|guardian|observer|independent|times|sunday times|telegraph|daily telegraph|daily mail|mail on sunday|sun|mirror|daily mirror|daily express|financial times|ft|economist|new york times|washington post|wall street journal|los angeles times|usa today|chicago tribune|boston globe|politico|axios|vox|vice|vice news|buzzfeed|buzzfeed news|huffington post|huffpost|daily beast|slate|salon|breitbart|breitbart news|drudge report|atlantic|new yorker|time|newsweek|fortune|forbes|novaya gazeta|kommersant|izvestia|vedomosti|meduza|irish times|irish independent|scotsman|herald|evening standard|new republic|national review|mother jones|propublica|telemundo|univision|haaretz|jerusalem post|times of israel|hindu|times of india|dawn|straits times|south china morning post|global times|people’s daily|asahi shimbun|yomiuri shimbun|globe and mail|toronto star|cbc|abc australia|sydney morning herald|age'.split(
    '|',
  ),
)

const media =
  /\b(?:times|post|journal|gazette|herald|tribune|guardian|telegraph|chronicle|courier|examiner|observer|news|radio|tv|television|magazine|broadcasting|press agency|newspaper|newswire|wire|podcast|daily|weekly|echo|bugle|argus|mercury)$/

/** "Fjord News Digital", "Radio Norland": an outlet's word at the front, or before what it adds. */
const withSuffix =
  /^(?:radio|tv|channel) \S|\b(?:news|times|post|tv|radio|media|press|herald|sport|sports) (?:digital|online|live|agency|network|service|channel|international|magazine|today|daily|group|uk|us|africa|asia|europe|india|arabia|australia)$/

/** Whether a name is an outlet's: one that is known, or one that ends like one. `the` may lead. */
export function isOutlet(name: string): boolean {
  const plain = name.toLowerCase().replace(/^the /, '').replaceAll("'", '’')
  return known.has(plain) || media.test(plain) || withSuffix.test(plain)
}
