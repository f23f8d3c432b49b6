/** Stretches that come round again, behind "the": "on the weekend". */
export const roundStretches = 'weekend summer winter spring autumn fall'
/** Parts of a stretch that comes round: "at the start of the year". */
export const stretchParts = 'beginning start middle end'
export const stretches = 'day night week month quarter season year decade century'
/** Before "the past year": how long something took. */
export const spanOpeners = 'over in during for within throughout across after'
/** Verbs of how things stand: "Today, the market is smaller". */
export const standingVerbs = 'is are has have remain remains'
/** Behind such a verb something happens, or is to. */
export const notStanding = 'been being set due about'
/** Behind a date these go on with the sentence: no noun of which the date tells the kind. */
export const joiners = 'and or to in at on for by with from as when while after before that but of'
export const likenings = 'like unlike'
export const dayPartNames = 'morning afternoon evening night'
/** What would come of a condition. */
export const outcomes = 'could would might'
/** Names of laws: the year behind "of" is part of them. */
export const lawNames = 'Act Law Bill Treaty Accord Accords Agreement Convention Code'

/** What comes every week: "hosts a Sunday talk show". */
export const regulars =
  'show program programme column newsletter podcast edition magazine newspaper school class league slot'

/** Who or what is past: "yesterday's men". */
export const yesterdays = 'news man men woman women problems leaders'

/** Behind "that" these begin what is said, where "the market that opened" goes on with a name. */
export const saidSubjects = 'the this these those it we they he she there you i a an our their his her its'

/** Behind "today's" these are those of our times, and of no day. */
export const ofToday =
  'refugees children students parents workers teenagers youngsters teens readers consumers politicians farmers women men families immigrants migrants adults athletes artists musicians computers cars standards technology economy money dollars prices terms'

/** Behind "Today" these tell of that day. */
export const onceVerbs = 'marks sees brings is was saw brought (?:\\p{L}+ )?reports'

/** They take a short "is": "Today, she's among the best". */
export const shortSubjects = 'he she it they we i you that there'

/** Before "overnight" these say that it takes longer: "can't be done overnight". */
export const notDone = 'cannot|never|(?:can|is|are|will|would|do|does) not'
export const shortNots = 'ca|is|are|wo|does|do|would'
/** Between "is" and a month that it is by now: "it is nearly August". */
export const nearly = 'already almost nearly still only just'
/** Before "between June and October" these tell of every year. */
export const comesRound = 'runs run lasts last falls fall peaks peak occurs occur comes come'
/** As "today's", with what is of our times or of times to come: "tomorrow's leaders". */
export const nextDays = 'tomorrow yesterday'
/** What many do in our times: "its defenders today argue". */
export const opinions =
  'argue believe think face live know use want agree consider see regard prefer tend work earn need struggle rely spend'
