import { furnitureOpeners, pictureWords } from '../locales/en/furniture.ts'

/** No opening of a page's own lines is longer. */
const opening = 160

/** What the page says of itself or of its pictures: no words of the report, and in no brief. */
export function isFurniture(sentence: string): boolean {
  return furnitureOpeners.test(sentence.slice(0, opening)) || pictureWords.test(sentence)
}
