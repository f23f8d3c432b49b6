import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

const isRoot = process.getuid?.() === 0

/** Whether commands can be run as root here: by being root, or by sudo without a password. */
export const canBeRoot = isRoot || works(['sudo', '-n', 'true'])

/** A command with what makes it run as root. */
export const asRoot = (...command: string[]): string[] => (isRoot ? command : ['sudo', '-n', ...command])

/** Runs a command as root; rejects with what it wrote when it fails. */
export async function runAsRoot(...command: string[]): Promise<void> {
  const [file, ...args] = asRoot(...command)
  await promisify(execFile)(file!, args)
}

function works([file, ...args]: string[]): boolean {
  try {
    execFileSync(file!, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
