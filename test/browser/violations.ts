import axe from 'axe-core'
import type { Page } from 'playwright-core'

// Of the page: the project's own types have no DOM.
declare const document: any

/** What axe finds on the page as it stands, each with the element and why. */
export async function violations(page: Page): Promise<string[]> {
  // Colours are measured when nothing moves any more.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation: any) => animation.finished)))
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} — ${node.failureSummary}`),
    )
  })
  return found
}
