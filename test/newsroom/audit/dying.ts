import { openStore } from '../../../src/store/index.ts'
import { openHouse } from '../../house/house.ts'
import { breakAudit } from './whole.ts'

// Begins a change in the data directory of its first argument, or in the Postgres database of its second, and dies before
// the change's audit row is written.
const [dataDir = '', databaseUrl] = process.argv.slice(2)
const house = await openHouse({ dataDir, open: (tools) => openStore({ dataDir, databaseUrl, ...tools }) })
await house.reads('/desk set sentences 2')
breakAudit(house, async () => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
})
await house.reads('/desk set sentences 5')
