import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutOfTime, openPool, type Pool } from '../../../src/wire/workers/pool.ts'

let folder: string
let pool: Pool

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pool-'))
  const script = join(folder, 'work.mjs')
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
     import { parentPort } from 'node:worker_threads'
     parentPort.on('message', (job) => {
       if (job === 'spin') for (;;);
       if (job === 'die') process.exit(3)
       if (job.startsWith('die once')) {
         const mark = job.slice(9)
         if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(3) }
       }
       if (job === 'fail') return parentPort.postMessage({ error: 'no good' })
       parentPort.postMessage({ value: job + '!' })
     })
     parentPort.postMessage({ ready: true })`,
  )
  pool = openPool(pathToFileURL(script), 1)
})
afterAll(async () => {
  await pool.stop()
  await rm(folder, { recursive: true })
})

test('work that never yields is killed, and the jobs behind it are done by the next worker', async () => {
  const spinning = pool.run('spin', 50)
  const behind = pool.run('a', 5_000)
  await expect(spinning).rejects.toBeInstanceOf(OutOfTime)
  expect(await behind).toBe('a!')
})

test('a worker that dies fails its own job only', async () => {
  const dying = pool.run('die', 5_000)
  const behind = pool.run('b', 5_000)
  await expect(dying).rejects.toThrow(/broke/)
  expect(await behind).toBe('b!')
})

test('a job whose worker was lost is begun once more', async () => {
  const job = `die once ${join(folder, 'died')}`
  expect(await pool.run(job, 5_000)).toBe(`${job}!`)
})

test('trouble inside is told, and jobs are answered in order', async () => {
  await expect(pool.run('fail', 5_000)).rejects.toThrow('no good')
  expect(await Promise.all(['x', 'y', 'z'].map((job) => pool.run(job, 5_000)))).toEqual(['x!', 'y!', 'z!'])
})

test('stopping rejects what is waiting', async () => {
  const one = openPool(pathToFileURL(join(folder, 'work.mjs')), 1)
  const jobs = [one.run('spin', 5_000), one.run('a', 5_000)].map((job) => expect(job).rejects.toThrow(/stopped/))
  await one.stop()
  await Promise.all(jobs)
  await expect(one.run('a', 100)).rejects.toThrow(/stopped/)
})
