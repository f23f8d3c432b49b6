// @ts-check
import { commandOf } from './commands.js'
import { byId } from './dom.js'
import { enclosures } from './enclosed.js'
import { typedLines } from './history.js'
import { suggestions } from './suggestions.js'

/**
 * The command line.
 * @param {object} given
 * @param {() => string} given.channel
 * @param {() => string | undefined} given.member
 * @param {readonly any[]} given.commands
 * @param {(text: string, values: Record<string, string> | undefined, shown: string) => Promise<boolean>} given.say false when it did not arrive
 * @param {(trouble: any) => void} given.complain
 */
export function composer({ channel, member, commands, say, complain }) {
  /** @type {HTMLTextAreaElement} */
  const line = byId('line')
  /** @type {HTMLFormElement} */
  const form = byId('composer')
  const typed = typedLines()
  const enclosed = enclosures(byId('enclosed'), complain)
  let sending = false

  const offers = suggestions(line, byId('suggestions'), {
    query(text) {
      if (!text.startsWith('/') || text.includes('\n') || line.selectionStart !== text.length) return undefined
      const who = member()
      return `/api/complete?${new URLSearchParams({ text, channel: channel(), ...(who && { member: who }) })}`
    },
    take: ({ text }) => write(text),
  })

  /** @param {string} text */
  function write(text) {
    line.value = text
    line.setSelectionRange(text.length, text.length)
    fit()
    line.focus()
    if (text.startsWith('/')) line.dispatchEvent(new Event('input'))
  }

  function fit() {
    line.style.height = 'auto'
    line.style.height = `${Math.min(line.scrollHeight, innerHeight * 0.4)}px`
  }

  /** The option of the typed command that takes a file. @param {string} text */
  function fileOption(text) {
    const command = commandOf(commands, text)
    return { command, option: command?.options.find((/** @type {any} */ { type }) => type === 'file')?.name }
  }

  async function send() {
    const text = line.value.replace(/^\s+(?=\/)/, '')
    const held = enclosed.held
    if (sending || (text.trim() === '' && !held)) return
    /** @type {Record<string, string> | undefined} */
    let values
    let whole = text
    if (held && 'text' in held) whole = text.trim() ? `${text} ${held.text}` : held.text
    if (held && 'file' in held) {
      const { command, option } = fileOption(text)
      if (!option) {
        complain({
          identifier: 'no-file-option',
          sentence: command ? `“/${command.name}” takes no file.` : 'A file goes along with a command.',
          next: `These take one: ${
            commands
              .filter(({ options }) => options.some((/** @type {any} */ { type }) => type === 'file'))
              .map(({ name }) => `/${name}`)
              .join(', ') || 'none'
          }.`,
        })
        return
      }
      values = { [option]: held.file }
    }
    sending = true
    offers.close()
    form.setAttribute('aria-busy', 'true')
    const arrived = await say(whole, values, text)
    sending = false
    form.removeAttribute('aria-busy')
    if (!arrived) return
    if (text.trim()) typed.add(text)
    if (line.value.replace(/^\s+(?=\/)/, '') === text) line.value = ''
    enclosed.clear()
    fit()
    line.focus()
  }

  line.addEventListener('input', fit)
  line.addEventListener('paste', (event) => {
    if (enclosed.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
  })
  line.addEventListener('keydown', (event) => {
    if (event.isComposing || offers.key(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    } else if (event.key === 'ArrowUp' && !line.value.slice(0, line.selectionStart).includes('\n'))
      recall(event, typed.before(line.value))
    else if (event.key === 'ArrowDown' && !line.value.slice(line.selectionEnd).includes('\n'))
      recall(event, typed.after())
  })

  /** @param {KeyboardEvent} event @param {string | undefined} text */
  function recall(event, text) {
    if (text === undefined || event.altKey || event.shiftKey) return
    event.preventDefault()
    line.value = text
    line.setSelectionRange(text.length, text.length)
    offers.close()
    fit()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  byId('file').addEventListener('change', async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target)
    if (input.files?.[0]) await enclosed.attach(input.files[0])
    input.value = ''
    line.focus()
  })
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) void enclosed.attach(file)
  })

  return { write, focus: () => line.focus() }
}
