// @ts-check
import { isDismissed } from '../message.js'
import { keptAnswers } from './kept-answers.js'

/**
 * The answers that only the reader sees, each behind the message after which it was given; they are there again after a reload.
 * @param {HTMLElement} list @param {string} channel
 * @param {(given: { id: string, card: any, asked?: string }) => HTMLElement} make
 */
export function answersBetween(list, channel, make) {
  /** In the order of their messages. @type {{ after: string, element: HTMLElement }[]} */
  let answers = []
  const kept = keptAnswers(channel)
  list.addEventListener('dismissed', ({ target }) => {
    const id = target instanceof HTMLElement ? (target.dataset.answer ?? '') : ''
    // One that took its place has its id.
    const goesOn = answers.some(({ element }) => element.dataset.answer === id && !isDismissed(element))
    if (!goesOn) kept.drop(id)
  })

  /** @param {{ id: string, card: any, asked?: string }} given @param {string} after @param {HTMLElement} [beside] */
  function place(given, after, beside) {
    const element = make(given)
    const at = answers.findIndex((one) => one.element === beside)
    const where = at >= 0 ? at + 1 : answers.findLastIndex((one) => one.after <= after) + 1
    answers.splice(where, 0, { after, element })
    return element
  }

  return {
    /** @param {{ id: string, card: any, asked?: string }} given @param {string} after id of a message; '' before all @param {HTMLElement} [beside] an answer that it stands under */
    add(given, after, beside) {
      kept.keep({ given, after })
      return place(given, after, beside)
    },
    /** Those of before the reload. */
    restore() {
      for (const { given, after } of kept.all()) place(given, after)
    },
    /** The message behind which an answer stands. @param {HTMLElement} element */
    placeOf: (element) => answers.find((one) => one.element === element)?.after,
    isEmpty: () => answers.length === 0,
    /** Those from one message on, and before another. @param {string} from @param {string | undefined} before @returns {HTMLElement[]} */
    between(from, before) {
      answers = answers.filter(({ element }) => !isDismissed(element))
      return answers
        .filter(({ after }) => after >= from && (before === undefined || after < before))
        .map(({ element }) => element)
    },
  }
}
