// @ts-check

const shelf = 'nightdesk-read'

/** Which message was the last one read in each channel; kept by this browser. */
export function readMarks() {
  /** @type {Record<string, string>} */
  let marks = {}
  try {
    marks = JSON.parse(localStorage.getItem(shelf) ?? '{}')
  } catch {
    marks = {}
  }
  return {
    /** @param {string} channel @returns {string | undefined} */
    of: (channel) => marks[channel],
    /** @param {string} channel @param {string | undefined} id */
    read(channel, id) {
      if (!id || (marks[channel] ?? '') >= id) return
      marks[channel] = id
      localStorage.setItem(shelf, JSON.stringify(marks))
    },
  }
}
