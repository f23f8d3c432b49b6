import { Command } from 'commander'
import { UserError } from '../core/errors.ts'
import { addAnalysisCommands } from './analysis-commands.ts'
import { addPlatformCommands } from './platform-commands.ts'
import { addTransferCommands } from './transfer-commands.ts'

/** All that can be typed behind `nightdesk`. */
export function program(): Command {
  const program = new Command('nightdesk').description(
    'A newsroom’s night desk: briefs, sources, timelines and follow-ups, with nothing invented',
  )
  program
    .command('start', { isDefault: false })
    .description('start the desk')
    .action(async () => (await import('../start.ts')).startFromEnvironment())
  program
    .command('doctor')
    .description('say what is configured, reachable and missing')
    .action(async () => {
      const { doctor } = await import('./doctor.ts')
      process.exitCode = await doctor((line) => console.log(line))
    })
  program
    .command('mcp')
    .description('carry an assistant’s questions (Model Context Protocol) from standard input to the running desk')
    .option('--url <address>', 'where the desk is; this machine’s unless told')
    .action(async (options: { url?: string }) => (await import('./mcp.ts')).carryMcp(options.url))
  addTransferCommands(program)
  addPlatformCommands(program)
  addAnalysisCommands(program)
  return program
}

/** Reads the command line and does what it says. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...argv])
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.error([error.message, error.next].filter(Boolean).join(' '))
    process.exitCode = 1
  }
}
