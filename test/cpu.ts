/** Milliseconds of processor time that the work takes: a busy machine doesn't lengthen it. */
export function cpuMs(work: () => void): number {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
