import { openStore } from '../../src/store/index.ts'

// Brings the database of its first argument up to date, adds a feed, and says how many there are.
const [databaseUrl = '', dataDir = ''] = process.argv.slice(2)
const store = await openStore({
  ...(databaseUrl && { databaseUrl }),
  dataDir,
  newId: () => crypto.randomUUID(),
  clock: () => 0,
})
await store.feeds.add({ url: 'https://wire.test/shared', title: 'Shared', nextPoll: 0, interval: 1, at: 0 })
console.log((await store.feeds.all()).length)
await store.close()
