// @ts-check
import { isDismissed } from '../message.js'

/** The answers that only the reader sees, each behind the message after which it was given. */
export function answersBetween() {
  /** In the order of their messages. @type {{ after: string, element: HTMLElement }[]} */
  let answers = []
  return {
    /** @param {HTMLElement} element @param {string} after id of a message; '' before all @param {HTMLElement} [beside] an answer that it stands under */
    add(element, after, beside) {
      const at = answers.findIndex((one) => one.element === beside)
      const place = at >= 0 ? at + 1 : answers.findLastIndex((one) => one.after <= after) + 1
      answers.splice(place, 0, { after, element })
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
