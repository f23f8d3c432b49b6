/** One instruction of a Dockerfile: its name, and the rest of its line. */
export interface Instruction {
  readonly name: string
  readonly rest: string
}

/** A stage: what it begins with, its own name where it has one, and its instructions. */
export interface Stage {
  readonly base: string
  readonly name?: string
  readonly instructions: readonly Instruction[]
}

/** The stages of a Dockerfile, by docs.docker.com/reference/dockerfile; continued lines are joined, comments are left out. */
export function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const stages: { base: string; name?: string; instructions: Instruction[] }[] = []
  for (const line of lines) {
    const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line)!
    if (name === 'FROM') {
      const [, base, as] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest!)!
      stages.push({ base: base!, ...(as && { name: as }), instructions: [] })
    } else stages.at(-1)!.instructions.push({ name: name!, rest: rest! })
  }
  return stages
}

/** What the image runs, and as what. */
export interface ImageSettings {
  workdir: string
  user: string
  readonly env: Record<string, string>
  command: readonly string[]
  healthcheck: readonly string[]
}

/** The settings that a stage ends with. */
export function settingsOf({ instructions }: Stage): ImageSettings {
  const settings: ImageSettings = { workdir: '/', user: 'root', env: {}, command: [], healthcheck: [] }
  for (const { name, rest } of instructions) {
    if (name === 'WORKDIR') settings.workdir = rest
    if (name === 'USER') settings.user = rest
    if (name === 'ENV') for (const [, key, value] of rest.matchAll(/(\w+)=(\S*)/g)) settings.env[key!] = value!
    if (name === 'CMD') settings.command = JSON.parse(rest)
    if (name === 'HEALTHCHECK') settings.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4))
  }
  return settings
}
