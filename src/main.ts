// This file is plain JavaScript on purpose: an old Node must be able to read it, to say what to do.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Nightdesk needs Node 24 or newer and this is ${process.versions.node}: run “npm start”, which brings one.`,
  )
  process.exitCode = 1
} else if (process.platform === 'linux' && process.execve && !process.env.MALLOC_ARENA_MAX) {
  // The C library keeps freed memory apart for each thread; one place for all is several megabytes less. It is read at the start alone.
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...process.env,
    MALLOC_ARENA_MAX: '1',
  })
} else {
  // Compiled code isn't kept for the next start, as the command line's is: what is kept stays in memory for as long as it runs.
  const parent = process.ppid
  import('./start.ts').then((start) => start.startFromEnvironment(parent))
}
