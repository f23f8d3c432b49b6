/** Offices that a story has one holder of, as they are called with nothing else: "the mayor". */
export const singleOffices =
  'mayor|deputy mayor|lord mayor|president|vice president|prime minister|deputy prime minister|premier|governor|lieutenant governor|chancellor|taoiseach|tánaiste|first minister|pope|king|queen|monarch|attorney general|solicitor general|secretary general|chief constable|chief justice|chief executive|police chief|fire chief|sheriff|coroner|archbishop|speaker'

/** Last words of offices that one word before them tells apart: "the transport minister", "the interior secretary". */
export const officesOfAField = 'minister secretary commissioner chief'

/** What a person may be called besides any office, and what tells no two people apart. */
export const vagueRoles =
  'man woman person people leader head member official politician candidate nominee resident local neighbour neighbor native founder cofounder co-founder father mother dad mum mom parent son daughter brother sister husband wife widow widower partner friend colleague grandfather grandmother uncle aunt cousin critic supporter opponent ally campaigner activist advocate organiser organizer expert author writer host star veteran boss chief chair chairman chairwoman chairperson director manager owner spokesman spokeswoman spokesperson representative volunteer survivor victim witness suspect defendant figure voice one mr mrs ms miss sir dame lord lady'

/** Roles that one person can have at the same time or one after the other, a line a field. */
export const rolesOfAField: readonly string[] = [
  'mayor councillor councilor cllr councilman councilwoman councilmember alderman alderwoman mp msp senator sen congressman congresswoman rep lawmaker legislator minister secretary president premier governor chancellor speaker deputy pm taoiseach lawmaker peer delegate politician assemblyman assemblywoman treasurer',
  'police officer constable detective inspector superintendent sergeant chief commissioner captain lieutenant sheriff trooper commander',
  'lawyer attorney solicitor barrister counsel prosecutor advocate judge justice magistrate',
  'reporter journalist correspondent editor columnist presenter broadcaster anchor blogger podcaster',
  'player footballer midfielder defender winger forward striker goalkeeper captain coach manager trainer skipper',
  'doctor dr surgeon physician consultant gp psychiatrist professor prof academic lecturer researcher scientist scholar historian economist analyst epidemiologist',
  'executive ceo cfo coo entrepreneur businessman businesswoman investor',
  'vicar priest bishop archbishop reverend rev pastor rector dean canon',
  'general colonel major captain lieutenant sergeant admiral brigadier soldier marine commander',
]

/** Who leads others or judges them, and what those are called: "the goalkeeper" is not the coach. */
export const leading =
  'coach manager director mayor minister judge prosecutor president chairman chairwoman governor headteacher principal inspector superintendent coroner referee umpire conductor producer choreographer ceo executive bishop detective'
export const led =
  'goalkeeper keeper striker defender midfielder winger forward quarterback pitcher batsman batter bowler catcher player rider sprinter swimmer rower boxer goalscorer substitute actor actress singer dancer violinist pianist cellist soloist soprano tenor witness victim defendant suspect accused nurse patient fisherman farmer neighbour neighbor resident villager student pupil tenant steward clerk guard employee worker driver passenger miner machinist docker gunman attacker survivor widow widower'
