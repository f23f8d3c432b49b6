import { plainPath, type RobotsRule } from '../../core/robots.ts'

const most = { characters: 512 * 1024, rules: 2_000, path: 500 }

/** The rules of a robots.txt for one agent (RFC 9309, 2.2): those of all groups that name it, else of those for `*`. */
export function readRules(text: string, agent: string): RobotsRule[] {
  const own: RobotsRule[] = []
  const all: RobotsRule[] = []
  let named = false
  let into: RobotsRule[][] = []
  let inAgents = false
  for (const line of text.slice(0, most.characters).split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]{1,30})\s*:([^#]*)/i.exec(line) ?? []
    const said = value.trim()
    switch (key.toLowerCase()) {
      case 'user-agent':
        if (!inAgents) into = []
        inAgents = true
        if (isSame(said, agent)) {
          named = true
          into.push(own)
        } else if (said === '*') into.push(all)
        break
      case 'allow':
      case 'disallow': {
        inAgents = false
        // A rule without a path says nothing.
        if (said === '' || said.length > most.path) break
        const rule = { allows: key.toLowerCase() === 'allow', path: plainPath(said) }
        for (const rules of into) if (rules.length < most.rules) rules.push(rule)
        break
      }
    }
  }
  return named ? own : all
}

/** The product's token, letters alone, whatever its case: "Nightdesk/1.0" is "nightdesk". */
function isSame(said: string, agent: string): boolean {
  return /^[a-z_-]*/i.exec(said)?.[0].toLowerCase() === agent.toLowerCase()
}
