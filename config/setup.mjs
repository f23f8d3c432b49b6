// Runs before `npm start` and `npm test`, also on an older Node: installs what package-lock.json names, once.
// Node 24 and newer run Nightdesk themselves; for an older one the workspace `config/runtime` brings a Node by npm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { sep } from 'node:path'

const oldest = 24
const onWindows = process.platform === 'win32'
const brought = existsSync('node_modules') && process.execPath.startsWith(realpathSync('node_modules') + sep)
const needsRuntime = brought || Number(process.versions.node.split('.')[0]) < oldest

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const stamp = 'node_modules/.nightdesk-lock'
const installed =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === lock &&
  (!needsRuntime || existsSync('node_modules/nightdesk-runtime'))

if (!installed) {
  console.error('Installing what Nightdesk needs (once, about a minute) …')
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error', ...(needsRuntime ? [] : ['--workspaces=false']))
  writeFileSync(stamp, lock)
}

if (needsRuntime && !brought) {
  linkRuntime()
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', shell: onWindows })
  if (!(Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= oldest)) {
    stop(
      `Nightdesk needs Node ${oldest} or newer, and npm has none for this machine: install it from https://nodejs.org.`,
    )
  }
}

/** npm 10 installs what a workspace names and forgets its commands; asked again, it makes them. */
function linkRuntime() {
  if (existsSync('node_modules/.bin/node')) return
  const { optionalDependencies } = JSON.parse(readFileSync('config/runtime/package.json', 'utf8'))
  const found = Object.keys(optionalDependencies).filter((name) => existsSync(`node_modules/${name}`))
  if (found.length > 0) npm('rebuild', '--loglevel=error', ...found)
}

/** Runs npm on the machine's own Node: the one that was brought here may be about to be replaced. */
function npm(...args) {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env
  const run = cli
    ? spawnSync(node, [cli, ...args], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { stdio: ['ignore', 2, 2], shell: onWindows })
  if (run.status !== 0) stop('The installation failed: see the lines above, then run the same command again.')
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
