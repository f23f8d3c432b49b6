import { colourName, colourNames, readColour } from '../../../src/core/colour.ts'
import type { Option } from '../../../src/core/command.ts'
import { UserError } from '../../../src/core/errors.ts'
import type { SubscriptionRow } from '../../../src/core/rows/subscription.ts'
import { say } from '../../../src/locales/index.ts'

type Look = Pick<SubscriptionRow, 'colour' | 'picture' | 'icon'>

const asItIs = 'as it is'
const asTheChannel = { label: 'As the channel has it', value: 'none' }

/** How a feed's posts look in its channel. */
export const lookOptions = [
  {
    name: 'colour',
    type: 'string',
    description: 'Colour of its posts: red, blue, green … or #3366cc; none takes it away',
    otherwise: asItIs,
    none: 'none',
    example: 'colour:green',
  },
  {
    name: 'picture',
    type: 'string',
    description: 'The picture that an article names, in its post',
    otherwise: asItIs,
    choices: [
      { label: 'With the article’s picture', value: 'article' },
      { label: 'No picture', value: 'off' },
      asTheChannel,
    ],
  },
  {
    name: 'icon',
    type: 'string',
    description: 'The outlet’s icon, at the head of its posts',
    otherwise: asItIs,
    choices: [{ label: 'With the outlet’s icon', value: 'outlet' }, { label: 'No icon', value: 'off' }, asTheChannel],
  },
] satisfies Option[]

/** What of a feed's look was asked for, and how that is said. Throws `UserError` `bad-option`. */
export function lookOf(typed: Readonly<Record<keyof Look, string | undefined>>): {
  readonly fields: Partial<Look>
  readonly told: readonly string[]
} {
  const colour = typed.colour === undefined ? undefined : colourOf(typed.colour)
  const { picture, icon } = typed
  const told: string[] = []
  if (colour !== undefined) told.push(colour === null ? say.feeds.noColour : say.feeds.inColour(colourName(colour)))
  if (picture !== undefined)
    told.push(say.feeds.pictures[picture === 'article' || picture === 'off' ? picture : 'none'])
  if (icon !== undefined) told.push(say.feeds.icons[icon === 'outlet' || icon === 'off' ? icon : 'none'])
  return {
    fields: {
      ...(colour !== undefined && { colour }),
      ...(picture !== undefined && { picture: picture === 'article' || picture === 'off' ? picture : null }),
      ...(icon !== undefined && { icon: icon === 'outlet' || icon === 'off' ? icon : null }),
    },
    told,
  }
}

function colourOf(typed: string): string | null {
  if (/^(?:none|off|no|-)$/i.test(typed.trim())) return null
  const colour = readColour(typed)
  if (colour !== undefined) return colour
  throw new UserError(
    'bad-option',
    say.feeds.badColour(typed.slice(0, 40)),
    say.feeds.goodColour(colourNames.join(', ')),
    { option: 'colour' },
  )
}
