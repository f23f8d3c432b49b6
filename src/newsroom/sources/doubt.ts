import type { Attribution, Doubt } from '../../core/analysis.ts'

const reasons: Readonly<Record<Doubt, string>> = {
  pronoun: 'the pronoun may be somebody else',
  'no-cue': 'nobody is given beside these words',
  called: 'worked out from what they are called',
  behalf: 'said on their behalf',
  unnamed: 'no name is given, only what they are',
  faint: 'the words around it hardly tell of saying',
  unclear: 'who or what this is stays unclear',
  nobody: 'nobody was found',
}

/** Why the desk isn't sure whose an attribution's words are, in words; empty where it is sure, or says nothing of it. */
export const reasonOf = ({ sure, doubt }: Attribution): string => (sure === false && doubt ? reasons[doubt] : '')
