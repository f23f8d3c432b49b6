import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { databaseFile } from '../../src/store/embedded.ts'
import { openStore } from '../../src/store/index.ts'
import { testIds } from '../contracts/store/samples.ts'
import { emptyDirectories } from './directory.ts'

const newDirectory = emptyDirectories()
const secret = (n: number) => `Zaphquill number ${n} was seen in the harbour of Oldham`
const secrets = Array.from({ length: 40 }, (_, n) => secret(n))

/** A database in which forty messages came, and every one of them was deleted but the first and the last. */
async function afterDeletion(secureDelete: 'on' | 'off'): Promise<string> {
  const dataDir = newDirectory()
  const open = () => openStore({ dataDir, clock: () => 1, newId: testIds() })
  const store = await open()
  await store.close()
  const database = new DatabaseSync(databaseFile(dataDir))
  database.exec(`pragma secure_delete = ${secureDelete}`)
  const put = database.prepare('insert into messages (id, channel, author, card, at) values (?, ?, ?, ?, 1)')
  for (const [n, text] of ['first', ...secrets, 'last'].entries())
    put.run(`m${n}`, 'news', 'Ann', JSON.stringify({ text }))
  database.exec(`delete from messages where card like '%Zaphquill%'`)
  database.close()
  return dataDir
}

it('what was deleted is overwritten where it was, and nothing has to be written anew', async () => {
  const store = await openStore({ dataDir: await afterDeletion('on'), clock: () => 1, newId: testIds() })
  const { sentences, files } = await store.scrub(secrets)
  expect(files.map(({ found }) => found)).toEqual([0, 0])
  expect(sentences.join(' ')).not.toContain('written anew')
  await store.close()
})

it('what was deleted before anything was overwritten is found in the file, and the file is written anew', async () => {
  const store = await openStore({ dataDir: await afterDeletion('off'), clock: () => 1, newId: testIds() })
  const { sentences, files } = await store.scrub(secrets)
  expect(files.map(({ found }) => found)).toEqual([0, 0])
  expect(sentences.join(' ')).toContain('the database was written anew')
  await store.close()
})
