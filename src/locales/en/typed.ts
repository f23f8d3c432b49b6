/** A line that was typed as a command, and can’t be one. */
export const typed = {
  noOption: (command: string, option: string) => `/${command} has no option “${option}”.`,
  tooManyWords: (command: string, words: string) => `/${command} doesn’t know what to do with “${words}”.`,
  takesNone: (command: string) => `“/${command}” takes no options.`,
  options: (names: string) => `Its options: ${names}`,
  noSuch: (command: string) => `There is no “/${command}”.`,
  oneMoreWord: (command: string) => `“/${command}” needs one more word.`,
  comesOneOf: (command: string, words: string) => `After “/${command}” comes one of: ${words}.`,
  noCommand: (command: string) => `There is no command “/${command}”.`,
  meantCommand: (command: string) => `Did you mean “/${command}”?`,
  noNumber: (typed: string) => `“${typed}” is not a whole number.`,
  neither: (typed: string) => `“${typed}” is neither yes nor no.`,
  meant: (value: string) => `Did you mean ${value}?`,
  noneOf: (typed: string, values: string) => `“${typed}” is not one of: ${values}.`,
}
