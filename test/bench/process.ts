import { readFileSync } from 'node:fs'

/** Memory of a process in megabytes, all its threads: now, and the most it ever was (VmRSS and VmHWM of Linux's proc_pid_status(5)). */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

/** Seconds of processor time that a process has taken, all its threads: the program's own and the system's for it (proc_pid_stat(5)). */
export function processorSecondsOf(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  const ticksPerSecond = 100
  return (Number(afterName[11]) + Number(afterName[12])) / ticksPerSecond
}
