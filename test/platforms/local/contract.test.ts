import { describePlatform } from '../../contracts/platform.ts'
import { localLacks, localWorld } from './world.ts'

describePlatform('local', localWorld, localLacks)
