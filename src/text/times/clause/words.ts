import { speechVerbs } from '../../locales/en/tellings.ts'
import * as en from '../../locales/en/times.ts'

/** The locale's words that tell how a clause is told, as sets. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const FUTURE = set(en.futureVerbs)
export const MODAL = set(en.modalVerbs)
export const ARRANGED = set(en.arrangements)
export const AHEAD = set(en.aheadOfInfinitives)
export const PLANS = set(en.planVerbs)
export const FIXED = set(en.fixedPlans)
export const FIXED_PLURAL = set(en.fixedPlansOfMany)
export const UNDECIDED = set(en.undecided)
export const DEFERRED = set(en.deferrals)
export const HAPPENED = set(en.pastHappenings)
export const PAST = set(en.pastVerbs)
export const NOT_PAST = set(en.notPast)
export const PASSIVE = set(en.presentPassives)
export const DETERMINERS = set(en.determiners)
export const SPEECH = set(speechVerbs)
export const OPENERS = set(en.dateOpeners)
export const SOON = set(en.asSoonWords)
export const UNTIL = set(en.untilWords)
export const OF_RECORD = set(en.ofRecordWords)
export const SUBORDINATES = set(en.subordinates)
export const FORECASTS = set(en.forecasts)
export const RESOLVES = set(en.resolves)
