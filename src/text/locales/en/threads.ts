/** Verbs of what is to take place or be decided, as a pattern. */
export const acts =
  '(?:vote|rule|decide|announce|publish|release|appear|begin|start|meet|sign|open|close|resume|face|return|report|hear|present|unveil|resign|plead|testify|visit|name|send|take effect|go (?:on trial|to trial|before|to the polls|on sale|into)|launch|hold|submit|consider|discuss|debate|deliver|issue|make (?:a|an|its|his|her|their) (?:\\p{L}+ )?(?:decision|announcement|ruling|statement|appearance)|give evidence|conclude|expire|complete|finish|seek|file|approve|reject|introduce|choose|elect|lay out|leave|arrive|step down|stand trial|take place|come into force|come before|end|last|monitor|appeal|review|follow|send|resume|reconvene|rule|testify|undergo|be (?:sentenced|arraigned|charged|published|released|announced|decided|named|completed|extradited|tried|heard|held|questioned|put to|made public|known|signed|confirmed|unveiled|handed|finali[sz]ed|approved|laid|discussed|debated|introduced|ready|presented|formally|buried|reopened)|roll out|go live)'

/** What is to be decided, or goes on, as a pattern. */
export const matters =
  '(?:trial|hearings?|inquest|inquiry|enquiry|investigations?|negotiations|probe|verdict|ruling|decision|vote|referendum|election|sentencing|appeal|review|report|results?|judg(?:e)?ment|announcement|talks|summit|debate|autopsy|post[- ]mortem(?: examination)?|audit|case|lawsuit|extradition|by-election|ballot|court date|inspection|findings|toxicology (?:report|results?|tests?)|(?:DNA|blood|lab|laboratory) (?:tests?|results?)|tests?|inquests?|proceedings|search|recount|arraignment|re-?trial|referral|deliberations)'

/** Verbs of what somebody gives their word to do, as a pattern. */
export const doing =
  '(?:appeal|publish|release|review|investigate|look into|examine|consider|introduce|bring|fight|challenge|sue|announce|respond|return|repay|refund|pay|compensate|rebuild|repair|replace|restore|reopen|open|close|hold|launch|set up|create|recruit|hire|fund|reimburse|spend|invest|provide|cooperate|co-operate|step down|resign|withdraw|end|ban|lift|change|cut|raise|reduce|make public|hand over|submit|present|contest|support|work with|continue|deliver|improve|ensure|stand (?:again|for)|run for|seek|file|strike|vote|leave|quit|apologi[sz]e|meet|issue|decide|give|send|build|buy|sell|ask|propose|testify|retire|sign|veto|pursue|refer|prosecute|extradite|retaliate|deploy|answer|refuse|block|appoint|suspend|shut|halt|resume|name|press charges|take (?:legal )?action|take (?:it|the case|them) to court|go to court)'

/** Those who shall act, between a verb and its "to", as a pattern with the group `who`. */
export const addressees =
  '(?<who>(?:the|all|both|its|his|her|their|our|any|each|every|more|other|local|world|some|ministers|police|leaders|officials|authorities|lawmakers|voters|residents|governments|countries|members|others|companies|prosecutors|judges|regulators|councillors|parents|employers|banks|\\p{Lu}[\\p{L}’\'.-]*)\\b[^,.;:"“”()]{0,90}?)'

/** What is refused to those who ask, as a pattern. */
export const askedAbout =
  '(?:comment|confirm|be drawn|be interviewed|be quoted|discuss|elaborate|answer(?: \\p{L}+){0,2} questions|answer questions|respond|reply|speak to (?:reporters|journalists|the (?:media|press))|talk to (?:reporters|journalists|the (?:media|press))|say (?:whether|if|how|why|when|who|what|where|more)|explain|disclose|identify|name|reveal|provide|give (?:details|a reason|an interview|further)|go into)'

/** What can be unknown when an article comes out, as a pattern. */
export const unknowns =
  '(?:causes? of death|causes?|motives?|(?:death )?toll|terms|findings|contents|ownership|whereabouts|age|nationality|identit(?:y|ies)|whereabouts|extent|origins?|circumstances|fate|reasons?|number|source|condition|names?|date|cost|scale|timing|outcome)'

/** Tests and the like that are still to come, as a pattern. */
export const examinations =
  '(?:(?:DNA|forensic|water|soil|air|hair|brain|hospital|toxicology|blood|lab|laboratory|further|more|additional|new|safety|ballistics|chemical|genetic|medical|psychiatric) )*(?:tests?|testing|analys[ie]s|autops(?:y|ies)|post[- ]?mortems?(?: examinations?)?|examinations?|inspections?|checks|recounts?|searches|surveys?|audits?|evaluations?|assessments?|scans?|surgery|MRI|biops(?:y|ies))'

/** What nobody can be held to, as a pattern. */
export const vagueDoing =
  '(?:fighting|fostering|promoting|ensuring|providing|protecting|upholding|maintaining|creating|delivering|finding|keeping|serving|working|being|doing|helping|supporting|making|living|standing|winning)\\b'

/** Right before a promise that a relative clause only tells of, as a pattern: "whom they have vowed". */
export const ofARelative =
  "\\b(?:whom|which|million|billion|money|amount|sum|date|goal|target) (?:that )?(?:they|he|she|it|we|\\p{Lu}\\p{L}+)(?:[’']ve|[’']s| have| has)? (?:\\p{L}+ )?$"

/** A law or a rule right before its "guarantees" or "promises", as a pattern: that is what it says, and nobody's word. */
export const lawful =
  '\\b(?:laws?|acts?|statutes?|constitution|charter|amendments?|clauses?|treaty|convention|rules?|code|bylaws?|contracts?|lease|ordinance|directive|regulations?|legislation|articles? \\d+|section \\d+) (?:(?:\\p{L}+ly|already|also) )?$'

/** What a day's name may stand before, as a pattern: "Friday's election". */
export const occasions =
  '(?:elections?|votes?|ballots?|referendum|run-?off|by-election|hearings?|trial|inquest|verdict|sentencing|summit|talks|meetings?|session|strikes?|march|rally|protests?|budget|deadline|conference|announcement|decision|ruling|appeal)'

/** What is in force for a time, as a pattern. */
export const terms =
  '(?:consultation|comment period|curfew|ban|cease-?fire|truce|state of emergency|moratorium|quarantine|lockdown|closure|suspension|strike|mandate|injunction|amnesty|applications|nominations|voting|registration)'

/** Verbs of a day that is only reached, or of what is only so until then, as a pattern. */
export const staying =
  '(?:remain|continue|last|stay|be (?:available|able|remembered|known|in|at|on|out|back|here|there|a|an|the|one|like|up|over|more|less|asked|looking|watching|hoping|trying|spending|ready|subject|extra|reminding|bound|broadcast|written|paid|next|tomorrow|tonight|inundated|profiled|interviewed|accompanied|extended|due|set|likely|expected|felt|played|\\d+)|become|feature|include|mark|cost|need|want|like|love|know|see|think|look|feel|depend|seem|likely|probably|never|not|no|only|have|rise|fall|grow|drop|increase|decline|reach|average|dip|climb|improve|hover|pass|get|win|lose|beat|play|coach|rejoin|miss|star|perform|air|debut|premiere|hit|total|support|put|work|struggle|emerge|matter|prove|show|find|echo|enjoy|receive|accompany|go|come|give|make|do|try|help|account|exceed|turn|celebrate)'

/** Those whose search for somebody or something goes on, as a pattern. */
export const searchers =
  '(?:police|officers?|detectives|rescuers|rescue (?:crews|teams|workers)|crews|divers|investigators|authorities|searchers|firefighters|volunteers|teams|officials|forces|scientists|engineers|agents|prosecutors|regulators|inspectors|coastguards?)'

/** What a search goes on for or tries to learn, as a pattern of the verbs. */
export const searching =
  '(?:searching|hunting|looking for|tracing|testing|assessing|counting|sifting|draining|digging (?:for|through)|combing|scouring|appealing for|checking (?:whether|if|for)|(?:trying|attempting|working|seeking) to (?:find|identify|trace|determine|establish|unravel|piece together|work out|ascertain|locate|track down|understand|learn|contact|reconstruct))'

/** What passes from one body to the next, as a pattern. */
export const bills =
  '(?:bill|measure|legislation|proposal|budget|plan|deal|package|resolution|treaty|agreement|amendment|nomination|case|matter|report|motion|ordinance|merger|takeover)'

/** Who sees to a complaint that others refer, as a pattern. */
export const watchdogs =
  '(?:police|prosecutors?|regulators?|watchdogs?|ombudsman|commission(?:er)?|attorney[- ]general|tribunal|committee|coroner|council|board|court|inspectorate|agency|authority|authorities|department|ministry|grand jury)'

/** What "is to be …" says of worth, not of what will come, as a pattern: "is to be admired". */
export const valued =
  '(?:seen|expected|admired|condemned|protected|pursued|raised|had|made|given|held accountable|respected|commended|found|believed|congratulated|blamed|welcomed|praised|avoided|feared|trusted|applauded|desired|understood|taken|regretted|preferred)'

/** What one hands over to those who ask or wait for it, as a pattern. */
export const handedOver =
  '(?:documents|papers|files|records|evidence|footage|recordings?|messages|e-?mails|phones?|laptops?|data|results|findings|reports?|dossier|lists?|suspects?|prisoners|hostages|captives|bod(?:y|ies)|remains|weapons|base|site|keys|control|power|assets)'

/** What a court, the police or a firm does next, besides matters, as a pattern. */
export const steps =
  '(?:pleas?|charges|arrests|sentence|bail|manhunt|successor|replacement|merger|takeover|sale|appointment|disciplinary (?:action|proceedings)|legal action|redundancies|job losses|lay-?offs|prosecutions?|consultation|inspections?|toxicology|bids?|approval|evacuations?)'

/** What those who have not yet done so still have to do, as a pattern of verbs in all their forms. */
export const stepVerbs =
  '(?:(?:enter(?:ed)?|g(?:ive|iven)|indicated?|ma(?:k|d)e) (?:an?|any|the|his|her|their|its|pleas?) ?(?:\\p{L}+ )?(?:pleas?|decisions?|bail application)|enter(?:ed)? pleas|plead(?:ed)?|reach(?:ed)? (?:an?|any) (?:verdicts?|agreement|deal|decision)|been (?:charged(?! with (?:any|a crime|nor))|arraigned|sentenced|indicted|tried|formally (?:charged|identified))|apply for bail|appl(?:y|ied) for bail|set (?:a|any) (?:trial )?date)'

/** Those who decide, as a pattern. */
export const bodies =
  '(?:jury|jurors|panel|judges?|court|magistrates?|tribunal|coroner|justices|council(?:lors)?|committee|commission|board|ministers?|government|parliament|senate|lawmakers|legislators|MPs|regulators?|watchdog|shareholders|members|directors|trustees|governors|prosecutors|arbitrator|cabinet|assembly|congress|house|agency|ministry|department|union|inspectors|inspectorate|ombudsman|authority|governing body|federation|league)'
