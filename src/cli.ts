#!/usr/bin/env -S node --disable-warning=MODULE_TYPELESS_PACKAGE_JSON --disable-warning=ExperimentalWarning
// This file is plain JavaScript on purpose: an old Node must be able to read it, to say what to do.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Nightdesk needs Node 24 or newer and this is ${process.versions.node}: run “npx nightdesk” inside the checkout, which brings one.`,
  )
  process.exitCode = 1
} else {
  // Compiled code is kept beside what npm installed, so that the next run is quicker.
  import('node:module')
    .then((module) => module.enableCompileCache(`${__dirname}/../node_modules/.cache/nightdesk`))
    .then(() => import('./commandline/index.ts'))
    .then((commandline) => commandline.run(process.argv))
}
