import { cpSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runAsRoot } from '../process/as-root.ts'
import { makeRoot, runInside } from './clean-root.ts'
import { type ImageSettings, type Stage, settingsOf, stagesOf } from './dockerfile.ts'

const checkout = join(import.meta.dirname, '../..')

/** How this machine reaches the network, as a builder would pass it on. */
const network = Object.fromEntries(
  ['NODE_EXTRA_CA_CERTS', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => {
    const value = process.env[name]
    return value ? [[name, value]] : []
  }),
)

/** An image's root as a folder, and what it is run with. */
export interface Image extends ImageSettings {
  readonly root: string
}

/** Carries out the Dockerfile, instruction by instruction, in folders of `home`; what `.dockerignore` leaves out isn't there. */
export async function buildImage(home: string): Promise<Image> {
  const stages = stagesOf(readFileSync(join(checkout, 'Dockerfile'), 'utf8'))
  const context = takeContext(join(home, 'context'))
  const roots = new Map<string, string>()
  for (const [i, stage] of stages.entries()) {
    const root = join(home, `stage-${i}`)
    mkdirSync(root)
    if (stage.base !== 'scratch') makeRoot(root)
    roots.set(stage.name ?? String(i), root)
    await carryOut(stage, root, context, roots)
  }
  const last = stages.at(-1)!
  return { ...settingsOf(last), root: roots.get(last.name ?? String(stages.length - 1))! }
}

/** The `.dockerignore` here is a list of what may come: everything is left out but for the lines with “!”. */
function takeContext(folder: string): string {
  const lines = readFileSync(join(checkout, '.dockerignore'), 'utf8').split('\n')
  if (!lines.includes('*')) throw new Error('.dockerignore must leave out everything that it doesn’t name')
  for (const name of lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)))
    cpSync(join(checkout, name), join(folder, name), { recursive: true })
  return folder
}

async function carryOut(
  stage: Stage,
  root: string,
  context: string,
  roots: ReadonlyMap<string, string>,
): Promise<void> {
  let workdir = '/'
  for (const { name, rest } of stage.instructions) {
    if (name === 'WORKDIR') {
      workdir = rest
      mkdirSync(join(root, workdir), { recursive: true })
    } else if (name === 'COPY') await copy(rest, context, roots, root, workdir)
    else if (name === 'RUN')
      await runInside(root, { workdir, user: 'root', env: network, command: ['/bin/sh', '-c', rest] })
    else if (!['ENV', 'USER', 'VOLUME', 'EXPOSE', 'CMD', 'HEALTHCHECK'].includes(name))
      throw new Error(`this test can’t carry out ${name}`)
  }
}

async function copy(
  rest: string,
  context: string,
  roots: ReadonlyMap<string, string>,
  root: string,
  workdir: string,
): Promise<void> {
  const words = rest.split(/\s+/)
  const from = words[0]!.startsWith('--from=') ? roots.get(words.shift()!.slice(7)) : context
  if (!from) throw new Error(`no stage for COPY ${rest}`)
  const target = words.pop()!
  const to = join(root, target.startsWith('/') ? target : join(workdir, target))
  for (const word of words) {
    const source = join(from, word)
    const isFolder = statSync(source).isDirectory()
    mkdirSync(isFolder ? to : join(to, '.'), { recursive: true })
    // With owners, modes and links as they are; a folder's contents, or the file into the folder.
    await runAsRoot('cp', '-a', isFolder ? `${source}/.` : source, isFolder ? to : join(to, basename(source)))
  }
}

/** Bytes of all files under a folder. */
export function bytesUnder(folder: string): number {
  return globSync('**/*', { cwd: folder, exclude: () => false })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0)
}
