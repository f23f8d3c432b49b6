/** Nouns that a body may be called by later, and the words of names that they fit: "the airline" is one that ends in "Airways". */
export const laterNames: readonly (readonly [nouns: string, words: string])[] = [
  [
    'band broadcaster publisher company firm corporation business group giant maker manufacturer retailer operator developer insurer supplier startup start-up automaker carmaker chain',
    'inc inc. corp corp. ltd ltd. plc llc co co. company group holdings partners studios industries motors bancorp energy foods water power media technologies systems airlines airways brothers works steel brewery mills stores pharma bank insurance',
  ],
  ['airline carrier', 'airlines airways airline air jet'],
  ['bank lender', 'bank bancorp'],
  ['brokerage broker', 'equities securities capital markets advisors advisers investments brokers'],
  ['label', 'records recordings music'],
  [
    'agency regulator watchdog',
    'agency authority administration bureau service commission office department center centre board directorate inspectorate',
  ],
  ['department ministry', 'department ministry'],
  ['council authority', 'council'],
  ['union', 'union guild federation association brotherhood'],
  [
    'group organisation organization charity nonprofit campaigners',
    'association society league alliance coalition foundation trust network group council federation fund institute center centre project campaign action watch',
  ],
  ['institute centre center lab laboratory thinktank', 'institute centre center laboratory lab'],
  ['university college school', 'university college school academy'],
  ['hospital trust clinic', 'hospital clinic trust infirmary'],
  ['club team side', 'club fc united city rovers athletic rangers'],
  [
    'newspaper paper outlet magazine site website station channel broadcaster network agency',
    'times post news herald gazette journal tribune guardian telegraph chronicle courier examiner observer magazine radio tv television',
  ],
  ['party', 'party labour conservatives democrats greens'],
  ['commission committee panel inquiry tribunal court', 'commission committee panel inquiry tribunal court'],
  ['museum gallery theatre theater', 'museum gallery theatre theater'],
  ['church diocese', 'church diocese'],
  ['port harbour harbor', 'port harbour harbor'],
]

/** What is filed with a court: the name before it may be of the one it is against. */
export const legalFilings = 'lawsuit suit complaint filing petition indictment charge affidavit motion'

/** What is voted on: the name before it tells what it is about, or where it lies. */
export const draftLaws = 'bill act law ordinance measure amendment statute'

/** Families of documents: "the report" may be what was called a study. */
export const documentFamilies: readonly string[] = [
  'report study analysis review survey paper research finding findings audit investigation assessment evaluation inquiry',
  legalFilings,
  'database data figure statistic dataset',
  'poll survey',
  'statement release letter memo email',
]

/** Who speaks for a body, so that the words are the body's. */
export const voices = 'spokesperson spokesman spokeswoman spokespeople representative rep press-officer'

/** Who speaks for somebody before a court or elsewhere. */
export const counsel = 'lawyer attorney solicitor barrister counsel'

/** Houses, and the offices in them whose holder may be called the house's spokesperson. */
export const voiceHouses: readonly (readonly [nouns: string, offices: string])[] = [
  ['government administration cabinet', 'minister secretary premier'],
  ['police force', 'officer chief superintendent commissioner inspector sergeant lieutenant detective'],
  ['army military defence defense navy', 'general colonel major admiral captain lieutenant brigadier commander'],
]

/** Offices that a place, a court or a firm has one of, so that "the prosecutor" needs no bringing in. */
export const definiteOffices =
  'prosecutor lawyer spokesman spokeswoman spokesperson owner executive chief head leader boss author reporter interviewer caller official minister candidate defendant plaintiff victim suspect witness accused landlord tenant driver pilot captain referee umpire coach manager organiser organizer researcher deputy source insider man woman boy girl mother father king queen pope monarch premier host presenter moderator clerk coroner magistrate inspector'

/** Last words of firms' names that are no nouns for a body where they stand alone: "Calder Line". */
export const firmEnds =
  'watch records cars music entertainment line ferry express direct transport transit coaches cabs taxis haulage rescue aid relief travel tours holidays hotels leisure games gaming fitness drinks brewing fashion online digital interactive mobile wireless telecom telecoms broadband electric nuclear solar renewables recycling tech robotics aerospace defence defense dynamics productions pictures films equities securities economics analytics international advisors advisers ventures consulting'

/** Nouns that stand right before the name of such a body: "the ferry company Calder Line". */
export const namedBehind =
  'company firm corporation business conglomerate maker manufacturer retailer operator developer insurer supplier startup start-up automaker carmaker chain airline carrier bank lender union charity nonprofit organisation organization group think-tank thinktank watchdog regulator newspaper website broadcaster station network club party movement militia brewery supermarket utility giant'

/** What a firm operates, before "operator": "ferry operator". */
export const operatedServices =
  'ferry train rail railway bus coach tram tour cruise holiday network grid mobile phone telecoms telecom cable satellite airport port terminal pipeline platform cinema casino hotel pub gym lottery toll motorway plant wind power water energy metro airline'

/** What leads to a firm's name with "of", "in" or "with": "the sale of", "shares in". */
export const firmShares =
  'sale takeover acquisition merger shares stake shareholders employees executive chairman chairwoman founder co-founder ceo subsidiary headquarters'

/** What a holder of an office is called by besides, from their party. Lower case. */
export const partyWords =
  'republican democratic democrat gop conservative labour tory liberal socialist nationalist centrist populist progressive green independent'

/** What a body may have in its name beside another field: "the Food and Drug Administration". Lower case. */
export const bodyFields =
  'relief research economic social political food fire health trade work energy culture education science safety industry business water land environment housing transport arts sports justice climate children youth labour labor forestry fisheries planning building communities work pensions digital media alcohol substance immigration customs revenue road rail aviation space animal plant weights maritime securities drugs standards music'

/** Nouns for whoever is one, of nobody in particular: "the patient wants a pill". */
export const genericNouns =
  'patient customer user reader viewer buyer seller consumer person client caller visitor traveller traveler'

/** Nouns that more than one in a story may be called by. */
export const plainNouns =
  'man woman boy girl teenager teen student driver officer friend witness suspect victim child player judge lawyer attorney doctor family official resident worker soldier'
