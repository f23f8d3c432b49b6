import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** A file of the program: what it imports of ours (paths from the root), and of packages. Types count. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly ours: readonly string[]
  readonly packages: readonly string[]
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(root, path)).isDirectory() ? files(path) : [path]
  })

/** How a file names another: `import … from`, `export … from`, `import '…'`, `import('…')`, `require.resolve(…)`. */
const statements = [
  /^(?:import|export)\s+(?:type\s+)?(?:\w+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)?\s*from\s+'([^']+)'/gm,
  /^import\s+'([^']+)'/gm,
  /\bimport\(\s*'([^']+)'/g,
  /\brequire\.resolve\(\s*['`]([^'`$]+)/g,
]

const read = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = statements.flatMap((statement) => [...text.matchAll(statement)].map((match) => match[1]!))
  return {
    path,
    text,
    ours: imports.filter((name) => name.startsWith('.')).map((name) => relative(root, join(root, dirname(path), name))),
    packages: imports.filter((name) => !name.startsWith('.')),
  }
}

export const sources: readonly Source[] = ['src', 'commands', 'config']
  .flatMap(files)
  .filter((path) => path.endsWith('.ts'))
  .map(read)

export const under = (folder: string) => sources.filter((source) => source.path.startsWith(`${folder}/`))

/** Whether a path is a folder, or in it. */
export const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
