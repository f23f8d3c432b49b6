import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asRoot } from '../process/as-root.ts'

/** The user that Node's official images have (github.com/nodejs/docker-node). */
const node = { user: 'node', id: '1000' }

/**
 * Makes a folder that looks like the root of an official Node image: the machine's own system (which is mounted while
 * something runs in it, read-only), and in `/usr/local` a Node and npm of its own. Nothing of the checkout is in it.
 */
export function makeRoot(root: string): void {
  for (const folder of [
    'usr/local/bin',
    'usr/local/lib/node_modules',
    'usr/local/include',
    'usr/local/share',
    'tmp',
    'proc',
    'dev',
  ])
    mkdirSync(join(root, folder), { recursive: true })
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) symlinkSync(`usr/${name}`, join(root, name))
  mkdirSync(join(root, 'etc/ssl'), { recursive: true })
  for (const name of ['resolv.conf', 'hosts', 'nsswitch.conf']) cpSync(join('/etc', name), join(root, 'etc', name))
  cpSync('/etc/ssl/certs', join(root, 'etc/ssl/certs'), { recursive: true, verbatimSymlinks: true })
  writeFileSync(
    join(root, 'etc/passwd'),
    `root:x:0:0::/root:/bin/sh\n${node.user}:x:${node.id}:${node.id}::/home/node:/bin/sh\n`,
  )
  writeFileSync(join(root, 'etc/group'), `root:x:0:\n${node.user}:x:${node.id}:\n`)
  cpSync(realpathSync(process.execPath), join(root, 'usr/local/bin/node'))
  const npm = realpathSync(execFileSync('/bin/sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim())
  cpSync(join(dirname(npm), '..'), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true })
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name))
}

export interface Inside {
  readonly workdir: string
  /** `root`, or a user and a group by number. */
  readonly user: string
  readonly env: Readonly<Record<string, string>>
  readonly command: readonly string[]
  /** Nothing but `/data` and `/tmp` can be written to, as with `docker run --read-only --tmpfs /tmp -v data:/data`. */
  readonly readOnly?: boolean
}

/** Starts a command with a folder as its root, in a mount namespace of its own: what is mounted goes with it. */
export function startInside(root: string, inside: Inside): ChildProcess {
  const { workdir, user, env, command, readOnly = false } = inside
  const mounts = [
    'mount --make-rprivate /',
    'mount --bind "$R" "$R"',
    // Its own Node is put aside while the machine's system comes over it.
    'aside=$(mktemp -d); mount --bind "$R/usr/local" "$aside"',
    'mount --rbind /usr "$R/usr"; mount -o remount,bind,ro "$R/usr"',
    'mount --bind "$aside" "$R/usr/local"',
    'mount -t proc proc "$R/proc"; mount --rbind /dev "$R/dev"',
    ...(readOnly
      ? [
          'mount -o remount,bind,ro "$R/usr/local"',
          'mount --bind "$R/data" "$R/data"; mount -o remount,bind,ro "$R"; mount -o remount,bind,rw "$R/data"',
          'mount -t tmpfs tmpfs "$R/tmp"',
        ]
      : []),
  ]
  const ids = user === 'root' ? '0:0' : user
  const script = `set -eu; R=$1; ${mounts.join('; ')}; W=$2; shift 2
    exec /usr/sbin/chroot --userspec=${ids} "$R" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/tmp "$@"`
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const line = ['unshare', '--mount', 'bash', '-c', script, 'inside', root, workdir]
  const [file, ...args] = asRoot(...line, ...variables, '/bin/sh', '-c', 'cd "$0" && exec "$@"', workdir, ...command)
  return spawn(file!, args, { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a command to its end; rejects with what it wrote when it fails. */
export async function runInside(root: string, inside: Inside): Promise<void> {
  const child = startInside(root, inside)
  let written = ''
  child.stdout!.on('data', (chunk) => (written += chunk))
  child.stderr!.on('data', (chunk) => (written += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`“${inside.command.join(' ')}” ended with ${code}: ${written.slice(-2000)}`)
}
