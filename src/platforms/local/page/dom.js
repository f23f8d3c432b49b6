// @ts-check

/**
 * Makes an element. Strings become text nodes, never markup: no other file of the page creates elements.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [attributes] `on…` are listeners; false and undefined are left out
 * @param {...(Node | string | undefined | null | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== undefined && child !== null && child !== false) element.append(child)
  return element
}

/**
 * Makes an element of a drawing.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function drawn(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/**
 * A sign drawn with one line, twenty-four units square.
 * @param {string} path
 */
export function icon(path) {
  return drawn(
    'svg',
    { viewBox: '0 0 24 24', width: 16, height: 16, 'aria-hidden': 'true', class: 'icon' },
    drawn('path', { d: path }),
  )
}

/**
 * The element of this id, which the page has.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

/**
 * Text for screen readers only.
 * @param {string} text
 */
export function unseen(text) {
  return el('span', { class: 'unseen' }, text)
}

/**
 * Says something to screen readers.
 * @param {string} text
 */
export function speak(text) {
  byId('spoken').textContent = text
}
