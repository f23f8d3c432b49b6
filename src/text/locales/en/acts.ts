/** Whom one calls without a word of what is told. */
export const calledUp =
  '911 999 112 police dispatch authorities ambulance ambulances cops officers security paramedics firefighters home emergency services him her them us me in out back time foul fbi'

/** What is called so that people come to it: "called an emergency meeting". */
export const convened =
  'meeting meetings conference conferences election elections referendum vote strike strikes summit session hearing halt truce ceasefire ballot poll huddle timeout time-out debate witness witnesses'

/** What is asked for, and may be declined without an act: "declined a request for comment". */
export const answerable =
  'comment comments interview interviews request requests question questions answer answers details invitation statement speech policy plan decision claim claims idea proposal report record character reputation comparisons policies plans decisions system approach stance handling response reform reforms deal budget cuts bill move'

/** What an inquiry, a judge or a researcher comes to, when they find it: no thing that lies somewhere. */
export const findings =
  'no nothing little evidence proof sign signs trace traces fault faults problem problems flaw flaws failure failures failing failings error errors mistake mistakes link links cause causes connection connections difference differences gap gaps weakness weaknesses breach breaches violation violations similarity similarities correlation increase rise fall decline discrepancy discrepancies irregularities shortcomings reason reasons support opposition grounds pattern patterns indication indications levels rates bias risk risks effect effects association merit wrongdoing fraud abuse abuses'

/** Verbs of what one refuses to tell or to grant in words: "refused to comment". What else is refused is an act. Base forms. */
export const refusedInWords =
  'say comment confirm deny answer respond reply discuss elaborate disclose reveal tell speak talk acknowledge address explain identify name specify provide give go get be rule admit accept apologise apologize condemn speculate predict testify describe detail divulge share state offer criticise criticize back endorse commit blame concede recognise recognize believe retract withdraw budge engage characterize characterise plead reflect'
