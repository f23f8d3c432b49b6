// @ts-check

/**
 * Presses the button of this name on the post that has the focus, else on the newest that has one.
 * @param {HTMLElement | undefined} feed @param {string} label
 */
export function useButton(feed, label) {
  const at = document.activeElement?.closest('.entry') ?? feed
  const buttons = [...(at?.querySelectorAll('button') ?? [])].filter(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
  )
  buttons.at(-1)?.click()
}
