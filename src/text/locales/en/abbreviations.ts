/** Titles and other short forms before a name: their stop ends a sentence only where a word such as "he" or "the" follows. */
export const titles =
  'mr mrs ms mx messrs mme mmes mlle dr drs prof profs gov govs sen sens rep reps gen gens col cols lt sgt sgts capt cpt cmdr cdr comdr cpl pvt pfc pte brig adm maj det insp supt cllr rt sqn flt ldr cmdt const rev revs hon msgr fr bp abp ven st ste mt ft pres amb ald atty asst assoc dep treas secy sra srta supt spc spec ens bros'

/** Short forms behind which a sentence always goes on. */
export const joiners = 'vs v cf e.g i.e eg ie p.s ca viz incl excl esp approx ibid aka'

/** Short forms that go before a number: their stop ends no sentence when one follows. */
export const counted =
  'no nos prop props fig figs p pp vol vols art arts sec secs ch chs para paras par cl ed eds est c jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun rs tel ext apt rm pt pts rec orig cor ps rom deut isa'

/** Short forms that end a sentence as often as not: they do when a word such as "he" or "the" follows. */
export const trailers =
  'inc ltd co cos corp plc llc jr sr esq etc al et ave blvd rd hwy sq bldg dept depts univ assn govt intl natl assoc mfg ph.d m.d phd md u.s u.k u.n e.u d.c a.m p.m am pm ft lb lbs oz hr hrs min mins max sq yr yrs'

/** States, cut short behind a town and a comma: "Portland, Ore., said". */
export const states =
  'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex vt va wash wis wisc wyo ont que alta sask man b.c n.b n.s'

/** Words that begin a sentence and hardly ever a name. */
export const starters =
  "the a an this that these those he she it they we i you there here his her their its our my your who what when where why how if but and so yet or nor however meanwhile although though while because since after before until once as at in on by for from with without under over during despite among between about against according both each every some many most several few no not now then also even only one two three four five six seven eight nine ten another other others such all any is are was were do does did has have had can could will would should may might must let neither either whether together unlike within throughout besides instead still later earlier today yesterday tomorrow police officials authorities prosecutors investigators residents witnesses researchers scientists experts critics supporters opponents lawmakers analysts shares sales prices voters doctors nobody somebody someone everyone it's he's she's they're that's there's i'm we're didn't don't"

/** The strongest of them: behind "u.s." in a text without capitals they begin a sentence. */
export const subjects =
  "the he she it they we i this these those there but however his their its it's he's she's they're that's there's i'm we're a an"

/** Verbs that tell who spoke, behind or before a quotation. */
export const tellingVerbs =
  'said says say asked asks told tells replied answered added wrote writes shouted cried yelled joked quipped exclaimed demanded wondered recalled laughed whispered screamed muttered called tweeted posted urged insisted'

/** What goes with "U.S." before it in a name: behind these no sentence has ended. */
export const countryBodies =
  'Senate House Congress Supreme Court Department Army Navy Air Marine Marines Coast Geological Attorney President Secretary Ambassador Embassy Representative Rep. Sen. Treasury Treasuries Treasurys Justice State States District Olympic Olympics Open Capitol Census Bureau Food Fish Forest Postal Steel Airways Bank Bancorp Federal Fed Securities Customs Immigration Agency Agriculture Energy Interior Commerce Labor Homeland Centers National Central Special Trade Chamber Cyber Space Soccer Virgin Constitution Code Route Highway Marshals Marshal Magistrate Circuit Conference Catholic Muslim Jewish Hispanic Latino Black African Asian Democrats Republicans Democratic Republican Vice First Defense Military General Gen. Consulate Consul Mission Security Council Environmental Transportation Education Health Surgeon Border Secret Geographic Committee Commission Women Men Bishops Labour Conservative Conservatives Parliament Home Foreign Government Prime Treasury Met Civil Music Athletics Swimming Ski Masters Amateur Grand Championship Championships Anti-Doping Drug Patent Government Climate Human'

/** What follows "5 p.m." in the same sentence. */
export const zones =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Central Pacific Mountain Greenwich Moscow Beijing Mass Christmas'

/** Small words that end no heading and no sentence: a line that ends on one was wrapped. */
export const openEnds =
  'a an the of and or but from with by at into than that which who whose their its his my our your'
/** Those that end a heading now and then ("What we live on"): they tell so of long lines. */
export const halfOpenEnds =
  'in on to for as is are was were be has have had will would said about between under over after before'
