import { benchAcknowledge } from './acknowledge.ts'
import { benchAnalyse } from './analyse.ts'
import { benchCheck } from './check.ts'
import { benchDesk } from './desk.ts'
import { benchDrain } from './drain.ts'
import { benchFeeds } from './feeds.ts'
import { benchFind } from './find.ts'
import { benchGuilds } from './guilds.ts'
import { benchKept } from './kept.ts'
import { benchPage } from './page.ts'
import { benchPages } from './pages.ts'
import { benchQuotes } from './quotes.ts'
import type { Row } from './row.ts'
import { benchScale } from './scale.ts'
import { benchTimes } from './times.ts'

const benches: Readonly<Record<string, () => Row[] | Promise<Row[]> | AsyncGenerator<Row>>> = {
  analyse: benchAnalyse,
  feeds: benchFeeds,
  quotes: benchQuotes,
  page: benchPage,
  pages: benchPages,
  times: benchTimes,
  check: benchCheck,
  desk: benchDesk,
  acknowledge: benchAcknowledge,
  find: benchFind,
  drain: benchDrain,
  scale: benchScale,
  guilds: benchGuilds,
  kept: benchKept,
}

const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length && !wanted.includes(name)) continue
  for await (const row of await bench()) console.log(line(row))
}

function line({ name, value, unit, against }: Row): string {
  const own = `${name}: ${round(value)} ${unit}`
  return against
    ? `${own} (${against.peer}: ${round(against.value)}; ratio ${(value / against.value).toFixed(2)})`
    : own
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1)
}
