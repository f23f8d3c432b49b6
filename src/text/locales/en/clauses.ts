/** English words by which a clause tells whether it is over or ahead, as data: lower case, several apart by spaces. */

/** Helping verbs that put what follows ahead. */
export const futureVerbs = "will 'll shall"

/** Helping verbs that may put what follows ahead: "could rule on Monday". With "have" after them they tell of the past. */
export const modalVerbs = 'would could should might must may can ought'
/** Behind "could" these tell what one was able to do: "could see the smoke on Friday", "could not attend". */
export const ableVerbs = 'not never only barely hardly hear see feel smell taste remember recall'
/** "Could be seen on Friday". */
export const ableParticiples = 'seen heard felt read found reached located'

/** Participles and adjectives of what is arranged: "is due on Friday", "a vote set for March 3". */
export const arrangements =
  'expected scheduled due slated planned planning set supposed projected forecast poised likely upcoming proposed going booked billed'

/** Verbs after which "to" looks ahead: "agreed to meet on Friday", "told them to leave by March 3". */
export const aheadOfInfinitives =
  'agree agrees agreed plan plans planned planning expect expects expected hope hopes hoped hoping intend intends intended aim aims aimed want wants wanted promise promises promised vow vows vowed pledge pledges pledged threaten threatens threatened order orders ordered ask asks asked urge urges urged invite invites invited offer offers offered decide decides decided propose proposes proposed prepare prepares prepared preparing schedule scheduled due set ready likely going about call calls called demand demands demanded told need needs needed seek seeks seeking bid bids deadline subpoenaed summoned compelled required requires forced trying try tries fighting'

/** Of these, the ones whose date may be that of the saying or the deciding. */
export const undecided = 'agreed asked called decided offered proposed wanted needed invited urged'

/** Of these, the ones that look ahead whatever follows: "plans a rally on Friday". */
export const planVerbs =
  'plan plans planning expect expects hope hopes hoping intend intends aim aims want wants promise promises vow vows pledge pledges threaten threatens propose proposes prepare prepares preparing seeking hoping aiming'

/** Verbs whose simple present with a day beside it tells of a fixed plan: "the trial opens on Monday". */
export const fixedPlans =
  'plays hosts faces travels begins starts opens ends closes expires meets votes returns resumes premieres launches kicks reopens convenes matures retires retire go goes runs shuts sails departs arrives nears approaches looms'

/** The same of more than one: "talks resume Tuesday", "the leaders meet on Friday". */
export const fixedPlansOfMany =
  'play host face travel meet resume begin start open vote return arrive depart gather reopen convene kick'

/** What puts something off; "until" and "to" after it lead ahead: "adjourned until Jan. 14". */
export const deferrals =
  'adjourned cancelled canceled postponed delayed deferred suspended extended moved rescheduled remanded barred banned closed shut reserved blocked frozen paused halted grounded jailed detained held valid open off away forward'

/** Nouns of what has happened: a date before one lies in the past, as in "the Oct. 3 attack". */
export const pastHappenings =
  'attack attacks raid raids riot riots massacre shooting shootings bombing bombings crash explosion explosions blast quake earthquake earthquakes killing killings murder murders assault assaults invasion disaster fire fires storm coup insurrection uprising arrest arrests collapse flood floods outbreak hijacking hijackings stabbing stabbings strike strikes protest protests ambush incident accident slaying slayings agreement uprising death deaths resignation ruling decision report statement letter memo order filing'

/** Past forms that don't end in -ed. "set" is an arrangement as well, and is looked at there first. */
export const pastVerbs =
  'was were had did said told been has ago since made took came went gave found got held began left saw sent met won lost fell rose shot led put kept became brought thought felt heard ran knew stood cut hit let paid read bought sold spoke wrote grew rang broke drove flew drew blew threw wore chose froze stole struck stuck swore swung taught tore wept bit built caught dealt died fled fought hung laid meant sank sat shook slept spent split spread sprang shut ate drank beat bled bred burst cast clung crept dug fed flung forbade forgave forgot hid hurt knelt leapt lent lit mistook outdid overcame overtook rode sang shone shrank slew slid spun spat strode strove swam swept swelled tread trod undertook underwent upheld withdrew withheld withstood woke wound lay quit cost saw bore bound drew taken given seen written driven shown known chosen spoken broken stolen drawn thrown worn beaten forgotten hidden fallen risen begun sworn torn woken frozen overthrew rebuilt retook outran foresaw used sued sought tied owed vied'

/** Nouns and others in -ed that tell of no past. */
export const notPast =
  'unspecified unnamed unidentified undisclosed unexpected unprecedented need speed indeed hundred exceed proceed succeed embed breed greed weed seed feed bleed creed deed steed sacred naked wicked rugged ragged united limited'

/** Verbs of being before a form in -ed: "is heard" is no past. */
export const presentPassives = 'be is are being am gets get'

/** Words after which a noun phrase begins: "the injured". */
export const determiners = "the a an his her its their our my your this that these those any no each every some 's"

/** Words that lead up to a date at the head of its clause: "late on", "not until". */
export const dateOpeners = 'on in by at since until from before after during late early just only about around'

/** Words that lead up to an end: "until Friday". */
export const untilWords = 'until till through'

/** Between "as" and a date: "as soon as Tuesday". */
export const asSoonWords = 'soon early late'

/** Before a date that no verb tells of: "a dividend payable Dec. 15 to holders of record Nov. 17", "effective Feb. 1". */
export const ofRecordWords = 'payable record effective effect starting beginning dated'

/** They part a clause from the one it hangs in. */
export const subordinates =
  'after before when that which who whom whose because as if while since where although though and but or'

/** Nouns of what is decided, wanted or tried; "to" after them leads ahead. */
export const resolves = 'decision plan plans bid proposal deal agreement request promise vow pledge intention'

/** Nouns of what may come: "a risk of floods on Saturday". */
export const forecasts = 'risk threat chance chances likelihood possibility forecast outlook danger'

/** Behind one of these a word is a noun: "a glimmer of hope". */
export const prepositions = 'of in for with without by about on under over from against despite amid at'

/** Before what is counted: "more votes". */
export const quantities =
  'more fewer many most few several hundred hundreds thousand thousands million dozen dozens enough'

/** What is moved to another day: "postponed from Tuesday to Friday". */
export const movings = 'adjourned postponed delayed deferred moved rescheduled pushed shifted switched'

/** In two words: "put off from Tuesday to Friday". */
export const movingPairs = ['put off', 'put back', 'brought forward', 'pushed back']

/** They may open a sentence before its date: "But by December". */
export const conjunctions = 'but and so yet then or still'

/** "Let's meet on Friday": a wish for what is to come. */
export const hortative = { verb: 'let', objects: "'s us" }

/** What is on the calendar before it happens: "Tuesday's primary". */
export const scheduledHappenings =
  'primary primaries election elections runoff caucus caucuses debate debates vote votes referendum ballot poll convention summit talks meeting rally hearing trial game match final semifinal derby race fight bout concert launch inauguration deadline prix qualifier tournament marathon opener showdown'

/** Verbs of the present that look toward what is on the calendar: "needs a win in Tuesday's primary". */
export const facingVerbs =
  'needs need faces face facing heads head heading enters enter entering prepares prepare preparing eyes eyeing seeks seek seeking awaits await awaiting'

/** Before "for" these look toward what is on the calendar: "practice for Sunday's race". */
export const preparing =
  'practice qualifying training tickets preparations preparation warm-up squad line-up lineup ready rehearsal rehearsals favourite favorite favourites favorites'

/** Verbs of giving what is on the calendar: "holds its primary on Tuesday", and not "holds 14 per cent". */
export const holdingVerbs = 'holds hold stages stage'

/** Between a plan and what it comes of: "will vote for her because of the killing on Friday". */
export const becauseWords = 'of after following over since'

/** "had no plans to close it". */
export const plannedThings = 'plan plans intention intentions'
export const noneOf = 'no any'

/** Before a form in -s it is no verb: "to opens". */
export const beforeNoVerb = 'to and or'
/** Behind one of these a form is the noun of a relative clause: "starts that". */
export const afterNoVerb = 'that which who of'
/** Subjects of more than one: "they meet on Friday". */
export const subjectsOfMany = 'they we both'
/** Before "have" what was not done: "should have left". */
export const unrealWords = 'should would'
/** The part before "n't" of what is over, and of what will not be. */
export const negatedPast = 'didn wasn weren hadn hasn haven'
export const negatedAhead = 'can won wo shan wouldn couldn shouldn mustn'
/** Behind "set" these lead ahead: "set to open", "set a date". */
export const settingWords = 'to for a the'
/** What is set for a day to come. */
export const settableThings =
  'date dates deadline deadlines hearing trial vote election referendum target targets goal limit timetable schedule meeting sentencing'
/** Before "due", "expected": it stands. */
export const standingBe = "is are 's 're be been"

/** Between the days of a list. */
export const listWords = 'and or'
/** They go on with a sentence; a verb behind one is a new telling. */
export const furtherWords = 'and but'
/** Before a year that the sentence is about. */
export const withinWords = 'in during'
/** Before the year of a thing: "the 2008 crash". */
export const ownerWords = 'the that a its his her their'
/** Before a month these tell how far, not when. */
export const boundWords = 'through by'

/** Behind the figure of a day: "the 3rd". */
export const ordinalEnds = 'st nd rd th'

/** Besides forms in -ed, what became of something in the year behind them: "built in 1969". */
export const madeForms = 'born built rebuilt begun bought made won'

/** "Polls close on Sunday": a plan where the day stands right behind it. */
export const closing = { verb: 'close', before: 'on in' }

/** Between a thing and the day that it is on: "the final is Sunday". */
export const appointing = "is are 's 're"
export const beforeAppointed = 'on in at'
/** "The album is out on Friday". */
export const appointedOut = 'out back live open due'
/** Before "is" these tell what day it is, and name none for anything: "it is Sunday". */
export const noAppointments = 'it today this that there what where here who'
/** Behind such a day its clause goes on: "is on Sunday at noon". */
export const afterAppointed = 'at in and but or when with for from to as so night morning afternoon evening'

/** Verbs and what follows them, of what is to happen: "takes place on Saturday"; the first of each is of one, the second of more. */
export const happeningNow: readonly (readonly [one: string, many: string, rest: readonly string[]])[] = [
  ['takes', 'take', ['place', 'effect']],
  ['comes', 'come', ['into']],
  ['gets', 'get', ['under', 'underway']],
]

/** What is still felt of what is over. */
export const aftermaths = [
  'coming off',
  'reeling from',
  'reeling after',
  'recovering from',
  'recovering after',
  'emerging from',
  'returning from',
  'smarting from',
]
/** Between a verb of saying and what was going on then: "argued during Saturday's debate". */
export const duringWords = 'during at after following'
/** Nouns of what leads to something; it is ahead: "his path to winning it in November". */
export const ways = 'path road route chance chances hope hopes prospect prospects odds'
/** Before doing something these tell on what a plan waits: "after winning Ohio on March 15, he would have to". */
export const afterDoing = 'after before by upon once'
/** Behind "would" it waits. */
export const waitingWords = 'have need'

/** Behind a comma they tell who or what it is. */
export const asideOpeners = 'who which whose'

/** Before "likely" it tells how likely, and nothing is arranged. */
export const degrees = 'more less'
/** Right behind a day that is to come: "as Election Day nears". */
export const nearing = 'nears approaches looms'

/** Before a form in -ing: it goes on. */
export const goingBe = "is are 're"
export const stillWords = 'still now also already currently'
/** Forms in -ing of what is done about something that is over: "is investigating a fire on Tuesday". */
export const reactingVerbs =
  'investigating probing mourning grieving hailing praising applauding criticising criticizing condemning denouncing decrying defending blaming disputing contesting lamenting celebrating welcoming'
/** Besides what has happened: "hailing a speech on Tuesday". */
export const toldOf =
  'speech address remarks remark comments comment victory victories win wins loss losses defeat performance announcement incident incidents homicide burglary burglaries robbery robberies theft thefts breach hack leak rupture derailment sinking drowning drownings'
export const ifWords = 'if unless'
/** Before "to" these tell of what is thought to be over: "is accused of plotting to do it in March". */
export const saidTo =
  'accused alleged said believed thought known reported suspected charged convicted guilty jailed failed fails failure used refusal refuses inability unable'
/** Before "that" these tell what somebody said would be. */
export const foretelling = 'projected forecast proposed'
/** They open a clause of its own, with a verb of its own. */
export const clauseOpeners = 'when which who whom whose because while where although though'
/** Forms in -ing of how things go: "is proving popular this year" is no plan. */
export const becoming =
  'proving becoming growing rising falling climbing dropping seeing feeling enjoying struggling suffering experiencing witnessing'
/** Before a noun of which "to be released" tells. */
export const articles = 'a an the new its their his her another'
/** Subjects that are nothing else: "on Tuesday it will vote". */
export const subjectForms = 'he she they we it i'
/** Behind a comma these tell what came of what is told before it: "…, prompting the firm on Tuesday to". */
export const ledTo = 'prompting triggering forcing sparking leading causing killing injuring wounding leaving sending'
/** Behind a month: "from October onward they will". */
export const onwardWords = 'onward onwards'
/** Behind a noun these tell what it did: "the fight that led to it". */
export const relativeThat = 'that which'
/** What somebody calls what is on the calendar may be still to come: "called November's election a test". */
export const namingVerbs = 'called dubbed described branded labelled labeled likened'
