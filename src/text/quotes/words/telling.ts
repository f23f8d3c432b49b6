import { objectActs, tellingClasses, utterings } from '../../locales/en/telling-verbs.ts'
import { remembered } from '../../remembered.ts'
import { classesOf, classIndex } from './bits.ts'
import { baseForm, hashString, normalize } from './lexemes.ts'

const telling = tellingClasses.map((name) => 1 << classIndex.get(name)!).reduce((set, bit) => set | bit, 0)
const uttered = new Set(utterings.split(' ').map((word) => hashString(baseForm(word))))

/** The hash of a word's base form, as `columns.base` holds it. */
export const baseHash = remembered((word: string): number => hashString(baseForm(normalize(word))))

/** Whether the base form with that hash is a verb of telling ("say", "write", "deny", "ask"). */
export const isTelling = (base: number): boolean => (classesOf(base) & telling) !== 0

/** Whether it may be the verb of a quotation's tag: telling, or what is done while speaking ("sigh"). */
export const isUttering = (base: number): boolean => uttered.has(base) || isTelling(base)

const spoken = ['say', 'tell', 'claim', 'admit', 'deny', 'decline', 'ask', 'promise']
  .map((name) => 1 << classIndex.get(name)!)
  .reduce((set, bit) => set | bit, 0)

/** Whether it is a verb of saying, asking or denying, and not only of writing, wanting or showing. */
export const isUttered = (base: number): boolean => (classesOf(base) & spoken) !== 0

const objects: ReadonlySet<number> = new Set(objectActs.split(' ').map(baseHash))

/** Whether it is an act with an object, which tells nothing ("pass", "devote"). */
export const isObjectAct = (base: number): boolean => objects.has(base)

const saidNoun = 1 << classIndex.get('said')!

/** Whether it is a noun for something said ("claim", "statement"). */
export const isNounOfTelling = (base: number): boolean => (classesOf(base) & saidNoun) !== 0
