/** Colours that people name, each with the square that stands for it where only letters can be shown. */
const named = {
  red: ['#d83c3e', '🟥'],
  orange: ['#f0803c', '🟧'],
  yellow: ['#f2c230', '🟨'],
  green: ['#3ba55d', '🟩'],
  blue: ['#2f6fed', '🟦'],
  purple: ['#8a5cd6', '🟪'],
  brown: ['#8b5a3c', '🟫'],
  black: ['#202225', '⬛'],
  white: ['#f2f3f5', '⬜'],
} as const

export const colourNames: readonly string[] = Object.keys(named)

/** A colour as people type it, a name or `#rrggbb` (or `#rgb`), as `#rrggbb`; undefined where it is none. */
export function readColour(typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase()
  if (Object.hasOwn(named, wanted)) return named[wanted as keyof typeof named][0]
  const hex = /^#?(?:([0-9a-f]{6})|([0-9a-f])([0-9a-f])([0-9a-f]))$/.exec(wanted)
  if (!hex) return undefined
  const [, six, r, g, b] = hex
  return `#${six ?? `${r}${r}${g}${g}${b}${b}`}`
}

/** What a colour is called: its own name, or how it is written. */
export function colourName(colour: string): string {
  return Object.entries(named).find(([, [hex]]) => hex === colour)?.[0] ?? colour
}

/** The square that is nearest to a colour (`#rrggbb`). */
export function colourSquare(colour: string): string {
  const wanted = channels(colour)
  const far = ([hex]: readonly [string, string]) =>
    channels(hex).reduce((sum, value, index) => sum + (value - wanted[index]!) ** 2, 0)
  return Object.values(named).reduce((best, one) => (far(one) < far(best) ? one : best))[1]
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
