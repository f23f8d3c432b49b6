import { setTimeout as sleep } from 'node:timers/promises'
import { seenMessage } from '../platforms/slack/seen.ts'
import { openBetween } from '../process/between.ts'
import { openPostgres } from '../process/open-postgres.ts'
import { eventually, freePort, type Program, startProgram } from '../process/program.ts'
import { seeMessage } from '../servers/discord/seen.ts'

/** The shipped program between a publisher, a Discord and a Slack on loopback, with a database of its own. */
export async function openNewsroom(database: 'sqlite' | 'postgres') {
  const between = await openBetween()
  const { publisher, discord, room, ann, team, desk, ben } = between
  const server = database === 'postgres' ? await openPostgres() : undefined
  const variables = { ...between.variables, ...(server && { DATABASE_URL: server.url }) }

  const headlines = {
    discord: () => discord.publicMessages(room.id).map((message) => seeMessage(message, (id) => id).text),
    slack: () =>
      desk.messages
        .filter((message) => !message.onlyFor && !message.thread && !message.deleted)
        .map((message) => seenMessage(message, team).text),
  }
  return {
    server,
    polls: () => publisher.polls.length,
    /** Pages that were asked for so far. */
    reads: () => publisher.reads.length,
    /** The port stays that of a process over its restarts. */
    start: (port: number): Promise<Program> => startProgram({ ...variables, NIGHTDESK_PORT: String(port) }),
    freePort,
    publish: between.publish,
    async subscribe(program: Program): Promise<void> {
      const add = `/desk feed add url:${publisher.address}/feed.xml`
      await program.say('/desk set burst 1000')
      await program.say(`${add} channel:#politics`)
      // On a busy machine an acknowledgement may come too late, and a person says it again.
      for (const [line, answer] of [
        [add, 'Loopback Courier'],
        ['/desk set setting:burst value:1000', 'is now 1000'],
      ] as const)
        await eventually(
          async () => {
            ann.command(line)
            await sleep(3000)
            return JSON.stringify(ann.sees().map(({ seen }) => seen.text))
          },
          (seen) => seen.includes(answer),
          60_000,
        )
      for (const line of [add, '/desk set burst 1000'])
        await eventually(
          () =>
            ben.slash('C0DESK', line).then(
              () => true,
              () => false,
            ),
          Boolean,
          60_000,
        )
    },
    /** Messages that stand in the two channels. */
    arrived: () => headlines.discord().length + headlines.slack().length,
    /** Rows of the outbox that are not done. */
    async unfinished({ address }: Program): Promise<number> {
      const metrics = await (await fetch(`${address}/metrics`)).text()
      const counts = metrics.matchAll(/^nightdesk_deliveries\{state="(?:pending|sending)"\} (\d+)$/gm)
      return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
    },
    /** What stands in each channel, oldest first: an article by itself, or in a list where many waited. */
    async seen(program: Program): Promise<Readonly<Record<string, readonly string[]>>> {
      const local = await program.messages('politics')
      return {
        local: local.map(({ text }) => text),
        discord: headlines.discord(),
        slack: headlines.slack(),
      }
    },
    async reminders(program: Program): Promise<readonly string[]> {
      const texts = (await program.messages('ops')).map(({ text }) => text)
      return texts.filter((text) => text.startsWith('Reminder 1')).map((text) => /Ask (\w+)/.exec(text)?.[1] ?? text)
    },
    async close(): Promise<void> {
      await Promise.all([between.close(), server?.close()])
    },
  }
}

export type KilledNewsroom = Awaited<ReturnType<typeof openNewsroom>>
