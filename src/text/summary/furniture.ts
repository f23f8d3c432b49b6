import { appealWords, creditOpeners, creditWords, furnitureOpeners, pictureWords } from '../locales/en/furniture.ts'

/** No opening of a page's own lines is longer. */
const opening = 160

/** What the page says of itself or of its pictures: no words of the report, and in no brief. */
export function isFurniture(sentence: string): boolean {
  const joined = together(sentence)
  return (
    furnitureOpeners.test(joined.slice(0, opening)) ||
    pictureWords.test(joined) ||
    creditWords.test(joined) ||
    appealWords.test(joined)
  )
}

/** Whether a line begins with whose a picture is. */
export const isCredit = (line: string): boolean => creditOpeners.test(line.slice(0, opening))

/** A sentence whose marks stand apart, as in a treebank, as it is printed: "cnn 's ann lee", "read more :". */
const together = (sentence: string) => sentence.replace(/ (?=[.,!?;:)%]|['’]\p{L})/gu, '')
