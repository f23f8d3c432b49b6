/**
 * Words by what they tell about an attribution: verbs (base forms) by what is done in speaking, thinking or wanting;
 * nouns for things said or thought; nouns for those who say. The order is part of the weights file.
 */
export const wordClasses: readonly (readonly [name: string, words: string])[] = [
  [
    'say',
    'say add note state remark comment observe mention reply respond answer retort quip joke explain elaborate continue conclude recall recount relate reiterate repeat emphasize emphasise stress underline underscore clarify specify summarize interject chime opine muse mutter murmur whisper shout yell scream cry exclaim declare proclaim announce pronounce assert affirm aver avow testify attest swear maintain insist contend argue reason posit postulate submit counter rejoin rebut interrupt blurt intone drawl snap bark growl sigh laugh deadpan crow gush boast brag rant rail vent fume thunder bellow chant sing narrate quote cite paraphrase preface begin start open close finish sum tout trumpet herald hail echo reassert restate utter voice articulate verbalize signal indicate hint imply insinuate intimate suggest allude',
  ],
  [
    'tell',
    'tell inform notify advise brief remind assure reassure alert warn caution update instruct teach counsel lecture scold apprise persuade convince address greet text email e-mail phone call message',
  ],
  [
    'write',
    'write tweet retweet post blog pen publish print report document chronicle detail describe depict portray outline list enumerate label dub term brand characterize characterise call name liken compare read caption headline editorialize reference record log note file issue release',
  ],
  [
    'claim',
    'claim allege purport profess assert contend accuse charge blame fault suggest speculate surmise rumor rumour pretend falsely exaggerate lie mislead fabricate assume presume',
  ],
  [
    'admit',
    'admit acknowledge concede confess confirm reveal disclose divulge leak expose own recognize recognise grant allow accept apologize apologise regret plead',
  ],
  [
    'deny',
    'deny disavow disown dispute contest refute rebut rebuff reject repudiate disclaim contradict contravene discount dismiss renounce denounce recant retract disprove debunk question doubt challenge',
  ],
  ['decline', 'decline refuse withhold demur balk avoid dodge sidestep ignore evade stonewall refrain abstain'],
  [
    'promise',
    'promise pledge vow commit guarantee swear undertake offer volunteer threaten warrant assure agree consent resolve determine decide',
  ],
  [
    'demand',
    'demand urge call ask request beg plead implore exhort press insist require order command direct instruct tell lobby petition appeal encourage recommend advise propose suggest advocate push prod goad challenge dare summon invite beseech pressure compel',
  ],
  ['ask', 'ask inquire enquire wonder query question quiz interrogate probe'],
  [
    'think',
    'think believe know consider suppose guess reckon imagine assume presume feel figure suspect understand realize realise recognize conclude deduce infer gather judge deem regard view see perceive conceive envision envisage contemplate ponder mull reflect weigh remember recall forget recollect doubt expect anticipate predict forecast foresee project estimate calculate bet wager theorize hypothesize conclude decide determine discover find learn notice discern misunderstand interpret agree disagree concur',
  ],
  [
    'feel',
    'feel fear worry dread love like hate loathe detest despise resent enjoy admire appreciate respect trust distrust mistrust regret lament bemoan mourn grieve rejoice celebrate welcome care mind envy cherish prefer favor favour dislike marvel relish savor',
  ],
  [
    'want',
    'want wish hope desire seek aim intend plan mean aspire yearn long crave need try attempt strive look expect prepare opt choose elect vote decide pursue consider wait eye',
  ],
  [
    'judge',
    'criticize criticise condemn denounce decry deplore blast slam rip bash lambaste excoriate attack assail mock ridicule deride taunt tease insult disparage belittle denigrate rebuke reprimand reproach scorn scold admonish censure chide berate upbraid castigate chastise lash hammer pan skewer savage trash knock fault blame accuse praise laud applaud commend hail salute congratulate thank compliment extol credit defend justify excuse vouch complain grumble gripe object protest lament rail disapprove approve',
  ],
  [
    'support',
    'support back endorse embrace champion promote advocate espouse favor favour oppose resist fight reject support uphold defend side approve disapprove veto',
  ],
  [
    'show',
    'show indicate suggest demonstrate prove reveal find conclude confirm establish illustrate reflect signal point highlight display exhibit imply mean estimate project',
  ],
  ['hear', 'hear see watch observe witness read notice learn discover find note listen overhear'],
  [
    'talk',
    'talk speak discuss debate chat converse argue negotiate confer consult testify weigh opine dwell touch address comment expound lecture preach pontificate elaborate refer allude mention cite invoke raise broach float pitch tackle',
  ],
  [
    'said',
    'claim statement comment remark assertion allegation accusation charge report announcement declaration suggestion argument question answer response reply complaint criticism warning threat promise pledge vow demand call request appeal plea proposal offer admission denial refusal testimony tweet message letter memo email speech interview quote quotation word insistence contention acknowledgment acknowledgement confirmation explanation assurance rumor rumour reminder recommendation advice apology confession verdict finding lie joke boast rhetoric attack rebuke praise endorsement condemnation objection',
  ],
  [
    'thought',
    'belief view opinion thought idea notion conviction feeling sense impression assumption presumption expectation hope wish desire fear concern worry doubt suspicion confidence faith certainty understanding knowledge realization conclusion theory hunch prediction estimate plan intention intent aim goal ambition decision determination preference support opposition position stance attitude skepticism scepticism regret anger frustration disappointment outrage consensus judgment perception interpretation assessment analysis interest willingness reluctance desire conviction',
  ],
  [
    'mood',
    'sure certain confident convinced aware unaware afraid worried concerned glad happy sad sorry proud angry upset furious disappointed surprised shocked hopeful optimistic pessimistic skeptical sceptical doubtful unsure uncertain eager willing reluctant ready determined anxious fearful grateful thankful pleased delighted frustrated adamant clear candid critical supportive dismissive wary mindful conscious curious excited keen interested satisfied unhappy',
  ],
  ['channel', 'according per via citing cited quoting'],
  [
    'person',
    'man woman boy girl people person voter citizen resident neighbor neighbour official officer spokesman spokeswoman spokesperson president minister premier senator congressman congresswoman lawmaker legislator representative governor mayor secretary ambassador diplomat chairman chairwoman chair director chief head leader commander general colonel captain sergeant lieutenant detective deputy sheriff policeman cop agent judge justice attorney lawyer prosecutor defendant plaintiff victim witness suspect juror expert analyst economist scientist researcher professor teacher student doctor nurse physician author writer reporter journalist editor columnist blogger commentator host anchor pundit critic supporter opponent activist advocate organizer volunteer aide adviser advisor strategist consultant pollster operative staffer manager executive ceo owner founder investor trader banker businessman entrepreneur worker employee driver farmer actor actress singer musician artist athlete coach player candidate nominee contender hopeful rival incumbent challenger delegate donor member colleague friend father mother dad mom parent son daughter brother sister husband wife family son uncle cousin source insider veteran soldier immigrant refugee democrat republican conservative liberal progressive socialist libertarian king queen prince pope priest pastor rabbi imam bishop cardinal deputy lady gentleman guy kid child other many some most several few both none',
  ],
  [
    'body',
    'government administration department ministry agency bureau office commission committee council court tribunal congress senate house parliament assembly party campaign team staff police army military force navy union association organization organisation group coalition alliance foundation institute university college school company firm corporation bank network channel station newspaper paper magazine outlet journal site website blog board panel jury union church white pentagon kremlin nato fbi cia media press public nation country state city county authorities intelligence',
  ],
  [
    'document',
    'report study survey poll analysis review memo document letter statement article story book op-ed editorial column essay filing lawsuit suit complaint indictment affidavit ruling decision opinion order law bill amendment constitution transcript email tweet post message video ad advertisement speech press release data figures statistics documents records emails headline website page sign manifesto platform treaty agreement',
  ],
]
