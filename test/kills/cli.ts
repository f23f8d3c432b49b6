import { parseArgs } from 'node:util'
import { runKills } from './run.ts'

// npm run kills                                                        three hundred on SQLite
// npm run kills -- --database postgres --kills 100 --processes 3 --restarts 10 --pause 120
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    kills: { type: 'string', default: '300' },
    processes: { type: 'string', default: '1' },
    restarts: { type: 'string', default: '0' },
    pause: { type: 'string', default: '0' },
  },
})

const begun = performance.now()
const verdict = await runKills(
  {
    database: values.database === 'postgres' ? 'postgres' : 'sqlite',
    kills: Number(values.kills),
    processes: Number(values.processes),
    restarts: Number(values.restarts),
    pauseSeconds: Number(values.pause),
  },
  console.log,
)
const { published, lost, twice, disordered, asked, others } = verdict
for (const one of lost.length > 0 ? others : []) console.log(`also there: ${one}`)
for (const [kind, all] of Object.entries({ lost, twice, disordered }))
  for (const one of all) console.log(`${kind}: ${one}`)
console.log(
  `${values.kills} kills on ${values.database}, ${values.processes} at once, ${values.restarts} restarts of the server, ${values.pause} s stopped: ${published} articles in three places; lost ${lost.length}, twice ${twice.length}, out of order ${disordered.length}, asked ${asked}; ${((performance.now() - begun) / 1000).toFixed(0)} s`,
)
process.exitCode = lost.length + twice.length > 0 ? 1 : 0
