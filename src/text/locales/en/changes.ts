/** How outlets begin the note that tells of a change of their own words. */
export const noteOpenings =
  'correction|corrections|clarification|clarifications|editor’s note|editors’ note|editor’s update|corrects|clarifies|this (?:article|story|report|piece|headline|page) (?:was|has been) (?:amended|corrected|clarified|edited|changed)|(?:an|a previous|in an|the) earlier (?:version|edition) of this|(?:a|the) previous version of this|an earlier headline|we have (?:amended|corrected|clarified)|this (?:article|story) (?:originally|previously|initially|incorrectly)'

/** Lines beside the words of an article: stamps of time, promotion, links to others. A change of these is told to nobody. */
export const furniture =
  '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4})?|\\d+ (?:minutes?|hours?|days?) ago|this is a (?:developing|breaking) (?:story|news story).*|this (?:story|article|page) (?:is being|will be|has been) updated.*|more (?:to follow|follows|details? to come).*|(?:read|see) (?:more|also|next)\\b.*|related(?: (?:stories|articles|topics|links|content))?\\b.{0,120}|most (?:read|popular|viewed)\\b.*|sign up (?:for|to)\\b.*|subscribe (?:to|now|for)\\b.*|follow (?:us\\b.*|.{1,60} on (?:whatsapp|facebook|instagram|twitter|x|threads|bluesky|mastodon|youtube|tiktok|telegram|linkedin|google news|apple news|flipboard)\\b.*)|share (?:this|on)\\b.*|(?:get|download) (?:the|our) (?:app|newsletter)\\b.*|advertisement|\\d+ comments?|(?:photo|photograph|picture|image)(?: by)?:.*|(?:getty images|reuters|ap photo|afp)'

/** The beginnings of words with which somebody is accused, charged, tried or cleared. */
export const accusing =
  'accus alleg charg indict convict guilt innocen suspect arrest detain murder manslaughter homicid kill rape assault abus fraud embezzl brib corrupt launder steal stole theft robb arson terror harass perjur traffick blackmail extort plead pled acquit exonerat sentenc jail imprison prosecut blame negligen racis lied lying traitor treason crimin culprit perpetrat'

/** Words that turn a sentence round, or make it less sure. */
export const turning =
  'not no never none neither nor without cannot n’t nobody nothing denied denies deny may might could reportedly allegedly apparently possibly probably unconfirmed confirmed confirms failed refused unlikely likely false wrongly'

/** Titles before a name: with or without one it is the same person. */
export const courtesy = 'mr mrs ms miss mx dr sir dame lord lady prof'

/** Stretches of a line that are others at every visit: how long ago, how many looked, how many are listed. */
export const passing =
  '(?:about |over |almost |less than )?(?:\\d{1,4}|an?|a few|few|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|yrs?|years?) ago|just now|moments ago|\\d[\\d.,]{0,12} ?[km]? (?:views?|reads?|comments?|replies|likes?|shares?|reactions?|retweets?|reposts?|people (?:are )?(?:reading|watching|viewing)(?: this| now)?|(?:users?|visitors?|guests?) online)|(?:views?|reads?|comments?|likes?|shares?|page ?views?|hits)(?: so far)? ?[:(] ?\\d[\\d.,]{0,12}\\)?|(?:showing|results?|items?) \\d{1,7} ?(?:-|–|to) ?\\d{1,7} of \\d[\\d,]{0,9}(?: (?:results?|items?|entries))?'

/** What is said of the moment at which a page was sent or last touched: these words, others of `stampFillers` before them, then a moment. */
export const stampVerbs =
  'updated refreshed generated retrieved rendered loaded checked synced reviewed modified changed published posted amended edited'
export const stampFillers =
  'page data prices list information content article story this was is last first the has been on site results correct as of at today now time current local'

/** Words of a moment, besides the names of months and weekdays. */
export const momentWords =
  'am pm a.m p.m a.m. p.m. gmt utc bst cet cest est edt et pt ist ago just now today yesterday an a about second seconds minute minutes min mins hour hours hr hrs day days week weeks month months year years st nd rd th of at on the'

/** Above links to other pages, which are others at every visit. */
export const rotating =
  '(?:related|similar|recommended|popular|trending|featured)(?: (?:stories|articles|topics|links|content|news|pages|posts|reading|now|today|(?:in|on|from) .{1,30}))?:?|most (?:read|popular|viewed|shared|watched|commented)(?: .{1,20})?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|more (?:from|on|like) .{1,40}|read (?:next|more|also)|also (?:on|in) .{1,30}|latest (?:headlines|tweets|posts)|around the web|sponsored(?: .{1,20})?|promoted(?: .{1,20})?|recommended for you|people also (?:read|viewed).{0,10}'

/** Words of which one for another says the opposite, or another fate: any of a group before the bar for any behind it. */
export const opposites =
  'rose rises rise risen rising grew grows grow grown gained increased increases increase climbed jumped | fell falls fall fallen falling shrank shrinks shrink shrunk dropped decreased decreases decrease sank slumped; higher more above over up | lower less fewer below under down; won wins win winning | lost loses lose losing; missing alive injured wounded hurt unhurt safe rescued survived survives survive | dead died dies killed; missing | alive safe rescued found; open opened opens reopened | closed closes shut closing; accepted approved passed backed supported supports welcomed | rejected refused blocked opposed opposes dismissed criticised; before earlier | after later; first | last; best largest highest most | worst smallest lowest least; included includes with | excluded excludes without; allowed legal lawful | banned illegal unlawful; hired appointed promoted | fired sacked dismissed demoted; bought buys | sold sells; left leaves quit | joined joins stayed; men male | women female; north northern | south southern; east eastern | west western; his he him | her she hers'
