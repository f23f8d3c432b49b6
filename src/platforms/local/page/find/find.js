// @ts-check
import { el } from '../dom.js'
import { fieldElement } from '../field.js'

/** What is asked for in the view; the rest is typed behind /find. */
const asked = ['words', 'speaker', 'kind', 'outlet', 'story', 'from', 'to']

/** Whether a line is a search, or asks for the form of one. @param {string} line */
export const isFind = (line) => /^\/find(?:\s|$)/.test(line)

/**
 * The form above what was found.
 * @param {string} line the search that is shown
 * @param {readonly any[]} commands
 * @param {(line: string) => void} go
 */
export function findForm(line, commands, go) {
  const options = commands.find(({ name }) => name === 'find')?.options ?? []
  const said = valuesOf(
    line,
    options.map((/** @type {any} */ { name }) => name),
  )
  const fields = options
    .filter((/** @type {any} */ { name }) => asked.includes(name))
    .map((/** @type {any} */ option, /** @type {number} */ i) =>
      fieldElement(
        {
          ...option,
          label: option.label ?? `${option.name[0].toUpperCase()}${option.name.slice(1)}`,
          description: option.name === 'words' ? option.description : undefined,
          example: option.name === 'words' ? option.example : undefined,
          otherwise: 'any',
          quiet: true,
          value: said[option.name] ?? '',
          completes: option.completes === true,
        },
        `find-${i}`,
        (typed, field) => `/api/complete?${new URLSearchParams({ text: `/find ${field}:${typed}` })}`,
      ),
    )
  const form = el(
    'form',
    { class: 'find-form', role: 'search', 'aria-label': 'Find' },
    ...fields.map((/** @type {any} */ { element }) => element),
    el('button', { type: 'submit', class: 'action primary' }, 'Find'),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const parts = []
    for (const { name, value } of fields) {
      const typed = (await value()).trim()
      if (typed)
        parts.push(name === 'words' ? typed : `${name}:${/\s/.test(typed) ? `"${typed.replaceAll('"', '”')}"` : typed}`)
    }
    if (parts.length) go(`/find ${parts.join(' ')}`)
  })
  return form
}

/** What a line says for each option; free words are the first option’s. @param {string} line @param {readonly string[]} names @returns {Record<string, string>} */
export function valuesOf(line, names) {
  /** @type {Record<string, string>} */
  const values = {}
  const rest = line
    .replace(/^\/find\s*/, '')
    .replace(/(?:^|\s)([a-z]+):(?:"([^"]*)"|(\S+))/g, (whole, name, quoted, bare) => {
      if (!names.includes(name)) return whole
      values[name] = quoted ?? bare
      return ''
    })
    .trim()
  return rest ? { ...values, words: rest } : values
}
