/** Past forms of verbs of what happens: told of a day, that day is over. */
export const happenings =
  'died killed collapsed exploded crashed sank happened occurred erupted struck met voted resigned arrived left opened closed began ended won lost signed fell rose burned burnt broke attacked shot arrested stabbed married was were took went held came flew fired quit landed launched passed approved rejected fought destroyed flooded derailed'

/** Words that look ahead: in a clause with one of them a later date is a plan and no slip. */
export const plannings =
  "will 'll would shall should could may might must to for until till by scheduled planned planning plans due set slated expected expects announced agreed postponed delayed moved called invited proposed promised pledged deadline next upcoming rescheduled cancelled canceled fixed ordered booked invites hopes hoped aims aimed intends intended starting beginning effective if when once begins scheduled offered extended renewed valid expire expires expiring maturing due election elections bid bids target targets"

/** What happens once to one subject; told with two days, one of them is wrong. */
export const onceOnly =
  'died born collapsed exploded crashed sank founded assassinated arrested resigned sworn executed derailed inaugurated capsized beheaded buried cremated extradited'

/** Verbs of saying: a date beside one is the day it was said. */
export const speechVerbs =
  'said say says saying told tells tell announced announces announcing reported reports added adds wrote writes claimed claims stated states declared confirmed confirms denied denies tweeted posted argued insisted explained noted warned acknowledged admitted testified commented replied spoke informed revealed disclosed'

/** Besides them what leads in words or comes behind them. */
export const quotingVerbs =
  'promised vowed pledged asked recalled shouted cried yelled whispered exclaimed answered urged demanded remarked predicted tweeted speaking begged threatened joked greeted welcomed'

/** Words that tell of what is still to come. */
export const planCues =
  "will 'll shall would plan plans planned planning expected expects scheduled due slated intends intend aims upcoming hopes"

/** With these before it, "to" looks ahead: "agreed to", "set to", "is to". */
export const aheadOfTo =
  'set agreed agrees is are ready likely decided vowed vows promised promises pledged pledges going plans planning intends intend expects expected scheduled due slated aims hopes'

/** A sentence with one of these tells what may be, no plan. */
export const conditions = 'if unless whether could might may should would can perhaps probably likely'

/** Between a figure and what it is measured against. */
export const comparisons = 'than|versus|vs|compared with|compared to|in comparison with|relative to|as against'

/** Besides forms in -est. */
export const superlatives = 'first second third fourth fifth most least worst best record'

/** Behind a date that others are measured by: "2019 levels". */
export const measures = 'level levels figure figures price prices average averages peak baseline total totals terms'

/** Those of them behind which an amount stands. */
export const setBeside = 'compared with|compared to|in comparison with|as against'

/** Besides measures: what a figure is held against. */
export const marks = 'high highs low lows record records height depths rate rates'
export const seenWords = 'seen set reached recorded hit'
export const againstWords =
  'above below under over near nearly close to beyond short exceed exceeds exceeded surpass surpassed top topped match matched matches beat beats'

/** What a court has on paper, or who laid it before the court. */
export const courtPapers =
  'charge charges indictment complaint affidavit prosecutors filing filings lawsuit transcript testimony statement documents'

/** Words of a byline or a note of the desk; a date behind them is of the page, not of what it tells. */
export const pageNotes =
  'published updated posted modified created filed amended corrected edited revised printed reviewed uploaded'

/** With one of these before it, a date tells when. */
export const adverbials = 'in at during since after before until by from through throughout won lost held'

/** Numbers in words, where a count and no comparison follows "than". */
export const smallNumbers =
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozens hundreds thousands'

/** Behind "will" these tell how things will be, not what somebody will do. */
export const states =
  'require have need mean cost depend remain include contain prohibit allow help see make become always never still also likely probably only just get know want continue affect lead bring give feel seem look cause show benefit suffer find form shine stay enable ensure complicate hurt harm alienate anger upset attract matter worsen improve strengthen weaken boost ease intensify deepen'
/** Behind "will serve" these tell of a sentence and no office: "will serve at least nine years". */
export const termsServed = 'minimum least rest remainder sentence years months year life'

/** What is made once and lasts: a year before one says which, and nothing that is told of it happened then. */
export const works =
  'film films movie documentary book novel memoir song album play opera poem painting study report paper survey law act bill statute policy treaty constitution agreement convention model car edition version data ranking rankings'

/** What is made of a month and is of it: "its June figures". */
export const papers =
  'report reports filing filings figures numbers data issue edition survey poll statement statements results bill bills payment rent salary newsletter'

/** Between "will" and its verb: how things go, and nobody's plan. */
export const habits =
  'inevitably always often usually never sometimes happily generally typically normally naturally surely certainly probably likely simply just still only'

/** What is to do something in general: "the point is to save". */
export const aims =
  'solution pattern practice imperative strategy custom tradition rule trend point aim goal idea way job task purpose key trick challenge hope temptation tendency answer option thing best'

/** Before "will" in its clause: what somebody doubts, hopes or has long said is not told as to come. */
export const doubts =
  "not n't no never little few nobody doubt doubts doubted unclear unlikely hope hopes hoped hoping fear fears feared wish wishes believe believes believed think thinks long repeatedly"

/** What aims at something by what it is, and plans nothing. */
export const laws = 'bill law act measure rule ordinance amendment policy'

/** Subjects of "will" that are nobody who plans. */
export const nobodies = 'i you we one nobody nothing that it this there who what'

/** Stretches that are counted from a day: "two days after Labor Day". */
export const countedUnits = 'hour hours day days week weeks month months year years decade decades minute minutes'
export const countedFrom = 'after|before|from|since|ahead of|prior to|following'

/** Who is called by what they were: "last year's runner-up". */
export const holders =
  'runner runners winner winners champion champions runner-up runners-up finalist finalists loser losers nominee nominees host hosts victor semifinalist semi-finalist semifinalists'

/** What was found out of a year, told of later: "last year's statistics show". */
export const findings =
  'statistics figures numbers data results report reports survey tally total totals returns accounts'
export const showing = 'show shows suggest suggests indicate indicates prove proves find finds found say says'

/** Who gave their word, or what was given: a "would" behind one is no telling of what came. */
export const givenWords =
  'vow vows vowed promise promises promised pledge pledges pledged said announced told predicted forecast hoped expected insisted warned feared claimed'

/** People of whom a story is told: "he decided to leave". */
export const people = 'he she they we i who'

/** What opens a question inside a sentence: "what the owners will do". */
export const questions = 'what how who whom where when why which whether'

/** Of the verbs of saying, those that in the passive tell what is done to somebody: "was admitted to hospital". */
export const doneVerbs = 'admitted posted acknowledged replied'

/** What has changed is measured against what is behind "from": "down from 15 percent in June", "an increase from the previous year". */
export const changes =
  'up down rising falling rose fell grew dropped increased decreased climbed jumped risen fallen grown slipped slid soared surged plunged tumbled doubled tripled halved'
/** With these a change needs no amount. */
export const multiplied = 'doubled tripled trebled quadrupled halved'
export const changeNouns = 'increase decrease rise drop dip slide slip jump decline fall gain improvement'

/** Before "last year", or before an amount of it: what is told is compared with it. */
export const compared = 'from than with versus against'
export const comparing = 'compared from versus'

/** Of whom or what somebody tells how things are today: "the galaxies we observe today". */
export const presentSubjects = 'we they you it that who which people many most'
/** Before an amount. */
export const roughly = 'about around some nearly almost roughly just over under'

/** With "since" these say that nothing has happened. */
export const never = 'not never no none nobody nothing nor without'

/** Before "will" these make it what people told somebody who asked: "26 percent say they will vote". */
export const answers = 'poll survey percent voters respondents'

/** Words by which a text speaks to its reader. */
export const readerWords = 'you your yours yourself'

export const manyWords = 'several many dozens hundreds thousands scores countless'
/** Between one who may do something and it: no plan yet, or none any more. */
export const unplanned =
  "(?:no|not any|n[’']t any|without) (?:plans?|intentions?)|considered|considers|considering|rumou?red|speculated|speculation|ruled out|rules out|rejected|refused|declined|decided against|voted against|voted down|abandoned|scrapped|dropped"

/** Behind "have been" these last: "two bridges have been closed since Monday" tells of that day. */
export const lastingStates =
  'closed shut missing held detained jailed imprisoned blocked stranded trapped cut without out on in at under idle empty open sealed suspended'

/** What a correction is of, and what was wrong in it. */
export const corrected =
  '(?:an?|this|the) (?:[\\p{L}-]+ )?(?:article|headline|caption|column|obituary|report|story|review|profile)'
export const misstated =
  'misstated|misspelled|misspelt|misidentified|misattributed|incorrectly|erroneously|referred imprecisely|described imprecisely|omitted'
