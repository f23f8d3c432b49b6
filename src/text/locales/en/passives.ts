/** Forms of "be" and "get" that make a passive with a participle. */
export const passiveAuxiliaries: ReadonlySet<string> = new Set(
  'is are was were be been being ’s ’re get gets got gotten getting'.split(' '),
)

/** Participles behind "be" that tell the mind of the subject itself ("is concerned that"): no passives. */
export const statesOfMind: ReadonlySet<string> = new Set(
  'concerned worried pleased delighted committed opposed determined prepared convinced interested inclined tired excited disappointed frustrated satisfied surprised shocked scared frightened horrified appalled outraged relieved thrilled amazed alarmed troubled bothered annoyed irritated embarrassed ashamed confused puzzled tempted reassured encouraged heartened saddened devastated dismayed disgusted disturbed persuaded resolved decided agreed dedicated focused bound poised engaged divided united fed unconvinced undecided disinclined unconcerned undeterred obsessed fascinated impressed moved touched honoured honored humbled grateful unimpressed perturbed stunned astonished bewildered baffled intrigued terrified overjoyed motivated driven unperturbed based set supposed used allied said'.split(
    ' ',
  ),
)

/** Participles that stand behind their noun without "be" and have it as their object: "a man charged with", "seen as". */
export const reducedPassives: ReadonlySet<string> = new Set(
  'charged accused suspected convicted described known seen regarded considered called dubbed named hailed branded labelled labeled portrayed depicted viewed deemed touted credited blamed reported rumoured rumored alleged believed thought expected quoted cited mentioned indicted arrested acquitted cleared tried wanted criticised criticized condemned praised'.split(
    ' ',
  ),
)

/** What follows such a participle when the noun before it is its object. */
export const passiveParticles: ReadonlySet<string> = new Set('with of as by to for in over on after'.split(' '))

/** Participles that name something with the words behind them: "called “a disaster” by". */
export const namings: ReadonlySet<string> = new Set(
  'called dubbed described labelled labeled branded termed hailed denounced condemned dismissed criticised criticized praised slammed derided named nicknamed characterised characterized quoted deemed considered declared rated'.split(
    ' ',
  ),
)

/** Participles that tell whose view of something it is, before "by" them and "as" or "to be". */
export const views: ReadonlySet<string> = new Set(
  'regarded considered seen viewed deemed thought believed perceived judged'.split(' '),
)
