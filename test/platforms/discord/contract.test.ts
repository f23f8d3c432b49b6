import { describePlatform } from '../../contracts/platform.ts'
import { discordWorld } from './world.ts'

const client = 'Discord’s own client doesn’t let a person send it'

describePlatform('Discord', discordWorld, {
  'type several lines': 'a slash command of Discord is one line; a form takes several',
  'type an option that is not there': client,
  'type a command that is not there': client,
  'type a value of the wrong kind': client,
  'complete a field of a form': 'forms of Discord complete nothing, and the client demands the option',
})
