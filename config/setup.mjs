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
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  if (!needsRuntime) args.push('--workspaces=false')
  // npm runs on the machine's own Node: the one that was brought here is about to be replaced.
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  const run = npm
    ? spawnSync(node, [npm, ...args], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { stdio: ['ignore', 2, 2], shell: onWindows })
  if (run.status !== 0) stop('The installation failed: see the lines above, then run the same command again.')
  writeFileSync(stamp, lock)
}

if (needsRuntime && !brought) {
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', shell: onWindows })
  if (!(Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= oldest)) {
    stop(
      `Nightdesk needs Node ${oldest} or newer, and npm has none for this machine: install it from https://nodejs.org.`,
    )
  }
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
