import { namingOf } from '../page/named.ts'

/** What is never a line that somebody reads on a page: code, drawings, controls. */
export const silent: ReadonlySet<string> = new Set(
  'script style noscript template svg canvas iframe object audio video nav button select textarea input dialog head title'.split(
    ' ',
  ),
)

/** Elements that begin a line of their own. */
export const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

const silentRoles: ReadonlySet<string> = new Set('navigation search menu menubar dialog alertdialog tooltip'.split(' '))
const frames: ReadonlySet<string> = new Set(['html', 'body', 'main'])

/** A box whose lines may go: at once, or where most of their letters are links. */
export type Doubt = 'unseen' | 'consent' | 'links' | undefined

/** Why the lines of an element may be none of the page's own; `attributes` by small names. */
export function doubtOf(name: string, attributes: Readonly<Record<string, string>>): Doubt {
  if (frames.has(name)) return undefined
  if (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    silentRoles.has(attributes.role ?? '') ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test((attributes.style ?? '').slice(0, 300))
  )
    return 'unseen'
  if (name === 'footer' || attributes.role === 'contentinfo') return 'unseen'
  const kind = namingOf({ getAttribute: (key: string) => attributes[key] ?? null })?.kind
  if (kind === 'unseen' || kind === 'consent') return kind
  if (name === 'aside' || name === 'header' || kind === 'strong') return 'links'
  return undefined
}
