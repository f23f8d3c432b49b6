// This file is plain JavaScript on purpose: an old Node must be able to read it, to say what to do.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Nightdesk needs Node 24 or newer and this is ${process.versions.node}: run “npm start”, which brings one.`,
  )
  process.exitCode = 1
} else {
  const parent = process.ppid
  // Compiled code is kept beside what npm installed, so that the next start is quicker.
  import('node:module')
    .then((module) => module.enableCompileCache(`${__dirname}/../node_modules/.cache/nightdesk`))
    .then(() => import('./start.ts'))
    .then((start) => start.startFromEnvironment(parent))
}
