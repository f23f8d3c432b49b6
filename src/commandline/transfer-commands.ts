import type { Command } from 'commander'
import { readEnvironment } from '../../config/environment.ts'

/** What keeps a desk's rows safe, and brings them to another database. Answers go to standard error: an export is output. */
export function addTransferCommands(program: Command): void {
  const say = (sentence: string) => console.error(sentence)
  program
    .command('backup <file>')
    .description('copy the embedded database to a new file, while the desk runs too')
    .action(async (file: string) => (await import('./transfer.ts')).backUpTo(file, readEnvironment(), say))
  program
    .command('export [file]')
    .description('write all rows as JSON Lines to a new file, or to standard output')
    .action(async (file: string | undefined) => (await import('./transfer.ts')).exportTo(file, readEnvironment(), say))
  program
    .command('import <file>')
    .description('read an export into an empty database')
    .action(async (file: string) => (await import('./transfer.ts')).importFrom(file, readEnvironment(), say))
}
