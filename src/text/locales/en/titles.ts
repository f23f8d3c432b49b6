/** Titles before a name, by what they tell of who has it. */
export const titlesOfMen = 'mr mr. sir lord king prince pope baron count duke emperor sheikh father brother don'

export const titlesOfWomen =
  'mrs mrs. ms ms. miss lady queen princess dame baroness countess duchess empress sister congresswoman councilwoman chairwoman spokeswoman'

export const titlesOfEither =
  'undersheriff pm vp mp msp mep mla pc wpc dc ds di dci dcs insp insp. con cst cst. det det. dr dr. prof prof. professor doctor president vice prime minister senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor secretary chancellor ambassador judge justice attorney general gen gen. colonel col col. captain capt capt. sergeant sgt sgt. lieutenant lt lt. major maj. commander cmdr. cmdr cdr cdr. commodore admiral adm. sheriff chief officer detective inspector constable deputy councillor councilman councilwoman alderman commissioner director chairman chairwoman speaker leader premier foreign rev rev. reverend bishop archbishop cardinal rabbi imam ayatollah pastor coach brigadier brig. corporal cpl cpl. private pvt. marshal rear superintendent supt supt. chief-superintendent assemblymember assemblyman assemblywoman councilmember cllr cllr. councilor alderwoman delegate supervisor selectman mp spokesperson spokesman attorney-general solicitor advocate barrister trooper ranger warden provost dean principal rector chaplain deacon archdeacon canon monsignor msgr msgr. fr fr. hon hon. magistrate envoy consul secretary-general undersecretary chairperson chair co-chair co-founder founder ceo cfo coo editor reporter correspondent nurse engineer prosecutor coroner treasurer comptroller auditor manager head datuk dato seri mullah maulana swami guru pandit mufti shri smt smt. thiru acting interim former emeritus emerita'

/** What a shortened title is called when it is used as a noun. */
export const shortTitles =
  'sen. senator,sen senator,rep. representative,rep representative,gov. governor,gov governor,gen. general,gen general,dr. doctor,dr doctor,prof. professor,prof professor,sgt. sergeant,sgt sergeant,lt. lieutenant,lt lieutenant,col. colonel,col colonel,capt. captain,capt captain,maj. major,maj major,rev. reverend,rev reverend,adm. admiral,supt. superintendent,supt superintendent,cllr councillor,cllr. councillor,brig. brigadier,cpl. corporal,cmdr. commander,cmdr commander,cdr commander,cdr. commander'

/** Nouns for people that are common surnames or given names as well: a role before a name only where two words of a name follow. */
export const surnameNouns =
  'baker butcher porter mason miller carpenter cook gardener hunter walker miner rider barber shepherd forester priest monk king prince dean bishop pope page guy guest kid heir star legend boss weaver steward sailor winner child young partner friend singer earl knight sterling parker fisher archer angler cooper tailor abbot deacon don lane chase head banks count regent royal'

/** Verbs that tell somebody's work: ", who oversees the coaches". */
export const workVerbs =
  'oversees runs leads heads chairs directs manages teaches coaches studies researches represents owns edits works serves commands founded co-founded coordinates supervises'
