/** Words that a clause before the main one begins with, which has a subject of its own. Lower case. */
export const leadingConjunctions = 'while although though because since as when after before even whereas'
