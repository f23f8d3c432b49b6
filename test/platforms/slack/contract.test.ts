import { describePlatform } from '../../contracts/platform.ts'
import { makeSlackWorld } from './world.ts'

const lacks = {
  'attach a file to a command': 'slash commands of Slack carry no files',
  'complete a typed line': 'Slack completes in forms only, not while a command is typed',
}

describePlatform('Slack, Socket Mode', makeSlackWorld('socket'), lacks)
describePlatform('Slack, signed HTTP', makeSlackWorld('http'), lacks)
