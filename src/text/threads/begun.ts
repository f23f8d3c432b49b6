import { watchdogs } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

/** What was set going and has not ended: inquiries, suits, complaints. */
export const begun: readonly Cue[] = [
  {
    kind: 'pending',
    begun: true,
    worth: 6,
    pattern: cuePattern(
      `\\b(?:launched|opened|ordered|announced|began|begun|set up|started) (?:an?|its own|the) (?:\\p{L}+[ -]){0,3}?(?:inquiry|enquiry|investigation|probe|review|inquest|audit)\\b`,
    ),
    certainty: 'implied',
  },
  {
    kind: 'pending',
    begun: true,
    worth: 6,
    pattern: cuePattern(
      '\\bsued to \\p{Ll}+|\\b(?:has|have) sued\\b|\\b(?:is|are) suing\\b|\\b(?:is|are) appealing (?:against|the|that|his|her|their|its|to the \\p{L}+ (?:court|tribunal))\\b|\\b(?:filed|lodged|launched|submitted) (?:an? |its |his |her |their )?(?:\\p{L}+ ){0,2}?(?:appeal|lawsuit|suit|legal (?:challenge|action|proceedings)|complaint|petition|claim|motion|indictment|charges)\\b|\\b(?:filed|applied|petitioned) (?:with [^,.;]{2,50}? )?for (?:(?:an?|its|their|his|her|federal|chapter \\d+) )?(?:clearance|approval|bankruptcy|permission|protection|divorce|asylum|bail|planning permission|licen[cs]e|permit|injunction)\\b|\\b(?i:charges|indictments?|lawsuits?|complaints?) (?:have|has) been (?:filed|brought|laid|lodged)\\b',
    ),
    certainty: 'implied',
    not: { before: /\b(?:had (?:\p{L}+ )?|who|which|after [^,]{0,40})$/iu },
  },
  {
    kind: 'pending',
    begun: true,
    worth: 6.5,
    pattern: cuePattern(
      `\\b(?:(?:has|have) (?:been )?referred|(?:was|were) referred|referred (?:itself|himself|herself|the (?:case|matter|complaint))) (?:[^.;]{2,50}? )?to (?:the |a )?(?:[\\p{L}’']+ ){0,4}?(?i:${watchdogs})\\b`,
    ),
    certainty: 'implied',
  },
  {
    kind: 'pending',
    begun: true,
    worth: 6,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:inquiry|enquiry|investigation|probe|review|inquest|audit) (?:(?:into|of|by) [^.;]{2,60}? )?(?:has been|was|is being) (?:launched|opened|ordered|announced|set up|started|commissioned|begun|under ?way)\\b`,
    ),
    certainty: 'implied',
  },
]
